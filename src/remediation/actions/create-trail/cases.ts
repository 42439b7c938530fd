import { account, document, held, is, madeAccount, madeRole, madeTrail } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { Trail } from '../../../account/surroundings.ts';
import type { ActionCase } from '../../cases.ts';

const trailArn = `arn:aws:cloudtrail:us-east-1:${account}:trail/trailward`;
const bucket = `trailward-logs-${account}-us-east-1`;
const key = `arn:aws:kms:us-east-1:${account}:key/99999999-2222-3333-4444-555555555555`;
const own = document([
  { Sid: 'Root', Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'kms:*', Resource: '*' },
]);
const target = 'account';
const toBucket = ['s3:CreateBucket', 's3:PutPublicAccessBlock', 's3:PutBucketEncryption', 's3:PutBucketVersioning', 's3:PutBucketPolicy'];
const toTrail = ['cloudtrail:CreateTrail', 'cloudtrail:StartLogging'];
// A bucket with log files in it is not deleted, which the plan says.
const make = { target, expect: 'steps', steps: [...toBucket, ...toTrail], risk: 'R2', comesBack: false } as const;
const of = (...trails: Trail[]) => madeAccount({ trails });
const other = (over: Partial<Trail> = {}) => madeTrail('other', over);
const foreign = (over: Partial<Trail> = {}) =>
  madeTrail('org', { arn: 'arn:aws:cloudtrail:us-east-1:999988887777:trail/org', organisation: is(true), ...over });
const own4 = ['a1b', 'b2c', 'c3d', 'd4e', 'e5f'].map((name) => madeTrail(name, { logging: is(false) }));

const policy = (where = trailArn, name = bucket, partition = 'aws') =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AWSCloudTrailAclCheck20150319',
        Effect: 'Allow',
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Action: 's3:GetBucketAcl',
        Resource: `arn:${partition}:s3:::${name}`,
        Condition: { StringEquals: { 'aws:SourceArn': where } },
      },
      {
        Sid: 'AWSCloudTrailWrite20150319',
        Effect: 'Allow',
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: `arn:${partition}:s3:::${name}/AWSLogs/${account}/*`,
        Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceArn': where } },
      },
      {
        Sid: 'DenyWithoutTls',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: [`arn:${partition}:s3:::${name}`, `arn:${partition}:s3:::${name}/*`],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ],
  });

const shut = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };
const byDefault = (rule: object) => ({ ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: rule }] } });
const trust = is(document([{ Effect: 'Allow', Principal: { Service: 'cloudtrail.amazonaws.com' }, Action: 'sts:AssumeRole' }]));
const writes = document([{ Effect: 'Allow', Action: 'logs:*', Resource: '*' }]);
const writer = madeRole('ToLogs', { trust, inline: held({ writes: is(writes) }) });

