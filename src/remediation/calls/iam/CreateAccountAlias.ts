import { defineCall } from '../../call-record.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { said } from '../../calls-words/said.ts';
import { importIdOf, resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { writtenAs } from '../../calls-words/written.ts';

export const CreateAccountAlias = defineCall({
  service: 'iam',
  action: 'CreateAccountAlias',
  // An alias that the account had before stops working in the sign-in address; the account id goes on working.
  risk: 'R1',
  resource: () => '*',
  // The refusal does not tell whether it is this account that has the alias.
  already: [],
  console: ({ AccountAlias }) => [
    ...openPage('IAM', 'Dashboard'),
    'Under AWS Account, next to Account Alias, choose Create, or Edit where there is one.',
    `Type ${said(AccountAlias)}, then save.`,
  ],
  terraform: (parameters) =>
    resourcePiece(
      { type: 'aws_iam_account_alias', called: ['alias'], importId: importIdOf('', parameters['AccountAlias']) },
      writtenAs(parameters, { AccountAlias: 'account_alias' }),
    ),
});
