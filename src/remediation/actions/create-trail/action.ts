import { trailCall } from '../../../catalogue/effects/trail-call.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { keyForTrail } from '../../key-for-trail.ts';
import { keyPolicyParameters } from '../../key-policy-parameters.ts';
import { recordingTwice } from '../../recording-twice.ts';
import { regionOfNew } from '../../region-of-new.ts';
import { trailLogGroup } from '../../trail-log-group.ts';
import { bucketSteps } from './bucket-steps.ts';
import { namesOfNew } from './names-of-new.ts';
import { trailsThere } from './trails-there.ts';

export const action = defineAction({
  id: 'create-trail',
  family: 'trail',
  about:
    'Makes a trail of all Regions that records every management event, global services among them, and validates its log files. It gets a new bucket of its own, which is shut to the public, encrypted and versioned before the trail is made, and whose policy lets in CloudTrail for this one trail alone. A bucket that exists is never used, and no trail is made where one does the same or can be put right. A KMS key and a log group are used where they are given.',
  reversal:
    'The trail is stopped and deleted, and the bucket is deleted while it is empty. A bucket that CloudTrail has written to stays, with its settings and all log files, because AWS deletes no bucket that holds anything.',
  risk: 'R2',
  targets: ['account'],
  parameters: {
    name: { about: 'Name of the trail.', type: { kind: 'text' }, default: 'trailward' },
    bucket: { about: 'Name of the new bucket; trailward-logs-<account>-<region> unless given.', type: { kind: 'text' } },
    region: {
      about: 'Home Region of the trail and Region of the bucket; the leading one of the partition, us-east-1, unless given.',
      type: { kind: 'text' },
    },
    'kms-key': { about: 'ARN of a KMS key in the same Region, with which the log files are encrypted.', type: { kind: 'text' } },
    ...keyPolicyParameters,
    'log-group': {
      about: 'Name of a CloudWatch Logs group in the same Region that exists, to which the events are delivered as well.',
      type: { kind: 'text' },
    },
    'log-role': { about: 'Name or ARN of the role by which CloudTrail writes to it.', type: { kind: 'text' } },
    beside: { about: 'Make it although the account has a trail that could be put right instead.', type: { kind: 'flag' } },
  },
  calls: [
    's3:CreateBucket',
    's3:PutPublicAccessBlock',
    's3:PutBucketEncryption',
    's3:PutBucketVersioning',
    's3:PutBucketPolicy',
    'kms:PutKeyPolicy',
    'cloudtrail:CreateTrail',
    'cloudtrail:StartLogging',
  ],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, partition, parameter } = context;
  const { account } = state;
  const where = regionOfNew(partition, parameter('region'));
  if (where.kind === 'refused') return where;
  const { region } = where;
  const name = parameter('name') ?? '';
  const bucket = parameter('bucket') ?? `trailward-logs-${account}-${region}`;
  const trailArn = `arn:${partition}:cloudtrail:${region}:${account}:trail/${name}`;
  const stop = namesOfNew(name, bucket) ?? trailsThere(state, { region, beside: parameter('beside') === 'true' });
  if (stop !== undefined) return stop;
  const namesake = [...state.trails.by.values()].find((trail) => trail.name.toLowerCase() === name.toLowerCase());
  if (namesake !== undefined)
    return { kind: 'refused', reason: `There is a trail of that name: ${namesake.arn}.`, instead: 'Give another: --param name=…' };
  const [key, group, role] = [parameter('kms-key'), parameter('log-group'), parameter('log-role')];
  if (key !== undefined && key.split(':')[3] !== region)
    return {
      kind: 'refused',
      reason: `Key ${key} is not in ${region}, where the bucket is to be.`,
      instead: 'Give a key in the Region of the trail, or another region.',
    };
  if ((group === undefined) !== (role === undefined))
    return {
      kind: 'refused',
      reason: 'CloudTrail takes a log group only together with the role by which it writes there.',
      instead: 'Give both, log-group and log-role.',
    };
  const opened = key === undefined ? { kind: 'key' as const, drafts: [], notes: [] } : keyForTrail(context, key, trailArn);
  if (opened.kind === 'refused') return opened;
  const logs = group === undefined || role === undefined ? undefined : trailLogGroup(context, { region, group, role });
  if (logs?.kind === 'refused') return logs;
  return {
    kind: 'steps',
    title: `Record every Region by a new trail ${name}`,
    steps: [
      // First, so that it is the last to be taken back: once there are log files in it AWS refuses.
      ...bucketSteps({ bucket, trailArn, account, partition, region, ...(key === undefined ? {} : { key }) }),
      ...opened.drafts,
      {
        title: `Make trail ${name}, of all Regions and with validation`,
        why: 'A new trail records all management events, those that read and those that write, and leaves out no service. It does not record yet.',
        call: {
          service: 'cloudtrail',
          region,
          action: 'CreateTrail',
          parameters: {
            Name: name,
            S3BucketName: bucket,
            IncludeGlobalServiceEvents: true,
            IsMultiRegionTrail: true,
            EnableLogFileValidation: true,
            ...(key === undefined ? {} : { KmsKeyId: key }),
            ...(logs === undefined ? {} : { CloudWatchLogsLogGroupArn: logs.groupArn, CloudWatchLogsRoleArn: logs.roleArn }),
          },
        },
      },
      {
        title: `Start trail ${name}`,
        why: 'A trail that is made by the API is stopped until somebody starts it.',
        call: trailCall(trailArn, 'StartLogging', { Name: trailArn }),
      },
    ],
    notes: [
      ...opened.notes,
      ...(logs?.notes ?? []),
      'CloudTrail delivers one copy of management events free of charge; the bucket is paid for, and keeps everything until a lifecycle rule says otherwise.',
      ...recordingTwice(state, trailArn),
    ],
    next: [
      `Let those in who are to read: trailward plan --action grant-log-reading --target trail:${trailArn} --param to=…`,
      ...(key === undefined
        ? [`Encrypt with a KMS key of yours: trailward plan --action encrypt-trail --target trail:${trailArn} --param kms-key=…`]
        : []),
      `Record who uses bucket ${bucket}, by its server access logging or by data events of another trail.`,
    ],
  };
}
