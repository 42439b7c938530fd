import { deletePasswordPolicyHistory } from '../effects/password-policy.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { accountTarget } from '../words/targets.ts';

export const DeleteAccountPasswordPolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteAccountPasswordPolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Delete the custom password policy of the account',
  does: 'Deletes the custom password policy, with all its settings. From then on the rules that AWS applies by default stand: at least 8 characters, three of the four classes (upper case, lower case, numbers, symbols), no expiry and no bar on reuse.',
  doesNot: [
    'It does not leave the account without any rule. The default of AWS applies.',
    'It does not change or test passwords that exist. New rules count from the next change on; passwords stop expiring.',
    'It does not touch the root user or access keys, which the policy never bound.',
    'It does not say in the event what the policy was. It can be restored only from an earlier event or a snapshot.',
  ],
  appears:
    'From the account settings page of the console, the CLI, an SDK, or infrastructure code that is taken down. Recorded in us-east-1.',
  reading: {
    target: 'The account of the call. The call has no parameters, and the response carries nothing.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: `the custom password policy of ${callIt(accountTarget(event))}` }),
  direction: 'weakens',
  risks: [
    {
      risk: 'Shorter and reused passwords are accepted from now on, and none expires.',
      when: 'The custom policy was stricter than the default of AWS in length, classes, expiry or reuse. One that asked for less was the weaker of the two, and the event does not show which.',
    },
    {
      risk: 'Users lose the right to change their own password.',
      when: 'The custom policy gave it to everybody, and no policy of theirs allows iam:ChangePassword.',
    },
    {
      risk: 'The account fails the checks that ask for a custom policy.',
      when: 'The account is held to CIS, PCI DSS or a baseline of its own, and no UpdateAccountPasswordPolicy follows.',
    },
  ],
  benign: [
    'Infrastructure code replaces the policy, and UpdateAccountPasswordPolicy follows at once.',
    'The account has no IAM users with a password any more.',
  ],
  verify: [
    'Look for UpdateAccountPasswordPolicy right after, and read the policy as it stands with get-account-password-policy.',
    'Find the settings that were lost in the last UpdateAccountPasswordPolicy or a snapshot.',
    'Count the IAM users with a password, and look for password changes since.',
    'Ask whether the actor is the one who runs the baseline.',
  ],
  related: ['iam:UpdateAccountPasswordPolicy', 'iam:ChangePassword', 'iam:UpdateLoginProfile', 'iam:GetAccountPasswordPolicy'],
  remediations: ['set-password-policy'],
  attack: ['T1556'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccountPasswordPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
  ],
  history: deletePasswordPolicyHistory(),
});
