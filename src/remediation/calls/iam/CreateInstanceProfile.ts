import type { JsonObject } from '../../../kernel/json.ts';
import { defineCall, type Place } from '../../call-record.ts';
import { notInConsole } from '../../calls-words/console-words.ts';
import { madeAnswer } from '../../calls-words/made-answer.ts';
import { taggingPermission } from '../../calls-words/tagging-permission.ts';
import { tagsWritten } from '../../calls-words/tags-said.ts';
import { importIdOf, resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { writtenAs } from '../../calls-words/written.ts';
import { iamArnPattern } from '../../iam-arn.ts';

export const CreateInstanceProfile = defineCall({
  service: 'iam',
  action: 'CreateInstanceProfile',
  risk: 'R0',
  resource: arn,
  also: (parameters, place) => taggingPermission('iam:TagInstanceProfile', arn(parameters, place), parameters['Tags']),
  already: ['EntityAlreadyExists'],
  binds: { InstanceProfileId: 'InstanceProfile.InstanceProfileId' },
  answer: ({ InstanceProfileName, Path }, made, place) => {
    const { name, ...rest } = madeAnswer(place, 'instance-profile', InstanceProfileName, Path);
    return { InstanceProfile: { InstanceProfileName: name, InstanceProfileId: made('InstanceProfileId'), ...rest } };
  },
  console: () => [notInConsole('make an instance profile by itself')],
  terraform: (parameters) => {
    const { InstanceProfileName, Tags } = parameters;
    const about = { type: 'aws_iam_instance_profile', called: [InstanceProfileName], importId: importIdOf('', InstanceProfileName) };
    return resourcePiece(about, { ...writtenAs(parameters, { InstanceProfileName: 'name', Path: 'path' }), ...tagsWritten(Tags) });
  },
});

function arn({ InstanceProfileName, Path }: JsonObject, place: Place): string {
  return iamArnPattern(place, 'instance-profile', InstanceProfileName, Path ?? '/');
}
