import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { updateTrailHistory } from '../effects/updated-trail.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { trailTarget } from '../words/cloudtrail-resource.ts';
import { clears, hasParameters, sets } from '../words/settings.ts';

export const UpdateTrail = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'UpdateTrail',
  kind: 'change',
  access: 'write',
  title: 'Change the settings of a trail',
  does: 'Changes where a trail delivers and what it covers: bucket, prefix, SNS topic, Regions, global service events, log file validation, CloudWatch Logs delivery, KMS key and organisation scope. A setting that the call leaves out stays as it was; an empty string takes a KMS key or the CloudWatch Logs delivery away. The trail goes on recording meanwhile.',
  doesNot: [
    'It does not stop or start the recording: StopLogging and StartLogging do that.',
    'It does not choose between reads, writes, data events and event sources: PutEventSelectors does.',
    'It does not touch log files that were delivered before, and a new bucket starts empty.',
  ],
  appears:
    'From the console (Edit on the trail page), the CLI, an SDK or infrastructure code. The call succeeds only in the home Region of the trail, and is recorded there.',
  reading: {
    target:
      '`name` is the trail, by its name or its ARN. The response repeats every setting as it is after the call; the values before it are not in the event.',
    parameters: {
      name: 'Trail that is changed, by name or ARN.',
      s3BucketName: 'Bucket that receives log files from now on.',
      isMultiRegionTrail: 'False keeps the trail in its home Region and deletes its copies in the other Regions.',
      includeGlobalServiceEvents: 'False leaves out events of global services such as IAM.',
      enableLogFileValidation: 'False ends the digest files by which tampering can be shown.',
      kmsKeyId: 'KMS key for log and digest files; an empty string takes it away.',
      cloudWatchLogsLogGroupArn: 'Log group that also receives the events; an empty string ends that delivery.',
      cloudWatchLogsRoleArn: 'Role by which CloudTrail writes to the log group; an empty string ends that delivery.',
      isOrganizationTrail: 'False takes an organisation trail out of every member account.',
      recursiveLogging: 'False leaves out the events that CloudTrail itself causes when it delivers log files.',
    },
  },
  target: (event) => trailTarget(event),
  phrase: (event) => ({ did: 'changed', todo: 'change', what: `${callIt(trailTarget(event))}${changes(event)}` }),
  direction: (event) => (weakenings(event).length > 0 ? 'weakens' : 'neutral'),
  risks: [
    {
      risk: 'What happens in other Regions is no longer recorded by this trail, so an attacker can work there unseen.',
      when: '`isMultiRegionTrail` is false, and the trail covered all Regions before.',
      holds: (event) => (sets(event, 'isMultiRegionTrail', false) === false ? false : undefined),
    },
    {
      risk: 'Events of global services such as IAM no longer reach the trail.',
      when: '`includeGlobalServiceEvents` is false.',
      holds: (event) => sets(event, 'includeGlobalServiceEvents', false),
    },
    {
      risk: 'Changed or deleted log files can no longer be told from true ones; the chain of digests breaks within the hour.',
      when: '`enableLogFileValidation` is false.',
      holds: (event) => sets(event, 'enableLogFileValidation', false),
    },
    {
      risk: 'Alarms and searches that read CloudWatch Logs fall silent.',
      when: 'The log group or its role is set to an empty string.',
      holds: (event) => (hasParameters(event) ? losesLogGroup(event) : undefined),
    },
    {
      risk: 'Log files go to another bucket, out of the reach of the people and tools that read them.',
      when: '`s3BucketName` names another bucket than before, above all one of a foreign account.',
      holds: (event) => (hasParameters(event) && textParameter(event, 's3BucketName') === undefined ? false : undefined),
    },
    {
      risk: 'Every member account loses the trail at once.',
      when: '`isOrganizationTrail` is false and the trail was an organisation trail.',
      holds: (event) => (sets(event, 'isOrganizationTrail', false) === false ? false : undefined),
    },
  ],
  benign: [
    'The bucket, the KMS key or the log group of the trail is replaced as planned, and the same actor prepares the new one first.',
    'A trail is brought up to a baseline: all Regions, validation and encryption turned on.',
  ],
  verify: [
    'Compare the response with the settings before, from AWS Config, infrastructure code or an earlier describe-trails.',
    'Check who owns the bucket and the KMS key, and read get-trail-status for delivery errors since.',
    'Read what the actor did right after this call, in every Region, from Event history or another trail.',
  ],
  related: ['cloudtrail:StopLogging', 'cloudtrail:PutEventSelectors', 'cloudtrail:DeleteTrail', 's3:PutBucketPolicy', 'kms:PutKeyPolicy'],
  remediations: ['enable-log-validation', 'fix-event-selectors', 'create-trail', 'contain-principal'],
  attack: ['T1562.008'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_UpdateTrail.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-create-and-update-a-trail.html',
  ],
  history: updateTrailHistory(),
});

function losesLogGroup(event: CloudTrailEvent): boolean {
  return clears(event, 'cloudWatchLogsLogGroupArn') === true || clears(event, 'cloudWatchLogsRoleArn') === true;
}

function weakenings(event: CloudTrailEvent): string[] {
  const found: string[] = [];
  if (sets(event, 'isMultiRegionTrail', false) === true) found.push('home Region only');
  if (sets(event, 'includeGlobalServiceEvents', false) === true) found.push('no global service events');
  if (sets(event, 'enableLogFileValidation', false) === true) found.push('no log file validation');
  if (clears(event, 'kmsKeyId') === true) found.push('no KMS key');
  if (losesLogGroup(event)) found.push('no delivery to CloudWatch Logs');
  return found;
}

function changes(event: CloudTrailEvent): string {
  const bucket = textParameter(event, 's3BucketName');
  const all = [...(bucket === undefined ? [] : [`delivering to bucket ${bucket}`]), ...weakenings(event)];
  return all.length === 0 ? '' : `, now ${all.join(', ')}`;
}
