import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { dataStoreTarget } from '../words/cloudtrail-resource.ts';

export const StopEventDataStoreIngestion = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'StopEventDataStoreIngestion',
  kind: 'change',
  access: 'write',
  title: 'Stop collecting live events in an event data store',
  does: 'Makes a CloudTrail Lake event data store stop collecting live events. What it holds stays, and can be queried until the retention runs out. It works for stores of management, data or network activity events and of configuration items, while their status is ENABLED.',
  doesNot: [
    'It does not delete the store or its events.',
    'It does not stop trails, other stores or Event history: where those exist, they record this call and what follows.',
    'Termination protection does not prevent it; that guards only against deletion.',
  ],
  appears: 'From the console (Stop ingestion), the CLI or an SDK.',
  reading: {
    target: '`eventDataStore` is the store, by its ARN or by the id at its end. The response is empty.',
    parameters: { eventDataStore: 'Store that is stopped, by ARN or id.' },
  },
  target: dataStoreTarget,
  phrase: (event) => ({ did: 'stopped', todo: 'stop', what: `the collection of events in ${callIt(dataStoreTarget(event))}` }),
  direction: 'weakens',
  risks: [
    {
      risk: 'The actor hides what it does next from everyone who searches this store.',
      when: 'No trail or other store records the same events, or detection reads only this store.',
    },
    {
      risk: 'Dashboards and saved queries go on working over old events, so the gap is noticed late.',
      when: 'People rely on the store without watching for fresh events.',
    },
  ],
  benign: [
    'The account leaves CloudTrail Lake for another tool and keeps the old events until they expire.',
    'A costly store of data events is paused on purpose.',
  ],
  verify: [
    'Read the status of the store with get-event-data-store, and since when it is stopped.',
    'Read what the actor did from this moment on, from a trail or from Event history in every Region.',
    'Ask the owner of the store for the request.',
  ],
  related: [
    'cloudtrail:StartEventDataStoreIngestion',
    'cloudtrail:DeleteEventDataStore',
    'cloudtrail:UpdateEventDataStore',
    'cloudtrail:StopLogging',
  ],
  remediations: ['create-trail', 'contain-principal'],
  attack: ['T1562.008'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_StopEventDataStoreIngestion.html'],
});
