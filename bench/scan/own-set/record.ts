import type { Random } from './random.ts';

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const account = '111122223333';
const agents = [
  'aws-sdk-java/2.20.26 Linux/5.10.200-181.amzn2.x86_64 OpenJDK_64-Bit_Server_VM/17.0.9+7-LTS',
  'Boto3/1.34.12 md/Botocore#1.34.12 ua/2.0 os/linux#5.10.201 md/arch#x86_64 lang/python#3.11.6',
  'aws-cli/2.15.0 Python/3.11.6 Linux/6.1.0 exe/x86_64.ubuntu.22 prompt/off command/s3.ls',
  'console.amazonaws.com',
] as const;

type Call = readonly [source: string, name: string, parameters: (random: Random) => object | null];

const usual: readonly [Call, ...Call[]] = [
  ['sts', 'AssumeRole', (random) => ({ roleArn: `arn:aws:iam::${account}:role/${roleName(random)}`, roleSessionName: random.uuid() })],
  ['ec2', 'DescribeInstances', () => ({ maxResults: 1000, instancesSet: {}, filterSet: {} })],
  ['s3', 'GetObject', (random) => ({ bucketName: `logs-${random.below(80)}`, key: `raw/${random.uuid()}.parquet` })],
  ['s3', 'PutObject', (random) => ({ bucketName: `logs-${random.below(80)}`, key: `raw/${random.uuid()}.json.gz` })],
  ['kms', 'Decrypt', (random) => ({ encryptionContext: { purpose: random.uuid() }, encryptionAlgorithm: 'SYMMETRIC_DEFAULT' })],
  ['dynamodb', 'GetItem', (random) => ({ tableName: `table-${random.below(50)}`, key: { pk: random.uuid() }, consistentRead: false })],
  ['logs', 'CreateLogStream', (random) => ({ logGroupName: '/aws/lambda/resize', logStreamName: `2025/03/04/[$LATEST]${random.uuid()}` })],
  ['iam', 'GetRole', (random) => ({ roleName: roleName(random) })],
];
const rare: readonly [Call, ...Call[]] = [
  ['iam', 'CreateUser', (random) => ({ userName: userName(random) })],
  ['iam', 'CreateAccessKey', (random) => ({ userName: userName(random) })],
  ['iam', 'AttachRolePolicy', (random) => ({ roleName: roleName(random), policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' })],
  ['iam', 'DeleteUser', (random) => ({ userName: userName(random) })],
  ['iam', 'GenerateCredentialReport', () => null],
  ['iam', 'SimulatePrincipalPolicy', (random) => ({ policySourceArn: `arn:aws:iam::${account}:role/${roleName(random)}` })],
];

/** One made-up CloudTrail record of the S3 format, its keys in AWS's order. One in 200 is an IAM call that is not a plain read. */
export function madeUpRecord(random: Random, time: Date): object {
  const [service, eventName, parameters] = random.pick(random.chance(0.005) ? rare : usual);
  const readOnly = !/^(?:Create|Attach|Delete|Put)/.test(eventName);
  return {
    eventVersion: '1.09',
    userIdentity: sessionOf(random, time),
    eventTime: `${time.toISOString().slice(0, 19)}Z`,
    eventSource: `${service}.amazonaws.com`,
    eventName,
    awsRegion: random.pick(['us-east-1', 'eu-west-1', 'ap-southeast-2']),
    sourceIPAddress: `10.${random.below(40)}.${random.below(255)}.${random.below(255)}`,
    userAgent: random.pick(agents),
    ...(random.chance(0.03)
      ? { errorCode: 'AccessDenied', errorMessage: `User is not authorized to perform: ${service}:${eventName}` }
      : {}),
    requestParameters: parameters(random),
    responseElements: null,
    requestID: random.uuid(),
    eventID: random.uuid(),
    readOnly,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: account,
    eventCategory: 'Management',
    tlsDetails: {
      tlsVersion: 'TLSv1.3',
      cipherSuite: 'TLS_AES_128_GCM_SHA256',
      clientProvidedHostHeader: `${service}.us-east-1.amazonaws.com`,
    },
  };
}

function sessionOf(random: Random, time: Date): object {
  const role = roleName(random);
  const principalId = `AROA${random.text(upper, 17)}`;
  const session = `i-0${random.below(400).toString(16).padStart(16, '0')}`;
  return {
    type: 'AssumedRole',
    principalId: `${principalId}:${session}`,
    arn: `arn:aws:sts::${account}:assumed-role/${role}/${session}`,
    accountId: account,
    accessKeyId: `ASIA${random.text(upper, 16)}`,
    sessionContext: {
      sessionIssuer: { type: 'Role', principalId, arn: `arn:aws:iam::${account}:role/${role}`, accountId: account, userName: role },
      attributes: { creationDate: `${time.toISOString().slice(0, 13)}:00:00Z`, mfaAuthenticated: 'false' },
    },
  };
}

function roleName(random: Random): string {
  return `app-${random.below(140)}`;
}

function userName(random: Random): string {
  return `user-${random.below(70)}`;
}
