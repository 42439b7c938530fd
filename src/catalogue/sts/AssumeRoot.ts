import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { defineEvent } from '../entry.ts';
import { deniedResource } from '../words/denied-resource.ts';
import { accountInArn, lasting } from '../words/issued-session.ts';
import { nameInArn } from '../words/targets.ts';

export const AssumeRoot = defineEvent({
  source: 'sts.amazonaws.com',
  name: 'AssumeRoot',
  kind: 'session',
  access: 'write',
  title: 'Take a short root session in a member account',
  does: 'Issues credentials of the root user of a member account to a principal of the management account or of the delegated administrator for IAM. They last at most 15 minutes, and one of five AWS managed task policies confines them to one kind of task. It works only while centralised root access is enabled in the organisation.',
  doesNot: [
    'It is not a sign-in of the root user: no password and no MFA of that account are involved.',
    'It does not give full root access. The task policy in the call confines the session.',
    'It cannot be called with root credentials, nor at the global STS endpoint.',
  ],
  appears:
    'When an administrator runs a privileged action on a member account from the IAM console (Root access management), the CLI or an SDK. Recorded in the calling account, in the Region of the endpoint. What the session does is recorded in the member account as `Root`, with the access key id of this response.',
  reading: {
    target:
      '`targetPrincipal` is the member account, as an account id or an ARN. `credentials.accessKeyId` in the response is the key by which to find what the session did there.',
    parameters: {
      targetPrincipal: 'Member account whose root session is taken.',
      taskPolicyArn:
        'The task: `IAMAuditRootUserCredentials`, `IAMCreateRootUserPassword`, `IAMDeleteRootUserCredentials`, `S3UnlockBucketPolicy` or `SQSUnlockQueuePolicy`, as `arn` inside this object.',
      durationSeconds: 'Seconds that the session is to last; 900 at most and by default.',
    },
  },
  target: member,
  phrase: (event) => ({ did: 'took', todo: 'take', what: `a root session in ${called(event)}${lasting(event)}${forTask(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The root user of the account can get a password again, and with it whoever reads its mailbox gets full control.',
      when: 'The task is `IAMCreateRootUserPassword`.',
      holds: (event) => is(event, 'IAMCreateRootUserPassword'),
    },
    {
      risk: 'Root credentials are taken away, which locks out an owner who still relied on them; password, keys and MFA devices do not come back.',
      when: 'The task is `IAMDeleteRootUserCredentials` and the removal was not planned.',
      holds: (event) => (is(event, 'IAMDeleteRootUserCredentials') === false ? false : undefined),
    },
    {
      risk: 'The policy of a bucket or a queue is deleted over the head of its owner, denials that protected the data included.',
      when: 'The task is `S3UnlockBucketPolicy` or `SQSUnlockQueuePolicy` and the owner did not ask for it.',
      holds: (event) => (is(event, 'S3UnlockBucketPolicy') === false && is(event, 'SQSUnlockQueuePolicy') === false ? false : undefined),
    },
  ],
  benign: [
    'The security team removes long-term root credentials from member accounts.',
    'A bucket whose policy locked everybody out is repaired on request.',
  ],
  verify: [
    'Follow the `accessKeyId` of the response in the events of the member account for the next 15 minutes.',
    'Check who the caller is, and whether the person asked for the task.',
    'Look for further AssumeRoot calls on other accounts by the same caller.',
  ],
  related: [
    'iam:EnableOrganizationsRootSessions',
    'iam:EnableOrganizationsRootCredentialsManagement',
    'iam:DeleteLoginProfile',
    'iam:CreateLoginProfile',
    'iam:DeleteAccessKey',
    'iam:DeactivateMFADevice',
    'signin:PasswordRecoveryRequested',
  ],
  remediations: ['contain-principal'],
  attack: ['T1078.004', 'T1548.005'],
  references: [
    'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoot.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-track-privileged-tasks.html',
  ],
});

function member(event: CloudTrailEvent): Target {
  const given = textParameter(event, 'targetPrincipal') ?? deniedResource(event)?.arn ?? '';
  const account = /^\d{12}$/.test(given) ? given : (accountInArn(given) ?? '');
  return { kind: 'account', name: account };
}

function called(event: CloudTrailEvent): string {
  const { name } = member(event);
  return name === '' ? 'a member account that the event does not name' : `account ${name}`;
}

function task(event: CloudTrailEvent): string | undefined {
  const arn = textParameter(event, 'taskPolicyArn', 'arn') ?? textParameter(event, 'taskPolicyArn');
  return arn === undefined ? undefined : nameInArn(arn);
}

function is(event: CloudTrailEvent, name: string): boolean | undefined {
  const given = task(event);
  return given === undefined ? undefined : given === name;
}

function forTask(event: CloudTrailEvent): string {
  const given = task(event);
  return given === undefined ? '' : `, with task policy ${given}`;
}
