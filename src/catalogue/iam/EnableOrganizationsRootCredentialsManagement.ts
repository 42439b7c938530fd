import { switchHistory } from '../effects/account-switch.ts';
import { defineEvent } from '../entry.ts';
import { organisationInWords } from '../words/organisation.ts';
import { accountTarget } from '../words/targets.ts';

export const EnableOrganizationsRootCredentialsManagement = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'EnableOrganizationsRootCredentialsManagement',
  kind: 'change',
  access: 'write',
  title: 'Let the management account manage root credentials of members',
  does: 'Turns on central management of root user credentials for the whole organisation. The management account, and the delegated administrator for IAM if there is one, can then look at, remove and restore the root credentials of member accounts, through short sessions that start with AssumeRoot.',
  doesNot: [
    'It removes no root credential of an existing member account. That takes a session per account and calls such as DeleteLoginProfile in it.',
    'It does not reach the root user of the management account.',
    'It does not turn on the other half of central root access, privileged tasks such as unlocking a bucket policy. That is EnableOrganizationsRootSessions.',
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
    did: 'enabled',
    todo: 'enable',
    what: `central management of the root credentials of member accounts in ${organisationInWords(event)}`,
  }),
  direction: 'grants',
  risks: [
    {
      risk: 'Whoever may call AssumeRoot in the management or delegated account reaches the root user of every member account, and can let its password be set anew.',
      when: 'A principal in either account that is not trusted so far is allowed `sts:AssumeRoot`.',
    },
    {
      risk: 'Members lose root credentials that something still depends on.',
      when: 'AssumeRoot sessions that delete credentials follow, and a member account still uses its root user or a root access key.',
    },
  ],
  benign: ['The organisation takes central root access into use, as AWS recommends, to get rid of root passwords in member accounts.'],
  verify: [
    'Look for AssumeRoot since, by whom and into which accounts, and for what was done in those sessions.',
    'List who may call `sts:AssumeRoot` in the management account and in the delegated administrator account.',
    'Look for EnableAWSServiceAccess and RegisterDelegatedAdministrator for iam.amazonaws.com around this time.',
    'Ask the owner of the organisation whether the change was planned.',
  ],
  related: [
    'iam:DisableOrganizationsRootCredentialsManagement',
    'iam:EnableOrganizationsRootSessions',
    'sts:AssumeRoot',
    'organizations:EnableAWSServiceAccess',
    'organizations:RegisterDelegatedAdministrator',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableOrganizationsRootCredentialsManagement.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html',
  ],
  history: switchHistory('organizationsRootCredentialsManagement', 'on'),
});
