import type { CloudTrailEvent } from '../../events/event.ts';
import { putEventSelectorsHistory } from '../effects/event-selectors.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { trailTarget } from '../words/cloudtrail-resource.ts';
import { type ManagementGaps, managementGaps, managementInWords, recordsAllManagement } from '../words/event-selectors.ts';

export const PutEventSelectors = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'PutEventSelectors',
  kind: 'change',
  access: 'write',
  title: 'Choose which events a trail records',
  does: 'Replaces the selectors of a trail, which decide what it records: management events that read or write, data events, network activity events. An event is recorded when at least one selector matches it. A trail has basic selectors or advanced ones; setting one kind drops the other.',
  doesNot: [
    'It does not stop the trail: get-trail-status still says that it is logging, even when it records next to nothing.',
    'It does not change Event history, other trails or event data stores.',
    'Adding data events does not by itself end the recording of management events, but a call whose selectors all leave them out does.',
  ],
  appears: 'From the console (Edit management or data events), the CLI, an SDK or infrastructure code, in the home Region of the trail.',
  reading: {
    target:
      '`trailName` is the trail, by its name or its ARN. The response repeats the selectors as they are after the call; the earlier ones are not in the event.',
    parameters: {
      trailName: 'Trail whose selectors are replaced.',
      eventSelectors:
        'Basic selectors, at most five: `includeManagementEvents` (true when left out), `readWriteType` (All, ReadOnly, WriteOnly), `excludeManagementEventSources` (KMS or the RDS Data API) and `dataResources`.',
      advancedEventSelectors:
        'Advanced selectors: lists of conditions on fields such as `eventCategory`, `readOnly`, `eventSource`, `eventName` and `resources.type`. One with `eventCategory` Management is needed for management events.',
    },
  },
  target: (event) => trailTarget(event, 'trailName'),
  phrase: (event) => ({
    did: 'set',
    todo: 'set',
    what: `the event selectors of ${callIt(trailTarget(event, 'trailName'))}${recorded(event)}`,
  }),
  direction: (event) => {
    const gaps = managementGaps(event);
    return gaps !== undefined && !recordsAllManagement(gaps) ? 'weakens' : 'neutral';
  },
  risks: [
    {
      risk: 'Changes to the account go unrecorded by this trail while it seems to run: creating users, attaching policies and stopping instances are management events that write.',
      when: 'No selector matches management events that write.',
      holds: (event) => missing(event, ({ writes }) => writes === 'all'),
    },
    {
      risk: 'Reconnaissance goes unrecorded by this trail: listing, describing and reading are management events that read.',
      when: 'No selector matches management events that read.',
      holds: (event) => missing(event, ({ reads }) => reads === 'all'),
    },
    {
      risk: 'Some management events are left out: those of a service, or those that a condition does not match. Leaving out KMS is common for its volume, and hides key policies, grants and key deletion along with the noise.',
      when: 'A service is excluded or a condition narrows the selector, and no other selector takes those events in.',
      holds: (event) => missing(event, ({ reads, writes }) => [reads, writes].some((side) => side !== 'all' && side.length > 0)),
    },
    {
      risk: 'Data events that were recorded before, such as reads of S3 objects, are dropped, because the call replaces all selectors.',
      when: 'The earlier selectors had data events that these do not have.',
    },
  ],
  benign: [
    'Data events for a bucket, a function or a table are added, with all management events kept.',
    'KMS or RDS Data API events are left out to save cost, and the decision is written down.',
    'A second trail records only data events, while the organisation trail has the management events.',
  ],
  verify: [
    'Compare with the selectors before, from AWS Config, infrastructure code or get-event-selectors of an earlier time.',
    'Check whether another trail of the account records all management events in all Regions.',
    'Read what the actor did afterwards, from Event history.',
  ],
  related: [
    'cloudtrail:GetEventSelectors',
    'cloudtrail:PutInsightSelectors',
    'cloudtrail:UpdateTrail',
    'cloudtrail:StopLogging',
    'cloudtrail:UpdateEventDataStore',
  ],
  remediations: ['fix-event-selectors', 'contain-principal'],
  attack: ['T1562.008'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PutEventSelectors.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-management-events-with-cloudtrail.html',
  ],
  history: putEventSelectorsHistory(),
});

function missing(event: CloudTrailEvent, test: (gaps: ManagementGaps) => boolean): boolean | undefined {
  const gaps = managementGaps(event);
  return gaps === undefined ? undefined : test(gaps);
}

function recorded(event: CloudTrailEvent): string {
  const gaps = managementGaps(event);
  return gaps === undefined ? '' : `, which now record ${managementInWords(gaps)}`;
}
