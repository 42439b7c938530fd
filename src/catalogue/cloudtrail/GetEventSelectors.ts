import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { trailTarget } from '../words/cloudtrail-resource.ts';

export const GetEventSelectors = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'GetEventSelectors',
  kind: 'read',
  access: 'read',
  title: 'Read which events a trail records',
  does: 'Answers with the event selectors of a trail: whether it records management events, reads or writes or both, which sources are left out, and which data and network activity events it records.',
  doesNot: [
    'It does not change the selectors; PutEventSelectors does.',
    'It does not say whether the trail is recording at all; GetTrailStatus does.',
  ],
  appears: 'From the console, the CLI, SDKs, Terraform refreshes, scanners and posture tools.',
  reading: {
    target: '`trailName` is the trail, by its name or its ARN. The answer is not in the event.',
    parameters: { trailName: 'Trail whose selectors are read, by name or ARN.' },
  },
  target: (event) => trailTarget(event, 'trailName'),
  phrase: (event) => ({ did: 'read', todo: 'read', what: `the event selectors of ${callIt(trailTarget(event, 'trailName'))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A scout learns which of its actions leave a mark and which, such as reads of S3 objects, do not.',
      when: 'The actor does not administer or audit logging.',
    },
  ],
  benign: ['Terraform, a scanner or the console reads the selectors.', 'An auditor checks whether data events are recorded.'],
  verify: [
    'Look for PutEventSelectors by the same actor afterwards, denied attempts included.',
    'Check whether this actor and user agent read selectors ordinarily.',
  ],
  related: ['cloudtrail:PutEventSelectors', 'cloudtrail:DescribeTrails', 'cloudtrail:GetTrailStatus'],
  remediations: [],
  attack: ['T1526'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetEventSelectors.html'],
});
