import { defineCall } from '../../call-record.ts';
import { aboutLogGroup, logGroupArn, tickLogGroup } from '../../calls-words/log-groups.ts';
import { removePiece } from '../../calls-words/terraform-pieces.ts';

export const DeleteLogGroup = defineCall({
  service: 'logs',
  action: 'DeleteLogGroup',
  // Every event in it is gone.
  risk: 'R3',
  resource: ({ logGroupName }, place) => logGroupArn(logGroupName, place),
  already: ['ResourceNotFoundException'],
  console: ({ logGroupName }, place) => [
    ...tickLogGroup(logGroupName, place),
    'Choose Actions, then Delete log group(s).',
    'Confirm with Delete.',
  ],
  terraform: ({ logGroupName }) => removePiece(aboutLogGroup(logGroupName), 'Without the resource there is no such log group.'),
});
