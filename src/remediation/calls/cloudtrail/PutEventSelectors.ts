import { defineCall } from '../../call-record.ts';
import { selectorBlocks, selectorLines } from '../../calls-words/selector-words.ts';
import { argumentPiece } from '../../calls-words/terraform-pieces.ts';
import { aboutTrail, openTrail, trailArn } from '../../calls-words/trails.ts';

export const PutEventSelectors = defineCall({
  service: 'cloudtrail',
  action: 'PutEventSelectors',
  // The selectors are replaced as a whole; whoever plans fewer of them raises the risk.
  risk: 'R1',
  resource: ({ TrailName }, place) => trailArn(TrailName, place),
  already: [],
  console: (parameters, place) => [
    ...openTrail(parameters['TrailName'], place),
    ...selectorLines(parameters),
    'Remove every other selector, then choose Save changes.',
  ],
  terraform: (parameters, place) => argumentPiece(aboutTrail(parameters['TrailName'], place), selectorBlocks(parameters)),
});
