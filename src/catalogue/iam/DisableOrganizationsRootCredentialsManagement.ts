import { switchHistory } from '../effects/account-switch.ts';
import { defineEvent } from '../entry.ts';
import { organisationInWords } from '../words/organisation.ts';
import { accountTarget } from '../words/targets.ts';

export const DisableOrganizationsRootCredentialsManagement = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DisableOrganizationsRootCredentialsManagement',
  kind: 'change',
  access: 'write',
  title: 'Stop central management of root credentials of members',
  does: 'Turns off central management of root user credentials for the whole organisation. The management account and the delegated administrator for IAM can no longer look at, remove or restore the root credentials of member accounts.',
  doesNot: [
    'It sets no password and creates no key in any member account.',
    'It does not turn off privileged root sessions, the other half of central root access. That is DisableOrganizationsRootSessions.',
    'It leaves trusted access for IAM in the organisation as it is.',
  ],
  appears:
    'From the console (IAM, Root access management), the CLI or an SDK; rarely. Recorded in us-east-1 in the account that makes the call.',
  reading: {
    target:
      'The account in which the call is made, which stands for its organisation. In the answer, `organizationId` names the organisation and `enabledFeatures` what is still on.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => ({
    did: 'disabled',
    todo: 'disable',
    what: `central management of the root credentials of member accounts in ${organisationInWords(event)}`,
  }),
  direction: 'weakens',
  risks: [
    {
      risk: 'Nobody in the centre can see or remove root credentials any more, so a root password or key in a member account can stay unnoticed.',
      when: 'Your baseline relies on member accounts having no root credentials, and no other check looks for them.',
    },
    {
      risk: 'Responders cannot restore or cut off the root user of a member account from the centre.',
      when: 'An incident in a member account is under way or follows.',
    },
  ],
  benign: ['The feature was tried and is given up, or infrastructure code turns it off and on while it is replaced.'],
  verify: [
    'Ask the owner of the organisation at once: there is seldom a good reason for this call.',
    'Look for EnableOrganizationsRootCredentialsManagement afterwards, which would have put it back.',
    'Look for root sign-ins, password recoveries and root access keys in member accounts since.',
    'See what else the actor did, above all in Organizations.',
  ],
  related: [
    'iam:EnableOrganizationsRootCredentialsManagement',
    'iam:DisableOrganizationsRootSessions',
    'sts:AssumeRoot',
    'signin:ConsoleLogin',
    'organizations:DisableAWSServiceAccess',
  ],
  remediations: ['contain-principal'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DisableOrganizationsRootCredentialsManagement.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html',
  ],
  history: switchHistory('organizationsRootCredentialsManagement', 'off'),
});
