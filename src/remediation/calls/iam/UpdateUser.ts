import { notInConsole } from '../../calls-words/console-words.ts';
import { moveCall } from '../../calls-words/move-call.ts';
import { argumentPiece, importIdOf } from '../../calls-words/terraform-pieces.ts';
import { writtenAs } from '../../calls-words/written.ts';

export const UpdateUser = moveCall({
  of: 'User',
  kind: 'user',
  console: () => [notInConsole('rename or move a user')],
  terraform: (parameters) => {
    const { UserName } = parameters;
    const about = { type: 'aws_iam_user', called: [UserName], importId: importIdOf('', UserName) };
    return argumentPiece(about, writtenAs(parameters, { NewUserName: 'name', NewPath: 'path' }));
  },
});
