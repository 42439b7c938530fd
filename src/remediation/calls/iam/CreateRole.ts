import { nameInArn } from '../../../catalogue/words/targets.ts';
import type { JsonObject } from '../../../kernel/json.ts';
import { defineCall, type Place } from '../../call-record.ts';
import { openPage, pasteDocument } from '../../calls-words/console-words.ts';
import { madeAnswer } from '../../calls-words/made-answer.ts';
import { pathLines } from '../../calls-words/path-lines.ts';
import { said } from '../../calls-words/said.ts';
import { taggingPermission } from '../../calls-words/tagging-permission.ts';
import { tagLines, tagsWritten } from '../../calls-words/tags-said.ts';
import { importIdOf, resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { writtenAs } from '../../calls-words/written.ts';
import { iamArnPattern } from '../../iam-arn.ts';

export const CreateRole = defineCall({
  service: 'iam',
  action: 'CreateRole',
  risk: 'R0',
  resource: arn,
  also: (parameters, place) => taggingPermission('iam:TagRole', arn(parameters, place), parameters['Tags']),
  already: ['EntityAlreadyExists'],
  binds: { RoleId: 'Role.RoleId' },
  answer: ({ RoleName, Path }, made, place) => {
    const { name, ...rest } = madeAnswer(place, 'role', RoleName, Path);
    return { Role: { RoleName: name, RoleId: made('RoleId'), ...rest } };
  },
  console: ({ RoleName, Path, AssumeRolePolicyDocument, PermissionsBoundary, Description, MaxSessionDuration, Tags }) => [
    ...openPage('IAM', 'Roles'),
    ...pathLines(Path),
    'Choose Create role, then Custom trust policy.',
    pasteDocument(AssumeRolePolicyDocument),
    'Choose Next, and tick no policy.',
    ...(PermissionsBoundary === undefined
      ? []
      : [`Open Set permissions boundary, tick Use a permissions boundary, and choose the policy ${nameInArn(said(PermissionsBoundary))}.`]),
    `Choose Next, and type the role name ${said(RoleName)}.`,
    ...(Description === undefined ? [] : [`Type the description “${said(Description)}”.`]),
    ...tagLines(Tags),
    'Choose Create role.',
    ...(MaxSessionDuration === undefined
      ? []
      : [
          `Open the new role, choose Edit in its summary, set a custom duration of ${said(MaxSessionDuration)} seconds, then choose Save changes.`,
        ]),
  ],
  terraform: (parameters) => {
    const names = {
      RoleName: 'name',
      Path: 'path',
      AssumeRolePolicyDocument: 'assume_role_policy',
      Description: 'description',
      MaxSessionDuration: 'max_session_duration',
      PermissionsBoundary: 'permissions_boundary',
    };
    const { RoleName, Tags } = parameters;
    const about = { type: 'aws_iam_role', called: [RoleName], importId: importIdOf('', RoleName) };
    return resourcePiece(about, { ...writtenAs(parameters, names), ...tagsWritten(Tags) });
  },
});

function arn({ RoleName, Path }: JsonObject, place: Place): string {
  return iamArnPattern(place, 'role', RoleName, Path ?? '/');
}
