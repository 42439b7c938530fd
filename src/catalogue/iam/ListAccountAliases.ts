import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { accountTarget } from '../words/targets.ts';

export const ListAccountAliases = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListAccountAliases',
  kind: 'read',
  access: 'list',
  title: 'Read the account alias',
  does: 'Returns the alias of the account, or an empty list. An account has at most one alias; it stands in the address of the sign-in page in place of the account number.',
  doesNot: [
    'The alias is no secret: whoever knows it can open the sign-in page, as with the account number.',
    'It does not return the name or the e-mail address of the account.',
  ],
  appears:
    'The IAM dashboard, Terraform (`aws_iam_account_alias`), many scripts that print where they run, and scanners call it. Recorded in us-east-1.',
  reading: {
    target: 'The call is about the whole account. The alias is not in the event.',
    parameters: { marker: 'Where a further page begins; absent on the first call.' },
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'read', todo: 'read', what: `the alias of ${callIt(accountTarget(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The holder of a stolen key learns whose account it is, because aliases usually carry the company name and the stage.',
      when: 'AWS answered the call, and the credential is used from a new address.',
      holds: unlessHarmless,
    },
    {
      risk: 'The alias gives the address of the sign-in page, for password guessing or for a phishing page that looks like it.',
      when: 'AWS answered the call, the account has users with console passwords, and the caller does not administer it.',
      holds: unlessHarmless,
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['Someone opened the IAM dashboard.', 'A script shows the name of the account so that nobody works in the wrong one.'],
  verify: [
    'See whether GetCallerIdentity, ListUsers or other first steps by the same credential stand beside it.',
    'Compare the address with those that the credential normally comes from.',
    'Look for ConsoleLogin failures in the following days.',
  ],
  related: ['iam:CreateAccountAlias', 'iam:DeleteAccountAlias', 'sts:GetCallerIdentity', 'iam:GetAccountSummary', 'signin:ConsoleLogin'],
  remediations: [],
  attack: ['T1580'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/console_account-alias.html',
  ],
});
