import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter } from '../../events/fields.ts';
import { asArray, asObject, asString } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { trailOrDataStore } from '../words/cloudtrail-resource.ts';
import { shortList } from '../words/short-list.ts';

export const PutInsightSelectors = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'PutInsightSelectors',
  kind: 'change',
  access: 'write',
  title: 'Turn CloudTrail Insights on or off',
  does: 'Sets which Insights types a trail or an event data store looks for: unusual rates of API calls, unusual rates of errors, or both. An empty list turns Insights off. For an event data store the call also names a second store that receives the Insights events.',
  doesNot: [
    'It does not change which management or data events are recorded; PutEventSelectors does that for a trail.',
    'It does not raise an alert. An Insights event is written to the log, and something must read it.',
    'Insights on call rates of management events look at writes only, so turning it on does not watch reads.',
  ],
  appears: 'From the console (Edit Insights events), the CLI, an SDK or infrastructure code, in the home Region of the trail.',
  reading: {
    target:
      '`trailName` or `eventDataStore` is what the Insights types are set on. The response repeats the selectors; the earlier ones are not in the event.',
    parameters: {
      trailName: 'Trail, by name or ARN; not together with `eventDataStore`.',
      eventDataStore: 'Source event data store, by ARN or id.',
      insightsDestination: 'Event data store that receives the Insights events.',
      insightSelectors:
        'List of `insightType` (ApiCallRateInsight, ApiErrorRateInsight) and `eventCategories` (Management, Data). Empty means off.',
    },
  },
  target: trailOrDataStore,
  phrase: (event) => {
    const target = callIt(trailOrDataStore(event));
    const types = insightTypes(event);
    if (types === undefined) return { did: 'set', todo: 'set', what: `the Insights selectors of ${target}` };
    if (types.length === 0) return { did: 'turned off', todo: 'turn off', what: `Insights on ${target}` };
    return { did: 'set', todo: 'set', what: `Insights on ${target} to ${shortList(types)}` };
  },
  direction: (event) => (turnsOff(event) === true ? 'weakens' : 'neutral'),
  risks: [
    {
      risk: 'Bursts of unusual calls or errors, as in a break-in or a mass deletion, are no longer pointed out.',
      when: 'The list of Insights types is empty, and someone relies on Insights events.',
      holds: (event) => (turnsOff(event) === false ? false : undefined),
    },
    {
      risk: 'One of the two Insights types is dropped without notice.',
      when: 'Both types were on before and the list holds only one.',
      holds: (event) => (insightTypes(event)?.length === 2 ? false : undefined),
    },
  ],
  benign: [
    'Insights is turned on for a trail as part of a baseline.',
    'Insights is turned off to save cost, since another tool watches for anomalies.',
  ],
  verify: [
    'Compare with get-insight-selectors of an earlier time, or with infrastructure code.',
    'Look for StopLogging, UpdateTrail or PutEventSelectors by the same actor.',
    'Ask who reads Insights events, and whether they know.',
  ],
  related: ['cloudtrail:PutEventSelectors', 'cloudtrail:UpdateTrail', 'cloudtrail:UpdateEventDataStore', 'cloudtrail:StopLogging'],
  remediations: ['contain-principal'],
  attack: ['T1562.008'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PutInsightSelectors.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-insights-events-with-cloudtrail.html',
  ],
});

/** The types that the call sets; undefined when it carries no list. */
function insightTypes(event: CloudTrailEvent): string[] | undefined {
  const list = parameter(event, 'insightSelectors');
  if (!Array.isArray(list)) return undefined;
  return asArray(list).flatMap((item) => asString(asObject(item)?.insightType) ?? []);
}

function turnsOff(event: CloudTrailEvent): boolean | undefined {
  const list = parameter(event, 'insightSelectors');
  return Array.isArray(list) ? list.length === 0 : undefined;
}
