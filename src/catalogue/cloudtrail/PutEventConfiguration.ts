import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter } from '../../events/fields.ts';
import { asArray, asObject, asString } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { trailOrDataStore } from '../words/cloudtrail-resource.ts';
import { shortList } from '../words/short-list.ts';

export const PutEventConfiguration = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'PutEventConfiguration',
  kind: 'change',
  access: 'write',
  title: 'Set event size, enrichment or aggregation of a trail or data store',
  does: 'Sets how events look in an event data store or how a trail sums them up: the largest event size (Standard or Large), which resource tags and request context keys are added to each event, and which data events of a trail are aggregated.',
  doesNot: [
    'It does not decide which events are recorded; the event selectors do.',
    'It does not add tags or context keys to events that were stored before.',
    'Context keys do not fit into Standard events: with them the size must be Large.',
  ],
  appears: 'From the console (enriched events, aggregation), the CLI, an SDK or infrastructure code.',
  reading: {
    target:
      '`trailName` or `eventDataStore` is what is configured. The response repeats the configuration after the call; the earlier one is not in the event.',
    parameters: {
      trailName: 'Trail, by name or ARN.',
      eventDataStore: 'Event data store, by ARN or id.',
      maxEventSize: 'Standard or Large.',
      contextKeySelectors: 'List of `type` (TagContext, RequestContext) and `equals`, the keys to add to events.',
      aggregationConfigurations: 'List of `templates` (API_ACTIVITY, RESOURCE_ACCESS, USER_ACTIONS) and `eventCategory` (Data).',
    },
  },
  target: trailOrDataStore,
  phrase: (event) => ({
    did: 'set',
    todo: 'set',
    what: `the event configuration of ${callIt(trailOrDataStore(event))}${configured(event)}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Long events lose part of their content, because the size limit is lower again.',
      when: '`maxEventSize` is Standard and was Large before.',
      holds: (event) => (textParameter(event, 'maxEventSize') === 'Large' ? false : undefined),
    },
    {
      risk: 'Rules and queries that look at principal tags or condition keys in events find nothing any more.',
      when: 'The list of context keys is empty or shorter than before.',
    },
    {
      risk: 'Values of tags and condition keys, which may be confidential, become readable for everyone who can query the store.',
      when: 'New context keys are added and many principals can query.',
      holds: (event) => (keys(event).length > 0 ? undefined : Array.isArray(parameter(event, 'contextKeySelectors')) ? false : undefined),
    },
  ],
  benign: [
    'Events are enriched with the tags that the detection team asked for.',
    'Aggregation is turned on to make sense of many data events.',
  ],
  verify: [
    'Compare with get-event-configuration of an earlier time or with infrastructure code.',
    'Check whether detection rules depend on the context keys.',
    'Look for other changes of the same trail or store by this actor.',
  ],
  related: ['cloudtrail:UpdateEventDataStore', 'cloudtrail:PutEventSelectors', 'cloudtrail:PutInsightSelectors'],
  remediations: [],
  attack: ['T1562.008'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PutEventConfiguration.html'],
});

function keys(event: CloudTrailEvent): string[] {
  return asArray(parameter(event, 'contextKeySelectors')).flatMap((item) =>
    asArray(asObject(item)?.equals).flatMap((key) => asString(key) ?? []),
  );
}

function configured(event: CloudTrailEvent): string {
  const size = textParameter(event, 'maxEventSize');
  const added = keys(event);
  const templates = asArray(parameter(event, 'aggregationConfigurations')).flatMap((item) =>
    asArray(asObject(item)?.templates).flatMap((template) => asString(template) ?? []),
  );
  const parts = [
    ...(size === undefined ? [] : [`event size ${size}`]),
    ...(added.length === 0 ? [] : [`context keys ${shortList(added)}`]),
    ...(templates.length === 0 ? [] : [`aggregation by ${shortList(templates)}`]),
  ];
  return parts.length === 0 ? '' : ` to ${parts.join(', ')}`;
}
