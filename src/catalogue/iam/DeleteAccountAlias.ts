import { deleteAliasHistory } from '../effects/account-alias.ts';
import { defineEvent } from '../entry.ts';
import { accountAlias } from '../words/account-alias.ts';
import { callIt } from '../words/call-it.ts';
import { accountTarget } from '../words/targets.ts';

export const DeleteAccountAlias = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteAccountAlias',
  kind: 'change',
  access: 'write',
  title: 'Take the alias of the account away',
  does: 'Deletes the alias of the account. The address of the sign-in page that holds the alias stops working; the one with the account id goes on.',
  doesNot: [
    'It changes no access. Users sign in with the account id in place of the alias.',
    'It ends no session and deletes no user.',
    'It does not keep the alias for the account. Aliases are unique within the AWS partition, and another account may take a free one.',
  ],
  appears: 'From the IAM dashboard of the console, the CLI, an SDK, or infrastructure code that is taken down. Recorded in us-east-1.',
  reading: {
    target: 'The account of the call.',
    parameters: { accountAlias: 'Alias that is deleted.' },
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'took', todo: 'take', what: `${accountAlias(event)} away from ${callIt(accountTarget(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'People who know only the address with the alias cannot find their sign-in page.',
      when: 'IAM users of the account sign in by that address, in bookmarks or in a portal.',
    },
    {
      risk: 'Another account takes the alias, so that old links lead to its sign-in page.',
      when: 'The alias stays unused and links to it remain.',
    },
  ],
  benign: [
    'The account is renamed, and CreateAccountAlias follows.',
    'The account is closed, or all people sign in through IAM Identity Center.',
  ],
  verify: [
    'Look for CreateAccountAlias by the same actor right after.',
    'Check whether IAM users still sign in with a password, and by which address.',
    'Ask who runs account set-up, and whether the actor belongs to it.',
  ],
  related: ['iam:CreateAccountAlias', 'signin:ConsoleLogin'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccountAlias.html',
    'https://docs.aws.amazon.com/signin/latest/userguide/CreateAccountAlias.html',
  ],
  history: deleteAliasHistory(),
});
