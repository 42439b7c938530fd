import { notInConsole } from '../../calls-words/console-words.ts';
import { moveCall } from '../../calls-words/move-call.ts';
import { openPrincipal } from '../../calls-words/principals.ts';
import { said } from '../../calls-words/said.ts';
import { argumentPiece, importIdOf } from '../../calls-words/terraform-pieces.ts';
import { writtenAs } from '../../calls-words/written.ts';

export const UpdateGroup = moveCall({
  of: 'Group',
  kind: 'group',
  console: (parameters) =>
    parameters['NewPath'] === undefined
      ? [
          ...openPrincipal('Group', parameters, 'Users'),
          `In the summary, choose Edit, type ${said(parameters['NewGroupName'])}, then choose Save changes.`,
        ]
      : [notInConsole('move a user group to another path')],
  terraform: (parameters) => {
    const { GroupName } = parameters;
    const about = { type: 'aws_iam_group', called: [GroupName], importId: importIdOf('', GroupName) };
    return argumentPiece(about, writtenAs(parameters, { NewGroupName: 'name', NewPath: 'path' }));
  },
});
