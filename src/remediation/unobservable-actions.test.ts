import { describe, expect, it } from 'vitest';
import data from '../catalogue/data/actions.json' with { type: 'json' };
import { actionOfEvent } from '../policy/action-of-event.ts';
import { coversPattern } from '../policy/covers-pattern.ts';
import { isUnobservable, unobservableActions } from '../policy/unobservable.ts';
import { isKnownAction } from './known-action.ts';

const services = Object.entries(data.services).map(([prefix, { name: _, ...levels }]) => ({
  prefix,
  actions: Object.values(levels).flat(),
}));

describe('what management events cannot show', () => {
  it('every pattern is of an action that there is', () => {
    const idle = services.flatMap(({ prefix, actions }) =>
      unobservableActions(prefix).filter((pattern) => !actions.some((action) => coversPattern(pattern, `${prefix}:${action}`))),
    );
    expect(idle).toEqual([]);
  });

  it.each([
    's3:GetObject',
    's3:ListBucket',
    'dynamodb:PutItem',
    'sqs:ReceiveMessage',
    'sns:Publish',
    'lambda:InvokeFunction',
    'iam:PassRole',
    'kinesis:PutRecords',
    'execute-api:Invoke',
    'S3:getobject',
  ])('%s is not seen', (action) => expect(isUnobservable(action)).toBe(true));

  it.each([
    'kms:Decrypt',
    's3:CreateBucket',
    's3:ListAllMyBuckets',
    'iam:CreateUser',
    'dynamodb:CreateTable',
    'sqs:CreateQueue',
    'lambda:CreateFunction',
    'ec2:RunInstances',
    'secretsmanager:GetSecretValue',
    's3:*',
    '*',
  ])('%s is seen, or in part', (action) => expect(isUnobservable(action)).toBe(false));

  it.each([
    ['s3:ListBuckets', 's3:ListAllMyBuckets'],
    ['lambda:GetFunction20150331v2', 'lambda:GetFunction'],
    ['s3:DeleteBucketEncryption', 's3:PutEncryptionConfiguration'],
    ['s3:DeleteBucketTagging', 's3:PutBucketTagging'],
    ['ec2:RunInstances', 'ec2:RunInstances'],
    ['constructor', 'constructor'],
  ])('%s takes %s', (event, action) => {
    expect(actionOfEvent(event)).toBe(action);
    expect(isKnownAction(action)).toBe(action !== 'constructor');
  });
});
