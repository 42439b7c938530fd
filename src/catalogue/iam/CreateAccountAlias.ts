import { createAliasHistory } from '../effects/account-alias.ts';
import { defineEvent } from '../entry.ts';
import { accountAlias } from '../words/account-alias.ts';
import { callIt } from '../words/call-it.ts';
import { accountTarget } from '../words/targets.ts';

export const CreateAccountAlias = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'CreateAccountAlias',
  kind: 'change',
  access: 'write',
  title: 'Give the account an alias for its sign-in page',
  does: 'Gives the account a name that stands in for the account id in the address of its sign-in page. An account has one alias at most, so a new one replaces the old one, and the address with the old alias stops working.',
  doesNot: [
    'It changes no access. Passwords, MFA and policies stay as they are.',
    'It does not switch off the address with the account id, which always works.',
    'It does not rename the account. The account name in billing and in AWS Organizations is another field.',
    'It makes nothing secret: an alias can be read by everybody who opens the sign-in page.',
  ],
  appears: 'From the IAM dashboard of the console, the CLI, an SDK, or infrastructure code that sets up accounts. Recorded in us-east-1.',
  reading: {
    target: 'The account of the call. The alias that stood before is not in the event.',
    parameters: { accountAlias: 'New alias: lower-case letters, digits and hyphens, unique within the AWS partition.' },
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'gave', todo: 'give', what: `${callIt(accountTarget(event))} ${accountAlias(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'People who use the old address can no longer sign in by it. Nothing keeps the old alias for the account.',
      when: 'The account had another alias before.',
    },
    {
      risk: 'The alias tells outsiders whose account it is and what for.',
      when: 'The name shows a customer, a project or an environment that is not meant to be public.',
    },
    {
      risk: 'An intruder makes the account look like another one to the people who sign in to it.',
      when: 'The alias resembles that of another account of the organisation, and nobody asked for it.',
    },
  ],
  benign: ['A new account gets its alias from the account factory.', 'The company or the account changed its name.'],
  verify: [
    'Look for an earlier CreateAccountAlias or DeleteAccountAlias of this account to learn the alias before.',
    'Read the alias as it stands with list-account-aliases.',
    'Ask who runs account set-up, and whether the actor belongs to it.',
  ],
  related: ['iam:DeleteAccountAlias', 'signin:ConsoleLogin'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccountAlias.html',
    'https://docs.aws.amazon.com/signin/latest/userguide/CreateAccountAlias.html',
  ],
  history: createAliasHistory(),
});
