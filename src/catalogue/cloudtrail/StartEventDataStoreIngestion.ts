import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { dataStoreTarget } from '../words/cloudtrail-resource.ts';

export const StartEventDataStoreIngestion = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'StartEventDataStoreIngestion',
  kind: 'change',
  access: 'write',
  title: 'Start collecting live events in an event data store',
  does: 'Makes a stopped CloudTrail Lake event data store collect live events again. It works for stores of management, data or network activity events and of configuration items, while their status is STOPPED_INGESTION.',
  doesNot: [
    'It does not fetch the events of the time in which the store was stopped.',
    'It does not start a trail; StartLogging does.',
    'It does not change the selectors of the store.',
  ],
  appears: 'From the console (Start ingestion), the CLI or an SDK. A new store collects from its creation and needs no such call.',
  reading: {
    target: '`eventDataStore` is the store, by its ARN or by the id at its end. The response is empty.',
    parameters: { eventDataStore: 'Store that collects again, by ARN or id.' },
  },
  target: dataStoreTarget,
  phrase: (event) => ({ did: 'started', todo: 'start', what: `the collection of events in ${callIt(dataStoreTarget(event))}` }),
  direction: 'restricts',
  risks: [
    {
      risk: 'The store was stopped before this call, and the events of that time are missing from it.',
      when: 'StopEventDataStoreIngestion came before, or the store was created without ingestion.',
    },
  ],
  benign: ['A store that was paused to save cost is used again.', 'A responder turns the collection on again after an unexpected stop.'],
  verify: [
    'Look for StopEventDataStoreIngestion before it, by whom and for how long.',
    'Cover the gap from a trail or from Event history, Region by Region.',
  ],
  related: ['cloudtrail:StopEventDataStoreIngestion', 'cloudtrail:CreateEventDataStore', 'cloudtrail:StartLogging'],
  remediations: [],
  attack: [],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_StartEventDataStoreIngestion.html'],
});
