import { nameInArn } from '../../../catalogue/words/targets.ts';
import type { JsonObject } from '../../../kernel/json.ts';
import { defineCall, type Place } from '../../call-record.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { madeAnswer } from '../../calls-words/made-answer.ts';
import { pathLines } from '../../calls-words/path-lines.ts';
import { said } from '../../calls-words/said.ts';
import { taggingPermission } from '../../calls-words/tagging-permission.ts';
import { tagLines, tagsWritten } from '../../calls-words/tags-said.ts';
import { importIdOf, resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { writtenAs } from '../../calls-words/written.ts';
import { iamArnPattern } from '../../iam-arn.ts';

export const CreateUser = defineCall({
  service: 'iam',
  action: 'CreateUser',
  risk: 'R0',
  resource: arn,
  also: (parameters, place) => taggingPermission('iam:TagUser', arn(parameters, place), parameters['Tags']),
  already: ['EntityAlreadyExists'],
  binds: { UserId: 'User.UserId' },
  answer: ({ UserName, Path }, made, place) => {
    const { name, ...rest } = madeAnswer(place, 'user', UserName, Path);
    return { User: { UserName: name, UserId: made('UserId'), ...rest } };
  },
  console: ({ UserName, Path, PermissionsBoundary, Tags }) => [
    ...openPage('IAM', 'Users'),
    ...pathLines(Path),
    `Choose Create user, type ${said(UserName)}, give no console access, then choose Next.`,
    ...(PermissionsBoundary === undefined
      ? []
      : [`Open Set permissions boundary, tick Use a permissions boundary, and choose the policy ${nameInArn(said(PermissionsBoundary))}.`]),
    'Choose Next.',
    ...tagLines(Tags),
    'Choose Create user.',
  ],
  terraform: (parameters) => {
    const { UserName, Tags } = parameters;
    return resourcePiece(
      { type: 'aws_iam_user', called: [UserName], importId: importIdOf('', UserName) },
      {
        ...writtenAs(parameters, { UserName: 'name', Path: 'path', PermissionsBoundary: 'permissions_boundary' }),
        ...tagsWritten(Tags),
      },
    );
  },
});

function arn({ UserName, Path }: JsonObject, place: Place): string {
  return iamArnPattern(place, 'user', UserName, Path ?? '/');
}
