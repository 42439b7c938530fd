import type { CloudTrailEvent } from '../../events/event.ts';
import { listParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { shortList } from '../words/short-list.ts';
import { accountTarget, nameInArn } from '../words/targets.ts';

export const DescribeTrails = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'DescribeTrails',
  kind: 'read',
  access: 'read',
  title: 'Read the settings of trails',
  does: 'Answers with the settings of the trails of the Region: bucket, Regions covered, validation, KMS key, log group, organisation scope. Without names it lists all, with the copies of trails from other Regions and of the organisation unless `includeShadowTrails` is false.',
  doesNot: [
    'It does not say whether a trail is recording; GetTrailStatus does.',
    'It does not say which events a trail records; GetEventSelectors does.',
    'It reads no log files.',
  ],
  appears: 'From the console, the CLI, SDKs, Terraform refreshes, AWS Config, scanners and posture tools, often many times a day.',
  reading: {
    target: 'The account and Region whose trails are read. The answer is not in the event.',
    parameters: {
      trailNameList: 'Names or ARNs of the trails; empty or absent means all.',
      includeShadowTrails: 'Whether copies of trails from other Regions and of organisation trails are listed; true when left out.',
    },
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'read', todo: 'read', what: `the settings of ${trails(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A scout learns where activity is recorded and which Regions are not covered, as a first step to work around it or switch it off.',
      when: 'The actor does not administer or audit logging, above all when StopLogging, UpdateTrail or PutEventSelectors is tried afterwards.',
    },
  ],
  benign: ['Terraform, AWS Config, a scanner or the console reads the state of trails.', 'An auditor checks the logging baseline.'],
  verify: [
    'Check whether this actor and user agent read trails ordinarily.',
    'Look for changes to trails, or attempts at them, by the same actor afterwards.',
  ],
  related: [
    'cloudtrail:GetTrailStatus',
    'cloudtrail:GetEventSelectors',
    'cloudtrail:LookupEvents',
    'cloudtrail:StopLogging',
    'cloudtrail:UpdateTrail',
  ],
  remediations: [],
  attack: ['T1526'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DescribeTrails.html'],
});

function trails(event: CloudTrailEvent): string {
  const names = listParameter(event, 'trailNameList').map(nameInArn);
  if (names.length === 0) return 'trails';
  return `${names.length === 1 ? 'trail' : 'trails'} ${shortList(names)}`;
}
