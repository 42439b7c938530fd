import { loggingHistory } from '../effects/trail-logging.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { trailTarget } from '../words/cloudtrail-resource.ts';

export const StopLogging = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'StopLogging',
  kind: 'change',
  access: 'write',
  title: 'Stop the recording of a trail',
  does: 'Suspends a trail: it records no more events and delivers no more log files until StartLogging. A trail of all Regions stops in all of them. The trail and its settings stay, so in a list of trails it looks as before.',
  doesNot: [
    'It does not stop Event history: management events, this call among them, can still be looked up for 90 days.',
    'It does not stop other trails or event data stores. Where those exist, they record this call and what follows.',
    'It does not delete log files that were already delivered.',
  ],
  appears:
    'From the console (Stop logging), the CLI or an SDK. No ordinary change of a trail needs it. It succeeds only in the home Region of the trail, not on its copies in other Regions.',
  reading: {
    target: '`name` is the trail, by its name or its ARN. The response is empty.',
    parameters: { name: 'Trail that is stopped, by name or ARN.' },
  },
  target: (event) => trailTarget(event),
  phrase: (event) => ({ did: 'stopped', todo: 'stop', what: `the recording of ${callIt(trailTarget(event))}` }),
  direction: 'weakens',
  risks: [
    {
      risk: 'The actor hides what it does next: the log files and everything that is fed by them have a gap from here on.',
      when: 'No other trail or event data store records this account, or detection reads only this trail.',
    },
    {
      risk: 'For the time without recording there are no digest files, so the integrity of the record cannot be shown across it.',
      when: 'Log file validation is on for the trail.',
    },
  ],
  benign: [
    'A superseded trail is stopped before it is deleted, with its successor already running.',
    'A test of the alarm for stopped trails, started again within minutes.',
  ],
  verify: [
    'Read get-trail-status, to learn whether the trail is still stopped and since when.',
    'Read Event history, every Region, for what the actor and its sessions did from this moment until StartLogging.',
    'List the other trails and event data stores, to learn what was still recorded.',
    'Ask the actor and the owner of the trail; a planned stop has a ticket.',
  ],
  related: [
    'cloudtrail:StartLogging',
    'cloudtrail:DeleteTrail',
    'cloudtrail:UpdateTrail',
    'cloudtrail:PutEventSelectors',
    'cloudtrail:StopEventDataStoreIngestion',
  ],
  remediations: ['start-logging', 'create-trail', 'contain-principal'],
  attack: ['T1562.008'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_StopLogging.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html',
  ],
  history: loggingHistory('off'),
});
