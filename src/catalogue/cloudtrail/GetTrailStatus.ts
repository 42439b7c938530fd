import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { trailTarget } from '../words/cloudtrail-resource.ts';

export const GetTrailStatus = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'GetTrailStatus',
  kind: 'read',
  access: 'read',
  title: 'Read whether a trail is logging and delivering',
  does: 'Answers whether a trail is recording, when it was last started and stopped, and when log files, digests, notifications and CloudWatch Logs were last delivered or failed. The answer is for one Region.',
  doesNot: [
    'It does not change the trail.',
    'It does not say which events are recorded: a trail can be logging and yet leave out all management events.',
    'It does not speak for other Regions; each has to be asked.',
  ],
  appears: 'From the console, the CLI, SDKs, Terraform refreshes, scanners and health checks.',
  reading: {
    target:
      '`name` is the trail, by its name or its ARN. A copy of a trail from another Region, or an organisation trail in a member account, needs the ARN. The answer is not in the event.',
    parameters: { name: 'Trail whose status is read, by name or ARN.' },
  },
  target: (event) => trailTarget(event),
  phrase: (event) => ({ did: 'read', todo: 'read', what: `the status of ${callIt(trailTarget(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'An intruder checks whether it is being recorded, or whether an attempt to stop the recording worked.',
      when: 'The actor does not administer or audit logging, or StopLogging or UpdateTrail is close by.',
    },
  ],
  benign: ['A health check, a scanner or Terraform reads the status.', 'A responder checks that logging is on.'],
  verify: [
    'Look for StopLogging, UpdateTrail or DeleteTrail by the same actor around this time, denied attempts included.',
    'Check whether this actor and user agent read trail status ordinarily.',
  ],
  related: ['cloudtrail:DescribeTrails', 'cloudtrail:GetEventSelectors', 'cloudtrail:StopLogging', 'cloudtrail:StartLogging'],
  remediations: [],
  attack: ['T1526'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html'],
});
