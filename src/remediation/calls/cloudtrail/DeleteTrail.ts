import { defineCall } from '../../call-record.ts';
import { removePiece } from '../../calls-words/terraform-pieces.ts';
import { aboutTrail, openTrail, trailArn } from '../../calls-words/trails.ts';

export const DeleteTrail = defineCall({
  service: 'cloudtrail',
  action: 'DeleteTrail',
  // What happens until another trail records is kept nowhere.
  risk: 'R3',
  resource: ({ Name }, place) => trailArn(Name, place),
  already: ['TrailNotFoundException'],
  console: ({ Name }, place) => [...openTrail(Name, place), 'Choose Delete at the top.', 'Confirm with Delete.'],
  terraform: ({ Name }, place) => removePiece(aboutTrail(Name, place), 'Without the resource there is no such trail; its log files stay.'),
});
