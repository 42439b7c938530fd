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

export const CreatePolicy = defineCall({
  service: 'iam',
  action: 'CreatePolicy',
  risk: 'R0',
  resource: arn,
  also: (parameters, place) => taggingPermission('iam:TagPolicy', arn(parameters, place), parameters['Tags']),
  already: ['EntityAlreadyExists'],
  binds: { Arn: 'Policy.Arn', PolicyId: 'Policy.PolicyId' },
  // The ARN is certain before AWS tells it, so later calls may name it too.
  answer: ({ PolicyName, Path }, made, place) => {
    const { name, ...rest } = madeAnswer(place, 'policy', PolicyName, Path);
    return { Policy: { PolicyName: name, PolicyId: made('PolicyId'), DefaultVersionId: 'v1', ...rest } };
  },
  console: ({ PolicyName, Path, PolicyDocument, Description, Tags }) => [
    ...openPage('IAM', 'Policies'),
    ...pathLines(Path),
    'Choose Create policy, then JSON.',
    pasteDocument(PolicyDocument),
    `Choose Next, and type the policy name ${said(PolicyName)}.`,
    ...(Description === undefined ? [] : [`Type the description “${said(Description)}”.`]),
    ...tagLines(Tags),
    'Choose Create policy.',
  ],
  terraform: (parameters, place) => {
    const { PolicyName, Path, Tags } = parameters;
    const about = {
      type: 'aws_iam_policy',
      called: [PolicyName],
      importId: importIdOf('', madeAnswer(place, 'policy', PolicyName, Path).Arn),
    };
    const names = { PolicyName: 'name', Path: 'path', PolicyDocument: 'policy', Description: 'description' };
    return resourcePiece(about, { ...writtenAs(parameters, names), ...tagsWritten(Tags) });
  },
});

function arn({ PolicyName, Path }: JsonObject, place: Place): string {
  return iamArnPattern(place, 'policy', PolicyName, Path ?? '/');
}
