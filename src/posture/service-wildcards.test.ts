import { expect, it } from 'vitest';
import { readPolicyDocument } from '../kernel/policy-document.ts';
import { serviceWildcards } from './service-wildcards.ts';

const allow = (Action: unknown, Resource: unknown = '*') => ({ Effect: 'Allow', Action, Resource });
const deny = (Action: unknown, Resource: unknown = '*') => ({ Effect: 'Deny', Action, Resource });

const table: readonly [string, readonly object[], readonly string[]][] = [
  ['a service', [allow('s3:*')], ['s3:*']],
  ['capitals and more stars', [allow('S3:**')], ['s3:*']],
  ['every action of it, written oddly', [allow('s3:?*')], ['s3:*']],
  ['every service', [allow('*')], ['every action']],
  ['every service, with a colon', [allow('*:*')], ['every action']],
  ['a prefix of actions', [allow('s3:Get*')], []],
  ['a suffix of actions', [allow('s3:*Object')], []],
  ['one action', [allow('s3:GetObject')], []],
  ['two statements', [allow('s3:*'), allow(['ec2:*', 'sqs:SendMessage'])], ['s3:*', 'ec2:*']],
  ['one bucket', [allow('s3:*', 'arn:aws:s3:::b/*')], []],
  ['all buckets', [allow('s3:*', 'arn:aws:s3:::*')], ['s3:*']],
  ['all of one Region', [allow('ec2:*', 'arn:aws:ec2:eu-west-1:111122223333:*')], []],
  ['all of the account', [allow('iam:*', 'arn:aws:iam::111122223333:*')], ['iam:*']],
  ['all of every ARN', [allow('sqs:*', 'arn:*')], ['sqs:*']],
  ['all of another service', [allow('sqs:*', 'arn:aws:s3:::*')], []],
  ['every action on all of one service', [allow('*', 'arn:aws:s3:::*')], ['s3:*']],
  ['NotResource', [{ Effect: 'Allow', Action: 's3:*', NotResource: 'arn:aws:s3:::b' }], ['s3:*']],
  ['NotAction', [{ Effect: 'Allow', NotAction: ['iam:*', 'sts:*'], Resource: '*' }], ['every action except iam:*, sts:*']],
  ['NotAction on one bucket', [{ Effect: 'Allow', NotAction: 's3:Put*', Resource: 'arn:aws:s3:::b' }], []],
  ['taken away again', [allow(['s3:*', 'ec2:*']), deny('s3:*')], ['ec2:*']],
  ['all taken away again', [allow('*'), deny('*')], []],
  ['taken away in part', [allow('s3:*'), deny('s3:Delete*')], ['s3:*']],
  ['taken away on one bucket', [allow('s3:*'), deny('s3:*', 'arn:aws:s3:::b')], ['s3:*']],
  ['taken away under a condition', [allow('s3:*'), { ...deny('s3:*'), Condition: { Bool: { a: 'b' } } }], ['s3:*']],
];

it.each(table)('%s', (_name, Statement, expected) => {
  const reading = readPolicyDocument({ Statement });
  if (reading.kind !== 'document') throw new Error(reading.reason);
  expect(serviceWildcards(reading.statements).map(({ words }) => words)).toEqual(expected);
});

it('tells the statement, and whether it is conditional', () => {
  const reading = readPolicyDocument({ Statement: [allow('s3:Get*'), { ...allow('s3:*'), Condition: { Bool: { a: 'b' } } }] });
  expect(reading.kind === 'document' && serviceWildcards(reading.statements)).toEqual([{ words: 's3:*', statement: 1, conditional: true }]);
});
