import { defineCall } from '../../call-record.ts';
import { aboutLogGroup, logGroupArn, tickLogGroup } from '../../calls-words/log-groups.ts';
import { argumentPiece } from '../../calls-words/terraform-pieces.ts';

export const DeleteRetentionPolicy = defineCall({
  service: 'logs',
  action: 'DeleteRetentionPolicy',
  // Everything is kept from now on, which costs.
  risk: 'R1',
  resource: ({ logGroupName }, place) => logGroupArn(logGroupName, place),
  already: [],
  console: ({ logGroupName }, place) => [
    ...tickLogGroup(logGroupName, place),
    'Choose Actions, then Edit retention setting(s).',
    'Choose Never expire, then Save.',
  ],
  terraform: ({ logGroupName }) => argumentPiece(aboutLogGroup(logGroupName), { retention_in_days: 0 }),
});
