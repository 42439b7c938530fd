import { loggingHistory } from '../effects/trail-logging.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { trailTarget } from '../words/cloudtrail-resource.ts';

export const StartLogging = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'StartLogging',
  kind: 'change',
  access: 'write',
  title: 'Start the recording of a trail',
  does: 'Makes a trail record events and deliver log files from now on. A trail of all Regions starts in all of them; the call must be made in its home Region.',
  doesNot: [
    'It does not bring back events of the time in which the trail was stopped: that gap stays in the log files.',
    'It does not say what is recorded. The event selectors decide that, and they may leave out management events.',
    'It does not prove that log files arrive: a bucket policy or a KMS key can still refuse the delivery.',
  ],
  appears:
    'Right after CreateTrail, from the console, the CLI, an SDK or infrastructure code; otherwise when someone restarts a stopped trail.',
  reading: {
    target: '`name` is the trail, by its name or its ARN. The response is empty.',
    parameters: { name: 'Trail that starts to record, by name or ARN.' },
  },
  target: (event) => trailTarget(event),
  phrase: (event) => ({ did: 'started', todo: 'start', what: `the recording of ${callIt(trailTarget(event))}` }),
  direction: 'restricts',
  risks: [
    {
      risk: 'The trail was off before this call, and what happened in that time is missing from its log files.',
      when: 'StopLogging came before, and this call is not part of setting up a new trail.',
    },
    {
      risk: 'The recording is started for somebody else to read.',
      when: 'The trail delivers to a bucket outside the organisation.',
    },
  ],
  benign: [
    'A new trail is put into service, with CreateTrail by the same actor just before.',
    'A responder turns a trail on again that was found stopped.',
  ],
  verify: [
    'Look for StopLogging before it, and read Event history for the time between the two.',
    'Read get-trail-status, to see that it is logging and that the last delivery succeeded.',
    'Read get-event-selectors, to see that management events are recorded.',
  ],
  related: ['cloudtrail:StopLogging', 'cloudtrail:CreateTrail', 'cloudtrail:PutEventSelectors', 'cloudtrail:UpdateTrail'],
  remediations: ['fix-event-selectors', 'enable-log-validation'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_StartLogging.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html',
  ],
  history: loggingHistory('on'),
});
