import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { dataStoreTarget } from '../words/cloudtrail-resource.ts';

export const RestoreEventDataStore = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'RestoreEventDataStore',
  kind: 'change',
  access: 'write',
  title: 'Restore a deleted event data store',
  does: 'Brings back an event data store that is waiting for its deletion, with the events in it. It works only within seven days of DeleteEventDataStore, and can take some minutes.',
  doesNot: [
    'It does not bring back a store after the seven days.',
    'It does not add the events of the time in which the store was disabled.',
    'It does not turn termination protection on, which must have been off at the deletion; UpdateEventDataStore does.',
  ],
  appears: 'From the console (Restore), the CLI or an SDK, after someone noticed a deletion.',
  reading: {
    target: '`eventDataStore` is the ARN of the store. The response carries its name, status, selectors and retention.',
    parameters: { eventDataStore: 'ARN of the store that is restored.' },
  },
  target: dataStoreTarget,
  phrase: (event) => ({ did: 'restored', todo: 'restore', what: callIt(dataStoreTarget(event)) }),
  direction: 'restricts',
  risks: [
    {
      risk: 'Somebody had deleted the record of activity, and may try again: the store is as easy to delete as before.',
      when: 'The deletion was not a mistake of the person who restores it, and termination protection is still off.',
    },
    {
      risk: 'The store has a gap from the deletion to the restore, which searches do not point out.',
      when: 'No trail or other store covers that time.',
    },
  ],
  benign: ['A deletion by mistake is undone.', 'A responder saves evidence after a suspicious deletion.'],
  verify: [
    'Read the DeleteEventDataStore event before it, and what else its actor did.',
    'Check status, ingestion and termination protection of the store with get-event-data-store.',
  ],
  related: ['cloudtrail:DeleteEventDataStore', 'cloudtrail:UpdateEventDataStore', 'cloudtrail:StartEventDataStoreIngestion'],
  remediations: [],
  attack: [],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_RestoreEventDataStore.html'],
});
