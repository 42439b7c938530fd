import { account, document, is, madeAccount, madeTrail, none } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { Trail } from '../../../account/surroundings.ts';
import type { ActionCase } from '../../cases.ts';

const arn = `arn:aws:cloudtrail:us-east-1:${account}:trail/audit`;
const target = `trail:${arn}`;
const key = `arn:aws:kms:us-east-1:${account}:key/99999999-2222-3333-4444-555555555555`;
const plain = (over: Partial<Trail> = {}) => madeAccount({ trails: [madeTrail('audit', { kmsKey: none, ...over })] });
const foreign = 'arn:aws:cloudtrail:us-east-1:999988887777:trail/org';
const both = { target, expect: 'steps', steps: ['kms:PutKeyPolicy', 'cloudtrail:UpdateTrail'], risk: 'R2' } as const;

// Spaces and order as AWS writes the policy of a new key: they stay to the letter.
const own = `{
  "Version" : "2012-10-17",
  "Id" : "key-default-1",
  "Statement" : [ {
    "Sid" : "Enable IAM User Permissions",
    "Effect" : "Allow",
    "Principal" : { "AWS" : "arn:aws:iam::${account}:root" },
    "Action" : "kms:*",
    "Resource" : "*"
  } ]
}`;
const encrypts = `{"Sid":"TrailwardCloudTrailEncrypt","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"kms:GenerateDataKey*","Resource":"*","Condition":{"StringEquals":{"aws:SourceArn":"${arn}"},"StringLike":{"kms:EncryptionContext:aws:cloudtrail:arn":"arn:aws:cloudtrail:*:${account}:trail/*"}}}`;
const describes = `{"Sid":"TrailwardCloudTrailDescribe","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"kms:DescribeKey","Resource":"*","Condition":{"StringEquals":{"aws:SourceArn":"${arn}"}}}`;
const merged = own.replace('  } ]', `  }, ${encrypts}, ${describes} ]`);
const withKey = { 'kms-key': key };

export const cases: readonly ActionCase[] = [
  {
    ...both,
    name: 'the policy of the key is edited and not replaced, then the key is set',
    state: plain(),
    parameters: { ...withKey, 'key-policy': own },
    says: ['without kms:Decrypt', 'grant-log-reading'],
    parametersOf: [
      { KeyId: key, PolicyName: 'default', Policy: merged },
      { Name: arn, KmsKeyId: key },
    ],
  },
  {
    ...both,
    name: 'the whole answer of the AWS CLI',
    state: plain(),
    parameters: { ...withKey, 'key-policy': `${JSON.stringify({ Policy: own, PolicyName: 'default' })}\n` },
    parametersOf: [{ Policy: merged }],
  },
  {
    name: 'a policy that lets CloudTrail in already, in other words',
    state: plain(),
    target,
    parameters: {
      ...withKey,
      'key-policy': merged
        .replace('"Action":"kms:DescribeKey"', '"Action":["kms:DescribeKey"]')
        .replace('TrailwardCloudTrailDescribe', 'Allow CloudTrail access'),
    },
    expect: 'steps',
    steps: ['cloudtrail:UpdateTrail'],
    says: ['lets CloudTrail in already'],
  },
  {
    ...both,
    name: 'statements for another trail stay, and those of this one get names of their own',
    state: plain(),
    parameters: { ...withKey, 'key-policy': merged.replaceAll('trail/audit', 'trail/other') },
    says: ['TrailwardCloudTrailEncrypt2', 'trail/other'],
  },
  {
    name: 'a key that its owner has made ready',
    state: plain(),
    target,
    parameters: { 'kms-key': key.replace(account, '999988887777'), 'key-policy-ready': 'true' },
    expect: 'steps',
    steps: ['cloudtrail:UpdateTrail'],
    risk: 'R2',
  },
  {
    name: 'another key than before',
    state: madeAccount({ trails: [madeTrail('audit')] }),
    target,
    parameters: { ...withKey, 'key-policy-ready': 'true' },
    expect: 'steps',
    steps: ['cloudtrail:UpdateTrail'],
    says: ['stays encrypted with key arn:aws:kms:us-east-1:111122223333:key/11111111'],
  },
  { name: 'the same key', state: plain({ kmsKey: is(key) }), target, parameters: withKey, expect: 'nothing' },
  {
    name: 'nothing known of the policy of the key',
    state: plain(),
    target,
    parameters: withKey,
    expect: 'refused',
    says: ['key-policy-ready=true'],
  },
  {
    name: 'both ready and given',
    state: plain(),
    target,
    parameters: { ...withKey, 'key-policy': own, 'key-policy-ready': 'true' },
    expect: 'refused',
  },
  {
    name: 'the policy of a key of another account, which nobody here can put',
    state: plain(),
    target,
    parameters: { 'kms-key': key.replace(account, '999988887777'), 'key-policy': own },
    expect: 'refused',
    says: ['belongs to account 999988887777'],
  },
  {
    name: 'an alias',
    state: plain(),
    target,
    parameters: { 'kms-key': `arn:aws:kms:us-east-1:${account}:alias/logs`, 'key-policy-ready': 'true' },
    expect: 'refused',
    says: ['no ARN of a KMS key'],
  },
  {
    name: 'a key of another partition',
    state: plain(),
    target,
    parameters: { 'kms-key': key.replace('arn:aws:', 'arn:aws-cn:'), 'key-policy-ready': 'true' },
    expect: 'refused',
  },
  {
    name: 'a policy with one member twice',
    state: plain(),
    target,
    parameters: { ...withKey, 'key-policy': '{"Statement":[{"Effect":"Deny","Effect":"Allow"}]}' },
    expect: 'refused',
    says: ['no policy document'],
  },
  {
    name: 'a policy that is none',
    state: plain(),
    target,
    parameters: { ...withKey, 'key-policy': '$(id)' },
    expect: 'refused',
    says: ['no policy document'],
  },
  {
    name: 'a policy without room',
    state: plain(),
    target,
    parameters: {
      ...withKey,
      'key-policy': document([{ Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: 'x'.repeat(32_600) }]),
    },
    expect: 'refused',
    says: ['32768'],
  },
  {
    name: 'encryption that is not known',
    state: plain({ kmsKey: unknown('not read') }),
    target,
    parameters: withKey,
    expect: 'refused',
    says: ['not read'],
  },
  {
    name: 'of another account',
    state: madeAccount({ trails: [madeTrail('org', { arn: foreign })] }),
    target: `trail:${foreign}`,
    parameters: withKey,
    expect: 'refused',
    says: ['999988887777'],
  },
];