export const cases: readonly ActionCase[] = [
  {
    ...make,
    name: 'an account without a trail: the bucket is shut before the trail is made',
    state: madeAccount(),
    says: ['AWS deletes no bucket that holds anything', 'grant-log-reading', 'NotFound', '"ExpectedBucketOwner":"111122223333"'],
    parametersOf: [
      { Bucket: bucket },
      { Bucket: bucket, PublicAccessBlockConfiguration: shut },
      { Bucket: bucket, ...byDefault({ SSEAlgorithm: 'AES256' }) },
      { Bucket: bucket, VersioningConfiguration: { Status: 'Enabled' } },
      { Bucket: bucket, Policy: policy() },
      {
        Name: 'trailward',
        S3BucketName: bucket,
        IncludeGlobalServiceEvents: true,
        IsMultiRegionTrail: true,
        EnableLogFileValidation: true,
      },
      { Name: trailArn },
    ],
  },
  {
    ...make,
    name: 'in another Region, which the bucket has to be told',
    state: madeAccount(),
    parameters: { region: 'eu-central-1', name: 'audit', bucket: 'example-audit' },
    says: ['"region":"eu-central-1"', '"BucketRegion":"eu-central-1"'],
    parametersOf: [
      { Bucket: 'example-audit', CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' } },
      {},
      {},
      {},
      { Policy: policy(`arn:aws:cloudtrail:eu-central-1:${account}:trail/audit`, 'example-audit') },
    ],
  },
  {
    ...make,
    name: 'with a key, whose policy is edited before the trail is made',
    state: madeAccount(),
    parameters: { 'kms-key': key, 'key-policy': own },
    steps: [...toBucket, 'kms:PutKeyPolicy', ...toTrail],
    says: ['TrailwardCloudTrailEncrypt'],
    parametersOf: [{}, {}, byDefault({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key }), {}, {}, { KeyId: key }, { KmsKeyId: key }],
  },
  {
    ...make,
    name: 'with a log group that exists',
    state: madeAccount({ roles: [writer] }),
    parameters: { 'log-group': 'trails', 'log-role': 'ToLogs' },
    parametersOf: [
      {},
      {},
      {},
      {},
      {},
      {
        CloudWatchLogsLogGroupArn: `arn:aws:logs:us-east-1:${account}:log-group:trails:*`,
        CloudWatchLogsRoleArn: `arn:aws:iam::${account}:role/ToLogs`,
      },
    ],
  },
  {
    ...make,
    name: 'beside a trail that could be put right, where that is wanted',
    state: of(other({ multiRegion: is(false) })),
    parameters: { beside: 'true' },
    says: ['charges for every copy'],
  },
  { ...make, name: 'beside the trail of an organisation that does not record everything', state: of(foreign({ logging: is(false) })) },
  { name: 'one that does it all', state: of(other()), target, expect: 'nothing', says: ['other'] },
  { name: 'one that does it all, even beside', state: of(other()), target, parameters: { beside: 'true' }, expect: 'nothing' },
  { name: 'one of the organisation', state: of(foreign({ validation: is(false) })), target, expect: 'nothing' },
  {
    name: 'one of a single Region, which can be put right',
    state: of(other({ multiRegion: is(false) })),
    target,
    expect: 'refused',
    says: ['make-trail-multi-region with --target trail:arn:aws'],
  },
  {
    name: 'one that lacks several things',
    state: of(other({ logging: is(false), validation: is(false), selectors: is({ basic: [{ ReadWriteType: 'WriteOnly' }] }) })),
    target,
    expect: 'refused',
    says: ['start-logging, fix-event-selectors, enable-log-validation'],
  },
  {
    name: 'one of which it is not known',
    state: of(other({ logging: unknown('access denied', 'cloudtrail:GetTrailStatus') })),
    target,
    expect: 'refused',
    says: ['cloudtrail:GetTrailStatus', 'beside=true'],
  },
  {
    name: 'trails that are not known',
    state: madeAccount({ over: { trails: { ...of().trails, whole: unknown('not read') } } }),
    target,
    expect: 'refused',
    says: ['not read'],
  },
  {
    name: 'as many as CloudTrail takes',
    state: of(...own4),
    target,
    parameters: { beside: 'true' },
    expect: 'refused',
    says: ['CloudTrail takes 5'],
  },
  {
    name: 'the name of another',
    state: of(madeTrail('Trailward', { logging: is(false) })),
    target,
    parameters: { beside: 'true' },
    expect: 'refused',
    says: ['There is a trail of that name'],
  },
  {
    name: 'a key that nobody has opened',
    state: madeAccount(),
    target,
    parameters: { 'kms-key': key },
    expect: 'refused',
    says: ['key-policy-ready=true'],
  },
  {
    name: 'a key in another Region',
    state: madeAccount(),
    target,
    parameters: { 'kms-key': key, region: 'eu-west-1', 'key-policy-ready': 'true' },
    expect: 'refused',
    says: ['is not in eu-west-1'],
  },
  {
    name: 'a log group without a role',
    state: madeAccount(),
    target,
    parameters: { 'log-group': 'trails' },
    expect: 'refused',
    says: ['Give both'],
  },
  {
    name: 'a role that cannot write',
    state: madeAccount({ roles: [madeRole('ToLogs')] }),
    target,
    parameters: { 'log-group': 'trails', 'log-role': 'ToLogs' },
    expect: 'refused',
  },
  {
    name: 'a name of two dashes in a row',
    state: madeAccount(),
    target,
    parameters: { name: 'a--b' },
    expect: 'refused',
    says: ['no name for a trail'],
  },
  { name: 'an address for a name', state: madeAccount(), target, parameters: { name: '192.168.5.4' }, expect: 'refused' },
  { name: 'a hostile name', state: madeAccount(), target, parameters: { name: 'a","*' }, expect: 'refused' },
  {
    name: 'capitals in a bucket',
    state: madeAccount(),
    target,
    parameters: { bucket: 'Logs' },
    expect: 'refused',
    says: ['no name for a bucket'],
  },
  { name: 'a hostile bucket', state: madeAccount(), target, parameters: { bucket: 'logs/*' }, expect: 'refused' },
  { name: 'a name that S3 keeps for itself', state: madeAccount(), target, parameters: { bucket: 'logs-s3alias' }, expect: 'refused' },
  {
    name: 'a Region of another partition',
    state: madeAccount(),
    target,
    parameters: { region: 'us-gov-west-1' },
    expect: 'refused',
    says: ['no Region of the partition aws'],
  },
];
