import type { ApiCall } from '../../../kernel/api-call.ts';
import type { JsonObject } from '../../../kernel/json.ts';
import type { CallDraft } from '../../action.ts';
import type { Expectation } from '../../plan/expectation.ts';

/** Days for which CloudWatch Logs can be told to keep events. */
export const retentions = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

/** The steps that make a log group, and have it keep events for a number of days. */
export function newLogGroup(region: string, name: string, days: number): CallDraft[] {
  const logs = (action: string, parameters: JsonObject): ApiCall => ({ service: 'logs', region, action, parameters });
  const about = `log group ${name}`;
  // Groups are listed in the order of their names, so the one that is named as the prefix comes first.
  const described = logs('DescribeLogGroups', { logGroupNamePrefix: name, limit: 1 });
  const streams = logs('DescribeLogStreams', { logGroupName: name, limit: 1 });
  const found: Expectation = { kind: 'answer', about, call: streams, holds: {} };
  return [
    {
      title: `Make log group ${name} in ${region}`,
      why: 'CloudTrail delivers to a group that exists, and makes none.',
      call: logs('CreateLogGroup', { logGroupName: name }),
      undo: {
        kind: 'calls',
        calls: [],
        secrets: [],
        lost: [`Log group ${name} stays, with the events that were delivered to it. Delete it by hand once nobody needs them.`],
      },
      before: [{ kind: 'no-answer', about, call: streams, codes: ['ResourceNotFoundException'] }],
      after: [found],
    },
    {
      title: `Keep events in log group ${name} for ${days} days`,
      why: 'A new group keeps everything for good, and is paid for as long. The bucket of the trail keeps the record itself.',
      call: logs('PutRetentionPolicy', { logGroupName: name, retentionInDays: days }),
      undo: { kind: 'calls', calls: [], secrets: [], lost: ['The retention of the log group stays as long as the group does.'] },
      before: [found],
      after: [
        {
          kind: 'answer',
          about: `retention of ${about}`,
          call: described,
          holds: { logGroups: [{ logGroupName: name, retentionInDays: days }] },
        },
      ],
    },
  ];
}
