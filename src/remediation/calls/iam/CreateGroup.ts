import { defineCall } from '../../call-record.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { madeAnswer } from '../../calls-words/made-answer.ts';
import { pathLines } from '../../calls-words/path-lines.ts';
import { said } from '../../calls-words/said.ts';
import { importIdOf, resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { writtenAs } from '../../calls-words/written.ts';
import { iamArnPattern } from '../../iam-arn.ts';

export const CreateGroup = defineCall({
  service: 'iam',
  action: 'CreateGroup',
  risk: 'R0',
  resource: ({ GroupName, Path }, place) => iamArnPattern(place, 'group', GroupName, Path ?? '/'),
  already: ['EntityAlreadyExists'],
  binds: { GroupId: 'Group.GroupId' },
  answer: ({ GroupName, Path }, made, place) => {
    const { name, ...rest } = madeAnswer(place, 'group', GroupName, Path);
    return { Group: { GroupName: name, GroupId: made('GroupId'), ...rest } };
  },
  console: ({ GroupName, Path }) => [
    ...openPage('IAM', 'User groups'),
    ...pathLines(Path),
    `Choose Create group, type ${said(GroupName)}, and choose neither users nor policies.`,
    'Choose Create user group.',
  ],
  terraform: (parameters) =>
    resourcePiece(
      { type: 'aws_iam_group', called: [parameters['GroupName']], importId: importIdOf('', parameters['GroupName']) },
      writtenAs(parameters, { GroupName: 'name', Path: 'path' }),
    ),
});
