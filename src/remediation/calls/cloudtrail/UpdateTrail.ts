import { defineCall } from '../../call-record.ts';
import { argumentPiece } from '../../calls-words/terraform-pieces.ts';
import { trailArguments, trailPermissions, trailSettingLines } from '../../calls-words/trail-settings-words.ts';
import { aboutTrail, openTrail, trailArn } from '../../calls-words/trails.ts';
import { writtenAs } from '../../calls-words/written.ts';

export const UpdateTrail = defineCall({
  service: 'cloudtrail',
  action: 'UpdateTrail',
  // Turning a setting off, or emptying it, loses what is recorded or protected in between.
  risk: (parameters) => (Object.values(parameters).some((value) => value === false || value === '') ? 'R2' : 'R1'),
  resource: ({ Name }, place) => trailArn(Name, place),
  also: trailPermissions,
  already: [],
  console: (parameters, place) => [
    ...openTrail(parameters['Name'], place),
    'Choose Edit in General details, or in CloudWatch Logs for what concerns these.',
    ...trailSettingLines(parameters),
    'Choose Save changes.',
  ],
  terraform: (parameters, place) => argumentPiece(aboutTrail(parameters['Name'], place), writtenAs(parameters, trailArguments)),
});
