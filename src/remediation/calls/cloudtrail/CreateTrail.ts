import { defineCall } from '../../call-record.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { said } from '../../calls-words/said.ts';
import { taggingPermission } from '../../calls-words/tagging-permission.ts';
import { tagLines, tagsWritten } from '../../calls-words/tags-said.ts';
import { resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { trailArguments, trailPermissions, trailSettingLines } from '../../calls-words/trail-settings-words.ts';
import { aboutTrail, trailArn } from '../../calls-words/trails.ts';
import { writtenAs } from '../../calls-words/written.ts';

/** Where the console begins otherwise than the API does. */
const consoleDefaults = { KmsKeyId: '', EnableLogFileValidation: false, IsMultiRegionTrail: false };

export const CreateTrail = defineCall({
  service: 'cloudtrail',
  action: 'CreateTrail',
  risk: 'R0',
  resource: ({ Name }, place) => trailArn(Name, place),
  also: (parameters, place) => [
    ...trailPermissions(parameters, place),
    ...taggingPermission('cloudtrail:AddTags', trailArn(parameters['Name'], place), parameters['TagsList']),
  ],
  already: ['TrailAlreadyExistsException'],
  binds: { TrailARN: 'TrailARN' },
  // The ARN is certain before AWS tells it, but for an organisation trail, which carries the id of the management account.
  answer: ({ Name, IsOrganizationTrail }, made, place) => {
    const arn = trailArn(Name, place);
    return { TrailARN: arn.includes('*') || IsOrganizationTrail === true ? made('TrailARN') : arn };
  },
  console: (parameters, { region }) => [
    ...openPage('CloudTrail', 'Trails', region),
    `Choose Create trail, and type ${said(parameters['Name'])}.`,
    ...trailSettingLines({ ...consoleDefaults, ...parameters }),
    ...tagLines(parameters['TagsList']),
    'Choose Next, then Management events with Read and Write, then Next, then Create trail.',
    'The console starts the new trail at once.',
  ],
  terraform: (parameters, place) =>
    resourcePiece(aboutTrail(parameters['Name'], place), {
      ...writtenAs(parameters, { Name: 'name', ...trailArguments }),
      ...tagsWritten(parameters['TagsList']),
    }),
});
