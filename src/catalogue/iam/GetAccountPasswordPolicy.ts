import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { foundNothing, unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { accountTarget } from '../words/targets.ts';

export const GetAccountPasswordPolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'GetAccountPasswordPolicy',
  kind: 'read',
  access: 'read',
  title: 'Read the password policy of the account',
  does: 'Returns the rules for console passwords of IAM users: minimum length, required character classes, maximum age, reuse prevention, and whether users may change their own password. Without a custom policy AWS answers NoSuchEntity, and its default rules apply.',
  doesNot: [
    'It shows no password and no user.',
    'The rules bind IAM users only: they cover neither the root user nor people who sign in through IAM Identity Center or federation.',
  ],
  appears:
    'The IAM console, Trusted Advisor, AWS Config, posture scanners and Terraform (`aws_iam_account_password_policy`) call it. Where the policy lets users change their own password, every IAM user may make this call without any policy that allows it. Recorded in us-east-1.',
  reading: {
    target: 'The call is about the whole account and takes no parameter. The rules are not in the event.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'read', todo: 'read', what: `the password policy of ${callIt(accountTarget(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The rules tell how to shape guesses: length, character classes, and whether passwords of past leaks can still be valid.',
      when: 'AWS answered the call, the account has users with console passwords, and the caller is neither one of them nor a scanner.',
      holds: unlessHarmless,
    },
    {
      risk: 'The account is found to have no custom policy, so passwords never expire and may be used again.',
      when: 'AWS answered that no password policy exists.',
      holds: foundNothing,
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: [
    'A user opened the page on which they change their password.',
    'A compliance scan or Terraform compares the policy with what it should be.',
  ],
  verify: [
    'Look for ConsoleLogin failures for several users in the following hours.',
    'Check whether UpdateAccountPasswordPolicy by the same caller follows.',
    'Look at which other IAM reads the caller made in the same minutes.',
  ],
  related: ['iam:UpdateAccountPasswordPolicy', 'iam:DeleteAccountPasswordPolicy', 'iam:ChangePassword', 'iam:GetAccountSummary'],
  remediations: [],
  attack: ['T1201'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
  ],
});
