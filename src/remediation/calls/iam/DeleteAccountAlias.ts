import { defineCall } from '../../call-record.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { importIdOf, removePiece } from '../../calls-words/terraform-pieces.ts';

export const DeleteAccountAlias = defineCall({
  service: 'iam',
  action: 'DeleteAccountAlias',
  // The sign-in address with the alias stops working; the one with the account id goes on.
  risk: 'R1',
  resource: () => '*',
  already: ['NoSuchEntity'],
  console: () => [...openPage('IAM', 'Dashboard'), 'Under AWS Account, next to Account Alias, choose Delete.', 'Confirm.'],
  terraform: ({ AccountAlias }) =>
    removePiece(
      { type: 'aws_iam_account_alias', called: ['alias'], importId: importIdOf('', AccountAlias) },
      'Without the resource the account has no alias.',
    ),
});
