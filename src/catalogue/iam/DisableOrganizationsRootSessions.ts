import { switchHistory } from '../effects/account-switch.ts';
import { defineEvent } from '../entry.ts';
import { organisationInWords } from '../words/organisation.ts';
import { accountTarget } from '../words/targets.ts';

export const DisableOrganizationsRootSessions = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DisableOrganizationsRootSessions',
  kind: 'change',
  access: 'write',
  title: 'Disallow privileged root sessions on member accounts',
  does: 'Turns off root sessions for privileged tasks in the whole organisation. The management account and the delegated administrator for IAM can no longer do privileged tasks as the root user of member accounts.',
  doesNot: [
    'It changes no root credential of any account.',
    'It does not turn off central management of root credentials. That is DisableOrganizationsRootCredentialsManagement.',
    'It undoes nothing that earlier root sessions did.',
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
    did: 'disallowed',
    todo: 'disallow',
    what: `privileged root sessions on member accounts in ${organisationInWords(event)}`,
  }),
  direction: 'restricts',
  risks: [
    {
      risk: 'A bucket or queue whose policy shuts everyone out cannot be unlocked from the centre; only the root user of the member account can do it then.',
      when: 'Such a policy is put in place, by mistake or by an attacker, while the feature is off and members have no root credentials.',
    },
  ],
  benign: [
    'The feature was turned on for one task, and is turned off again.',
    'The organisation decided to do without root sessions on members.',
  ],
  verify: [
    'Look for AssumeRoot before this call, and whether its work was finished.',
    'Look for deny-all bucket or queue policies in member accounts around this time.',
    'Ask the owner of the organisation whether the change was planned.',
  ],
  related: [
    'iam:EnableOrganizationsRootSessions',
    'iam:DisableOrganizationsRootCredentialsManagement',
    'sts:AssumeRoot',
    's3:PutBucketPolicy',
  ],
  remediations: ['contain-principal'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DisableOrganizationsRootSessions.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html',
  ],
  history: switchHistory('organizationsRootSessions', 'off'),
});
