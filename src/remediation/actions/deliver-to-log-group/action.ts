import { knownValue } from '../../../account/part.ts';
import { trailCall } from '../../../catalogue/effects/trail-call.ts';
import { type ActionContext, type CallDraft, defineAction, type Proposal } from '../../action.ts';
import { ownTrail } from '../../own-trail.ts';
import { trailLogGroup } from '../../trail-log-group.ts';
import { unreadPart } from '../../unread-part.ts';
import { newLogGroup, retentions } from './new-log-group.ts';

export const action = defineAction({
  id: 'deliver-to-log-group',
  family: 'trail',
  about:
    'Has a trail deliver its events to a CloudWatch Logs group as well, where filters and alarms can watch them. The group is made, with a limit to how long it keeps events, or is one that exists, which then stays as it is. The role by which CloudTrail writes must exist, and let CloudTrail assume it. The bucket of the trail stays the record.',
  reversal:
    'The trail delivers to the log group no more, or to the one that it had. A group that was made stays, because deleting it would delete the events in it.',
  risk: 'R2',
  targets: ['trail'],
  parameters: {
    'log-group': { about: 'Name or ARN of the log group, in the home Region of the trail.', type: { kind: 'text' }, required: true },
    'log-role': { about: 'Name or ARN of the role by which CloudTrail writes to it.', type: { kind: 'text' }, required: true },
    existing: { about: 'The log group exists already, and stays as it is.', type: { kind: 'flag' } },
    retention: { about: 'Days for which a new group keeps events.', type: { kind: 'choice', of: retentions.map(String) }, default: '365' },
  },
  calls: ['logs:CreateLogGroup', 'logs:PutRetentionPolicy', 'cloudtrail:UpdateTrail'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, target, parameter } = context;
  const found = ownTrail(state, target);
  if (found.kind === 'refused') return found;
  const { trail, region } = found;
  const { arn, name, logGroup, logRole } = trail;
  const unread = unreadPart({
    [`To which log group trail ${name} delivers`]: logGroup,
    [`By which role trail ${name} delivers to a log group`]: logRole,
  });
  if (unread !== undefined) return unread;
  const wanted = trailLogGroup(context, { region, group: parameter('log-group') ?? '', role: parameter('log-role') ?? '' });
  if (wanted.kind === 'refused') return wanted;
  const { groupArn, roleArn } = wanted;
  const old = knownValue(logGroup) ?? '';
  if (old === groupArn && knownValue(logRole) === roleArn)
    return { kind: 'nothing', reason: `Trail ${name} delivers to log group ${wanted.name} already.` };
  const isThere = parameter('existing') === 'true' || old === groupArn;
  const update: CallDraft = {
    title: `Have trail ${name} deliver to log group ${wanted.name}`,
    why: 'Filters and alarms can warn while an attack is under way; log files in a bucket are read later.',
    call: trailCall(arn, 'UpdateTrail', { Name: arn, CloudWatchLogsLogGroupArn: groupArn, CloudWatchLogsRoleArn: roleArn }),
  };
  return {
    kind: 'steps',
    title: `Deliver the events of trail ${name} to log group ${wanted.name}`,
    steps: isThere ? [update] : [...newLogGroup(region, wanted.name, Number(parameter('retention'))), update],
    breaks: old === '' || old === groupArn ? [] : [`Whatever watches log group ${old} sees no more events of trail ${name}.`],
    notes: [...found.notes, ...wanted.notes, 'CloudWatch Logs charges for what it takes in and for what it keeps.'],
    next: [`Nothing warns by itself: put metric filters and alarms on log group ${wanted.name}.`],
  };
}
