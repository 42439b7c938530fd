import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter } from '../../events/fields.ts';
import { asNumber } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { dataStoreTarget } from '../words/cloudtrail-resource.ts';
import { categories, managementGaps, managementInWords, recordsAllManagement } from '../words/event-selectors.ts';
import { hasParameters, sets } from '../words/settings.ts';

export const UpdateEventDataStore = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'UpdateEventDataStore',
  kind: 'change',
  access: 'write',
  title: 'Change the settings of an event data store',
  does: 'Changes one or more settings of a CloudTrail Lake event data store: name, selectors, Regions, organisation scope, retention, termination protection, KMS key, billing mode. What the call leaves out stays as it was. With a shorter retention CloudTrail removes the events that are older than that.',
  doesNot: [
    'It does not stop the collection as a whole; StopEventDataStoreIngestion does.',
    'It cannot change or remove a KMS key once the store has one.',
    'It does not touch trails or the log files in S3.',
  ],
  appears: 'From the console (Edit on the page of the store), the CLI, an SDK or infrastructure code.',
  reading: {
    target:
      '`eventDataStore` is the store, by its ARN or by the id at its end. The response repeats all settings as they are after the call; the values before are not in the event.',
    parameters: {
      eventDataStore: 'Store that is changed, by ARN or id.',
      name: 'New name of the store.',
      advancedEventSelectors: 'New selectors, in place of all earlier ones.',
      multiRegionEnabled: 'False narrows the store to its own Region.',
      organizationEnabled: 'False ends the collection from member accounts; only the management account can change it.',
      retentionPeriod: 'New number of days for which events are kept.',
      terminationProtectionEnabled: 'False makes the store deletable.',
      kmsKeyId: 'KMS key for a store that has none yet.',
      billingMode: 'New billing mode; extendable pricing cannot go back to fixed pricing.',
    },
  },
  target: dataStoreTarget,
  phrase: (event) => ({ did: 'changed', todo: 'change', what: `${callIt(dataStoreTarget(event))}${changes(event)}` }),
  direction: (event) => (weakenings(event).length > 0 ? 'weakens' : 'neutral'),
  risks: [
    {
      risk: 'The way is free to delete the store and with it the record of the past.',
      when: '`terminationProtectionEnabled` is false.',
      holds: (event) => sets(event, 'terminationProtectionEnabled', false),
    },
    {
      risk: 'Evidence is destroyed: events older than the new retention are removed and do not come back.',
      when: '`retentionPeriod` is shorter than before.',
      holds: (event) => (hasParameters(event) && parameter(event, 'retentionPeriod') === undefined ? false : undefined),
    },
    {
      risk: 'Events of other Regions or of member accounts are no longer collected.',
      when: '`multiRegionEnabled` or `organizationEnabled` is false and was true before.',
      holds: (event) =>
        sets(event, 'multiRegionEnabled', false) === false && sets(event, 'organizationEnabled', false) === false ? false : undefined,
    },
    {
      risk: 'Part of the management events no longer enters the store.',
      when: 'The new selectors take in only some management events.',
      holds: (event) => (hasParameters(event) ? narrowed(event) !== undefined : undefined),
    },
  ],
  benign: ['Retention is lengthened to meet a rule.', 'Data events of another service are added to the selectors.'],
  verify: [
    'Compare the response with the settings before, from infrastructure code or an earlier get-event-data-store.',
    'Look for DeleteEventDataStore or StopEventDataStoreIngestion by the same actor in the next hours.',
    'Where retention became shorter, check at once whether copies of the older events exist in S3.',
  ],
  related: [
    'cloudtrail:DeleteEventDataStore',
    'cloudtrail:StopEventDataStoreIngestion',
    'cloudtrail:CreateEventDataStore',
    'cloudtrail:PutEventConfiguration',
  ],
  remediations: ['contain-principal'],
  attack: ['T1562.008'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_UpdateEventDataStore.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-lake-concepts.html',
  ],
});

/** What the selectors leave of management events; undefined when all are in, or when the store is not for them. */
function narrowed(event: CloudTrailEvent): string | undefined {
  const gaps = managementGaps(event);
  if (gaps === undefined || !categories(event).includes('Management') || recordsAllManagement(gaps)) return undefined;
  return managementInWords(gaps);
}

function weakenings(event: CloudTrailEvent): string[] {
  const found: string[] = [];
  if (sets(event, 'terminationProtectionEnabled', false) === true) found.push('without termination protection');
  if (sets(event, 'multiRegionEnabled', false) === true) found.push('for one Region only');
  if (sets(event, 'organizationEnabled', false) === true) found.push('for one account only');
  const left = narrowed(event);
  if (left !== undefined) found.push(`collecting ${left}`);
  return found;
}

function changes(event: CloudTrailEvent): string {
  const days = asNumber(parameter(event, 'retentionPeriod'));
  const name = textParameter(event, 'name');
  const kept = days === undefined ? [] : [`with a retention of ${days} days`];
  const all = [...(name === undefined ? [] : [`named ${name}`]), ...kept, ...weakenings(event)];
  return all.length === 0 ? '' : `, now ${all.join(', ')}`;
}
