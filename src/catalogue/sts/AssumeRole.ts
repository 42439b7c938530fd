import { actorOf } from '../../events/actor.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import { asObject, asString } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { assumedRole, crossesAccounts, roleSessionInWords } from '../words/issued-session.ts';
import { hasParameters } from '../words/settings.ts';

export const AssumeRole = defineEvent({
  source: 'sts.amazonaws.com',
  name: 'AssumeRole',
  kind: 'session',
  access: 'write',
  title: 'Take temporary credentials of a role',
  does: 'Issues temporary credentials of a role to a user, another role or an AWS service that its trust policy allows. They last an hour by default, from 15 minutes up to the maximum session duration of the role (at most 12 hours); from one role to the next the limit is one hour.',
  doesNot: [
    'It gives nobody a right that the role does not have: a session policy in the call can only narrow it.',
    'It does not add up: with the credentials of the role the caller acts as the role alone, without its own permissions.',
    'It does not change the role. What the session made or changed stays when the session expires.',
    'It does not let the session call GetFederationToken or GetSessionToken.',
  ],
  appears:
    'All the time, mostly by AWS services, pipelines and the CLI with profiles; also when someone switches role in the console. Recorded in the Region of the STS endpoint. Between two accounts each side gets an event of its own with the same `sharedEventID`.',
  reading: {
    actor:
      'In the account of the role a caller from another account shows only as an account id and a principal id. An AWS service shows as `AWSService` with `invokedBy`.',
    target:
      '`roleArn` is the role. `assumedRoleUser` in the response names the session that later events show, and `credentials.accessKeyId` the key by which to find them.',
    parameters: {
      roleArn: 'ARN of the role.',
      roleSessionName: 'Name that the caller gives the session. It is free text unless the trust policy demands a value.',
      durationSeconds: 'Seconds that the session is to last; 3600 when left out.',
      externalId: 'Value that a third party must give when the trust policy asks for it.',
      sourceIdentity: 'Name of the person behind the session, which stays through further role sessions.',
      serialNumber: 'MFA device whose code came with the call.',
      policy: 'Session policy that narrows the session.',
      policyArns: 'Managed policies that narrow the session.',
      tags: 'Session tags, which can open resources by attribute-based access control.',
      transitiveTagKeys: 'Session tags that go on to the next role.',
    },
  },
  target: assumedRole,
  phrase: (event) => ({ did: 'assumed', todo: 'assume', what: roleSessionInWords(event) }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The caller reaches more than it holds itself, up to administrator access.',
      when: 'The role has more permissions than the caller, and this caller or source address has not used it before.',
    },
    {
      risk: 'Someone from another account acts in the account of the role.',
      when: 'Caller and role belong to different accounts and the other account is not one of yours or of a known partner.',
      holds: (event) => (crossesAccounts(event) === false ? false : undefined),
    },
    {
      risk: 'The trail to the person is hard to follow, because one role session leads to the next.',
      when: 'The caller is itself a role session and no `sourceIdentity` is carried along.',
      holds: chainsUnnamed,
    },
    {
      risk: 'Somebody tries out which roles exist and can be taken.',
      when: 'Many AssumeRole calls of one caller on different roles fail within a short time.',
    },
  ],
  benign: [
    'An AWS service takes its service role or service-linked role.',
    'A pipeline or a person with a CLI profile works as every day, from the usual address.',
    'A monitoring or backup vendor comes in by its role with the agreed external id.',
  ],
  verify: [
    'Follow the `accessKeyId` of the response through all later events: that is what the session did.',
    'Compare caller, source address and user agent with earlier sessions of the role.',
    'Read the trust policy of the role, and whether it changed recently.',
    'In a call from another account, ask its owner for the event with the same `sharedEventID`.',
  ],
  related: [
    'sts:AssumeRoleWithSAML',
    'sts:AssumeRoleWithWebIdentity',
    'sts:GetCallerIdentity',
    'iam:UpdateAssumeRolePolicy',
    'iam:CreateRole',
    'signin:SwitchRole',
  ],
  remediations: ['tighten-trust', 'contain-principal'],
  attack: ['T1078.004', 'T1548.005', 'T1550.001', 'T1199'],
  references: [
    'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html',
  ],
});

function chainsUnnamed(event: CloudTrailEvent): boolean | undefined {
  if (actorOf(event).kind !== 'role') return false;
  // A source identity stays with a chain of sessions, so a later call need not give it again.
  const carried = textResponse(event, 'sourceIdentity') ?? asString(asObject(event.userIdentity?.sessionContext)?.sourceIdentity);
  if (carried !== undefined) return false;
  return hasParameters(event) ? textParameter(event, 'sourceIdentity') === undefined : undefined;
}
