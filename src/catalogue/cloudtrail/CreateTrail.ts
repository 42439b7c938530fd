import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, response, textParameter } from '../../events/fields.ts';
import { asBoolean } from '../../kernel/json.ts';
import { createTrailHistory } from '../effects/trails.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { trailTarget } from '../words/cloudtrail-resource.ts';
import { hasParameters } from '../words/settings.ts';

export const CreateTrail = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'CreateTrail',
  kind: 'change',
  access: 'write',
  title: 'Create a trail that delivers events to an S3 bucket',
  does: 'Creates a trail: a standing order to deliver the events of this account to one S3 bucket, and where asked to CloudWatch Logs and to an SNS topic. A trail that gets no event selectors records all management events, both reads and writes, and no data events. The console starts the new trail at once by a StartLogging call of its own.',
  doesNot: [
    'It does not start the recording: a trail made through the API records nothing until StartLogging.',
    'It does not create the bucket or its policy. The bucket must exist and must allow CloudTrail to write.',
    'It does not change other trails, and Event history shows 90 days of management events with or without a trail.',
  ],
  appears:
    'From the console (Create trail), the CLI, an SDK, infrastructure code or AWS Control Tower. Recorded in the Region of the call, which becomes the home Region of the trail.',
  reading: {
    target: '`name` is the new trail; the response gives its ARN (`trailARN`) and every setting as it took effect.',
    parameters: {
      name: 'Name of the trail, unique in the account and Region.',
      s3BucketName: 'Bucket that receives the log files. It may belong to another account.',
      s3KeyPrefix: 'Prefix of the log files in the bucket.',
      snsTopicName: 'SNS topic that is told of each delivered log file.',
      isMultiRegionTrail: 'True for all Regions; the API default is false, which means the home Region only.',
      includeGlobalServiceEvents: 'Whether events of global services such as IAM are recorded.',
      enableLogFileValidation: 'Whether digest files are made by which tampering can be shown; the API default is false.',
      isOrganizationTrail: 'True when the trail covers every account of the organisation.',
      kmsKeyId: 'KMS key that encrypts log and digest files.',
      cloudWatchLogsLogGroupArn: 'Log group that also receives the events, together with `cloudWatchLogsRoleArn`.',
      recursiveLogging: 'False leaves out the events that CloudTrail itself causes when it delivers log files.',
      tagsList: 'Tags of the new trail.',
    },
  },
  target: (event) => trailTarget(event),
  phrase: (event) => ({ did: 'created', todo: 'create', what: `${callIt(trailTarget(event))}${delivery(event)}` }),
  // Nothing is recorded before StartLogging, so the safeguard is raised there and not here.
  direction: 'neutral',
  risks: [
    {
      risk: 'A copy of all activity in the account goes to somebody else.',
      when: 'The bucket, the log group or the SNS topic is outside the organisation.',
    },
    {
      risk: 'The trail looks like full coverage and is not: other Regions, or proof of tampering, are missing.',
      when: '`isMultiRegionTrail` or `enableLogFileValidation` is not true.',
      holds: partial,
    },
    {
      risk: 'The new trail covers up that another one was stopped, deleted or narrowed.',
      when: 'StopLogging, DeleteTrail or PutEventSelectors on another trail is close by.',
    },
  ],
  benign: [
    'An account is set up, or a baseline such as AWS Control Tower or a Terraform module is applied.',
    'A team makes a trail of its own for data events, beside the organisation trail.',
  ],
  verify: [
    'Check who owns the bucket, and whether it is the one that the security team uses.',
    'Check that StartLogging follows, and read get-trail-status for delivery errors.',
    'Compare the settings with the other trails (describe-trails with shadow trails) and look for trails that vanished.',
  ],
  related: [
    'cloudtrail:StartLogging',
    'cloudtrail:PutEventSelectors',
    'cloudtrail:UpdateTrail',
    'cloudtrail:DeleteTrail',
    's3:PutBucketPolicy',
  ],
  remediations: ['start-logging', 'fix-event-selectors', 'enable-log-validation'],
  attack: ['T1537'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateTrail.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-create-and-update-a-trail.html',
  ],
  history: createTrailHistory(),
});

function setting(event: CloudTrailEvent, asked: string, answered = asked): boolean | undefined {
  return asBoolean(response(event, answered)) ?? asBoolean(parameter(event, asked));
}

function partial(event: CloudTrailEvent): boolean | undefined {
  if (!hasParameters(event)) return undefined;
  return setting(event, 'isMultiRegionTrail') !== true || setting(event, 'enableLogFileValidation', 'logFileValidationEnabled') !== true;
}

function delivery(event: CloudTrailEvent): string {
  const bucket = textParameter(event, 's3BucketName');
  const all = setting(event, 'isMultiRegionTrail');
  const scope = all === undefined ? '' : all ? ', for all Regions' : ', for its home Region only';
  return `${bucket === undefined ? '' : `, delivering to bucket ${bucket}`}${scope}`;
}
