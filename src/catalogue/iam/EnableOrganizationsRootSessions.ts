import { switchHistory } from '../effects/account-switch.ts';
import { defineEvent } from '../entry.ts';
import { organisationInWords } from '../words/organisation.ts';
import { accountTarget } from '../words/targets.ts';

export const EnableOrganizationsRootSessions = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'EnableOrganizationsRootSessions',
  kind: 'change',
  access: 'write',
  title: 'Allow privileged root sessions on member accounts',
  does: 'Allows the management account, and the delegated administrator for IAM if there is one, to do privileged tasks as the root user of a member account, through short sessions that start with AssumeRoot. Such a task is, for example, deleting an S3 bucket policy or an SQS queue policy that locks everyone out.',
  doesNot: [
    'It starts no session by itself; every session is an AssumeRoot event of its own.',
    'It does not open all of root: a session is limited to the task policy named in AssumeRoot.',
    'It does not turn on central management of root credentials. That is EnableOrganizationsRootCredentialsManagement.',
  ],
  appears:
    'From the console (IAM, Root access management), the CLI or an SDK, mostly once per organisation. The organisation needs all features on and trusted access for IAM. Recorded in us-east-1 in the account that makes the call.',
  reading: {
    target:
      'The account in which the call is made, which stands for its organisation. `organizationId` in the answer names the organisation.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => ({
    did: 'allowed',
    todo: 'allow',
    what: `privileged root sessions on member accounts in ${organisationInWords(event)}`,
  }),
  direction: 'grants',
  risks: [
    {
      risk: 'Whoever may call AssumeRoot in the management or delegated account can take bucket and queue policies away in every member account, denials included.',
      when: 'A principal in either account that is not trusted so far is allowed `sts:AssumeRoot`.',
    },
    {
      risk: 'A compromised management account spreads to its members without a role or a password in them.',
      when: 'The actor is under suspicion, or AssumeRoot follows from an unusual address.',
    },
  ],
  benign: ['The organisation takes central root access into use, or has to unlock one bucket or queue whose policy shuts everyone out.'],
  verify: [
    'Look for AssumeRoot since: by whom, into which accounts, with which task policy, and what those sessions did.',
    'List who may call `sts:AssumeRoot` in the management account and in the delegated administrator account.',
    'Ask the owner of the organisation whether the change was planned.',
  ],
  related: [
    'iam:DisableOrganizationsRootSessions',
    'iam:EnableOrganizationsRootCredentialsManagement',
    'sts:AssumeRoot',
    'organizations:EnableAWSServiceAccess',
    'organizations:RegisterDelegatedAdministrator',
    's3:DeleteBucketPolicy',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableOrganizationsRootSessions.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html',
  ],
  history: switchHistory('organizationsRootSessions', 'on'),
});
