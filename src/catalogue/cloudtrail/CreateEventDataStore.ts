import type { CloudTrailEvent } from '../../events/event.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { dataStoreTarget } from '../words/cloudtrail-resource.ts';
import { categories } from '../words/event-selectors.ts';
import { sets } from '../words/settings.ts';
import { shortList } from '../words/short-list.ts';

export const CreateEventDataStore = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'CreateEventDataStore',
  kind: 'change',
  access: 'write',
  title: 'Create a CloudTrail Lake event data store',
  does: 'Creates an event data store in CloudTrail Lake: a store that AWS keeps, which collects the selected events and answers SQL queries over them. It begins to collect at once unless `startIngestion` is false. Retention is 366 days by default under extendable retention pricing, and 2557 days under fixed retention pricing.',
  doesNot: [
    'It does not create or change a trail, and it delivers nothing to an S3 bucket.',
    'It does not fill the store with past events; copying those from S3 is a call of its own.',
    'A KMS key that is set here can be neither changed nor taken away later.',
  ],
  appears:
    'From the console (Lake, Event data stores), the CLI, an SDK or infrastructure code. AWS closed CloudTrail Lake to new customers at the end of May 2026, so later events come from accounts that used it before.',
  reading: {
    target: '`name` is the new store; the response gives its ARN (`eventDataStoreArn`), whose last part is the id that later calls use.',
    parameters: {
      name: 'Name of the store.',
      advancedEventSelectors:
        'What it collects; `eventCategory` says Management, Data, NetworkActivity, ConfigurationItem, Insight and so on.',
      multiRegionEnabled: 'Whether events of all Regions are collected.',
      organizationEnabled: 'Whether events of all accounts of the organisation are collected.',
      retentionPeriod: 'How many days events are kept, counted from the time of the event.',
      terminationProtectionEnabled: 'While true, the store cannot be deleted.',
      kmsKeyId: 'KMS key that encrypts the events.',
      startIngestion: 'Whether it collects from the start; true when left out.',
      billingMode: 'EXTENDABLE_RETENTION_PRICING or FIXED_RETENTION_PRICING.',
    },
  },
  target: dataStoreTarget,
  phrase: (event) => ({ did: 'created', todo: 'create', what: `${callIt(dataStoreTarget(event))}${collecting(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The store can be deleted by anyone who is allowed to, without a second step.',
      when: '`terminationProtectionEnabled` is false.',
      holds: (event) => sets(event, 'terminationProtectionEnabled', false),
    },
    {
      risk: 'The store becomes a comfortable place to search the activity of the whole organisation.',
      when: '`organizationEnabled` is true and more people can query it than should.',
      holds: (event) => (sets(event, 'organizationEnabled', true) === false ? false : undefined),
    },
    {
      risk: 'Ingestion is charged by volume, and a store of all data events can become costly.',
      when: 'The selectors take in data events of busy resources.',
    },
  ],
  benign: ['A security team sets up a store for investigations.', 'A separate store is made as the destination of Insights events.'],
  verify: [
    'Check the actor, and who may run queries on the store (StartQuery, GetQueryResults, resource policy).',
    'Read the selectors, retention, KMS key and termination protection with get-event-data-store.',
    'Look for PutResourcePolicy on the new ARN.',
  ],
  related: [
    'cloudtrail:UpdateEventDataStore',
    'cloudtrail:DeleteEventDataStore',
    'cloudtrail:StartEventDataStoreIngestion',
    'cloudtrail:PutResourcePolicy',
    'cloudtrail:CreateTrail',
  ],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateEventDataStore.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-lake-concepts.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-lake-service-availability-change.html',
  ],
});

function collecting(event: CloudTrailEvent): string {
  const kinds = categories(event);
  const what = kinds.length === 0 ? '' : ` for ${shortList(kinds)} events`;
  const organisation = sets(event, 'organizationEnabled', true) === true ? ' of the whole organisation' : '';
  return `${what}${organisation}${sets(event, 'startIngestion', false) === true ? ', not yet collecting' : ''}`;
}
