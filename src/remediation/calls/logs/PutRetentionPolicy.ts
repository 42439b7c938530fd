import { defineCall } from '../../call-record.ts';
import { aboutLogGroup, logGroupArn, tickLogGroup } from '../../calls-words/log-groups.ts';
import { said } from '../../calls-words/said.ts';
import { argumentPiece } from '../../calls-words/terraform-pieces.ts';
import { written } from '../../calls-words/written.ts';

export const PutRetentionPolicy = defineCall({
  service: 'logs',
  action: 'PutRetentionPolicy',
  // Events that are older go for good; a new group has none, and whoever plans it for another raises the risk.
  risk: 'R2',
  resource: ({ logGroupName }, place) => logGroupArn(logGroupName, place),
  already: [],
  console: ({ logGroupName, retentionInDays }, place) => [
    ...tickLogGroup(logGroupName, place),
    'Choose Actions, then Edit retention setting(s).',
    `Choose ${said(retentionInDays)} days, then Save.`,
  ],
  terraform: ({ logGroupName, retentionInDays }) =>
    argumentPiece(aboutLogGroup(logGroupName), { retention_in_days: written(retentionInDays) }),
});
