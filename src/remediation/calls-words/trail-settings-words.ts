import type { JsonObject } from '../../kernel/json.ts';
import type { Permission, Place } from '../call-record.ts';
import { iamArnGiven } from '../iam-arn.ts';
import { said } from './said.ts';

/** Parameters of CreateTrail and UpdateTrail, and the arguments of `aws_cloudtrail`. */
export const trailArguments: Readonly<Record<string, string>> = {
  S3BucketName: 's3_bucket_name',
  S3KeyPrefix: 's3_key_prefix',
  SnsTopicName: 'sns_topic_name',
  IncludeGlobalServiceEvents: 'include_global_service_events',
  IsMultiRegionTrail: 'is_multi_region_trail',
  EnableLogFileValidation: 'enable_log_file_validation',
  CloudWatchLogsLogGroupArn: 'cloud_watch_logs_group_arn',
  CloudWatchLogsRoleArn: 'cloud_watch_logs_role_arn',
  KmsKeyId: 'kms_key_id',
  IsOrganizationTrail: 'is_organization_trail',
};

/** How the settings of a trail are set on its page in the console, one line for each that is given. */
export function trailSettingLines(parameters: JsonObject): string[] {
  const lines: Readonly<Record<string, (value: string) => string>> = {
    S3BucketName: (bucket) => `For Storage location, choose Use existing S3 bucket, and name the bucket ${bucket}.`,
    S3KeyPrefix: (prefix) => (prefix === '' ? 'Empty the prefix.' : `For Prefix, type ${prefix}.`),
    KmsKeyId: (key) =>
      key === ''
        ? 'For Log file SSE-KMS encryption, untick Enabled.'
        : `For Log file SSE-KMS encryption, tick Enabled, choose Existing, and choose the key ${key}.`,
    EnableLogFileValidation: (on) => `For Log file validation, ${ticked(on)} Enabled.`,
    SnsTopicName: (topic) =>
      topic === ''
        ? 'For SNS notification delivery, untick Enabled.'
        : `For SNS notification delivery, tick Enabled, choose Existing, and choose the topic ${topic}.`,
    CloudWatchLogsLogGroupArn: (group) =>
      group === ''
        ? 'For CloudWatch Logs, untick Enabled.'
        : `For CloudWatch Logs, tick Enabled, choose Existing, and choose the log group ${group}.`,
    CloudWatchLogsRoleArn: (role) =>
      role === '' ? 'Leave the IAM role of CloudWatch Logs empty.' : `For IAM role, choose Existing, and choose ${role}.`,
    IsOrganizationTrail: (on) => `For Enable for all accounts in my organization, ${ticked(on)} the box.`,
    IsMultiRegionTrail: (on) =>
      on === 'true'
        ? 'A trail that the console makes records in all Regions; one that does not is changed with the AWS CLI or a program.'
        : 'The AWS console cannot keep a trail to one Region, so take this part with the AWS CLI or a program.',
    IncludeGlobalServiceEvents: (on) =>
      on === 'true'
        ? 'Events of global services are recorded by every trail that the console makes.'
        : 'The AWS console cannot leave out the events of global services, so take this part with the AWS CLI or a program.',
    RecursiveLogging: (on) => `The AWS console has no setting for recursive logging, so set it to ${on} with the AWS CLI or a program.`,
  };
  return Object.entries(lines).flatMap(([name, line]) => (parameters[name] === undefined ? [] : [line(said(parameters[name]))]));
}

/** What AWS asks for beside the call: passing the role by which CloudTrail writes logs, and reaching the organisation. */
export function trailPermissions({ CloudWatchLogsRoleArn, IsOrganizationTrail }: JsonObject, place: Place): Permission[] {
  const passes = typeof CloudWatchLogsRoleArn === 'string' && CloudWatchLogsRoleArn !== '';
  const organisation = [
    { action: 'organizations:DescribeOrganization', resource: '*' },
    { action: 'organizations:EnableAWSServiceAccess', resource: '*' },
    { action: 'organizations:ListAccounts', resource: '*' },
    { action: 'organizations:ListAWSServiceAccessForOrganization', resource: '*' },
    {
      action: 'iam:CreateServiceLinkedRole',
      resource: `arn:${place.partition}:iam::${place.account}:role/aws-service-role/cloudtrail.amazonaws.com/*`,
    },
  ];
  return [
    ...(passes ? [{ action: 'iam:PassRole', resource: iamArnGiven(place, 'role', CloudWatchLogsRoleArn) }] : []),
    ...(IsOrganizationTrail === true ? organisation : []),
  ];
}

function ticked(on: string): string {
  return on === 'true' ? 'tick' : 'untick';
}
