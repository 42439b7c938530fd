import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter } from '../../events/fields.ts';
import { asArray, asObject, asString } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { hasParameters } from '../words/settings.ts';
import { accountTarget } from '../words/targets.ts';

export const LookupEvents = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'LookupEvents',
  kind: 'read',
  access: 'read',
  title: 'Look up events in Event history',
  does: 'Searches the Event history of one Region for management events, or for Insights events when asked, of the last 90 days. One attribute can be given to filter by, such as user name, event name or access key. It answers at most 50 events a page, with two requests a second per account and Region.',
  doesNot: [
    'It does not read a trail, its bucket or an event data store, and works where no trail exists.',
    'It does not show data events, such as reads of S3 objects.',
    'It answers for one Region only; other Regions are other calls.',
  ],
  appears:
    'When someone opens Event history in the console, and from the CLI (`aws cloudtrail lookup-events`), SDKs, scanners and forensic tools. Paging through the results makes many such events.',
  reading: {
    actor: 'The console makes this call for the signed-in person; the user agent is then `AWS Internal` or a browser.',
    target: 'The account and Region whose history is searched. The answer is not in the event.',
    parameters: {
      lookupAttributes:
        'The filter: one `attributeKey` (EventId, EventName, EventSource, Username, AccessKeyId, ReadOnly, ResourceType, ResourceName) with its `attributeValue`.',
      startTime: 'Earliest time of the events asked for.',
      endTime: 'Latest time of the events asked for.',
      eventCategory: '`insight` asks for Insights events instead of management events.',
      maxResults: 'Events per page, at most 50.',
      nextToken: 'Present on the second page and later ones.',
    },
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'looked up', todo: 'look up', what: `${looked(event)} in Event history${filter(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A scout learns who works here, by which roles and tools, and which names are worth copying.',
      when: 'The actor has no part in operations or security.',
    },
    {
      risk: 'An intruder checks whether its own steps are recorded and noticed.',
      when: 'The filter is the access key, the user name or the event names of the actor itself.',
      holds: (event) => (hasParameters(event) && filter(event) === '' ? false : undefined),
    },
  ],
  benign: [
    'Someone investigates an incident or a broken deployment.',
    'The console loads recent events for its start page.',
    'A compliance scanner or a SIEM collector polls the history.',
  ],
  verify: [
    'Check whether this actor reads Event history ordinarily.',
    'Read what it did before and after: other listing calls and denied calls point to reconnaissance.',
    'Compare the filter with the key and name of the actor.',
  ],
  related: ['cloudtrail:DescribeTrails', 'cloudtrail:GetTrailStatus', 'cloudtrail:GetEventSelectors', 'sts:GetCallerIdentity'],
  remediations: [],
  attack: ['T1654'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html'],
});

function looked(event: CloudTrailEvent): string {
  return textParameter(event, 'eventCategory') === 'insight' ? 'Insights events' : 'events';
}

function filter(event: CloudTrailEvent): string {
  const first = asObject(asArray(parameter(event, 'lookupAttributes'))[0]);
  const key = asString(first?.attributeKey);
  const value = asString(first?.attributeValue);
  return key === undefined || value === undefined ? '' : ` by ${key} ${value}`;
}
