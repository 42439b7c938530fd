import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { dataStoreTarget } from '../words/cloudtrail-resource.ts';

export const DeleteEventDataStore = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'DeleteEventDataStore',
  kind: 'change',
  access: 'write',
  title: 'Delete a CloudTrail Lake event data store',
  does: 'Disables an event data store and puts it into the state PENDING_DELETION. Seven days later CloudTrail deletes it with all its events. Results of queries on it can no longer be read from then on.',
  doesNot: [
    'It does not destroy the events at once: within the seven days RestoreEventDataStore brings the store back.',
    'It does not work while termination protection or Lake query federation is on; those are turned off by calls of their own before.',
    'It does not touch trails, log files in S3 or Event history.',
  ],
  appears: 'From the console, the CLI, an SDK, or infrastructure code that destroys a stack.',
  reading: {
    target:
      '`eventDataStore` is the ARN of the store, whose last part is its id. The response is empty, so its name and content must come from elsewhere.',
    parameters: { eventDataStore: 'ARN of the store that is deleted.' },
  },
  target: dataStoreTarget,
  phrase: (event) => ({
    did: 'scheduled',
    todo: 'schedule',
    what: `${callIt(dataStoreTarget(event))} for deletion`,
  }),
  direction: 'weakens',
  risks: [
    {
      risk: 'The record of past activity is lost for good, up to ten years of it.',
      when: 'Seven days pass without a restore, and the same events are not kept in S3 or elsewhere.',
    },
    {
      risk: 'Investigators and saved queries lose their source in the middle of an incident.',
      when: 'The store is the one that the security team searches.',
    },
  ],
  benign: [
    'A store from a trial or a finished investigation is removed.',
    'Logs move to another store or product, with the old one kept until its data had been copied.',
  ],
  verify: [
    'Note the time: the store can be restored for seven days from this event.',
    'Look for UpdateEventDataStore by the same actor that turned termination protection off.',
    'Check whether a trail delivers the same events to S3.',
    'Ask the owner of the store for the request.',
  ],
  related: [
    'cloudtrail:RestoreEventDataStore',
    'cloudtrail:UpdateEventDataStore',
    'cloudtrail:StopEventDataStoreIngestion',
    'cloudtrail:DeleteTrail',
  ],
  remediations: ['create-trail', 'contain-principal'],
  attack: ['T1562.008', 'T1070'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DeleteEventDataStore.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-lake-concepts.html',
  ],
});
