import { describe, expect, it } from 'vitest';
import { readPolicyDocument } from '../kernel/policy-document.ts';
import { administratorReach } from './administrator.ts';

const all = { Effect: 'Allow', Action: '*', Resource: '*' };

const table: readonly [string, unknown, string, boolean?][] = [
  ['star on star', [all], 'everything', false],
  ['colon form', [{ ...all, Action: '*:*' }], 'everything', false],
  ['odd wildcards', [{ ...all, Action: ['?*'] }], 'everything', false],
  ['under a condition', [{ ...all, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }], 'everything', true],
  ['empty condition is none', [{ ...all, Condition: {} }], 'everything', false],
  ['an unconditional one is preferred', [{ ...all, Condition: { Bool: { a: 'b' } } }, all], 'everything', false],
  ['NotAction of one service', [{ Effect: 'Allow', NotAction: 's3:*', Resource: '*' }], 'everything', false],
  ['NotAction of IAM, as PowerUserAccess', [{ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*'], Resource: '*' }], 'less'],
  ['IAM star', [{ ...all, Action: 'IAM:*' }], 'iam', false],
  ['IAM star on one path', [{ ...all, Action: 'iam:*', Resource: 'arn:aws:iam::111122223333:user/x/*' }], 'less'],
  ['star on one bucket', [{ ...all, Resource: 'arn:aws:s3:::b/*' }], 'less'],
  ['NotResource', [{ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::b' }], 'everything', false],
  ['taken away again', [all, { Effect: 'Deny', Action: '*', Resource: '*' }], 'less'],
  ['IAM taken away again', [all, { Effect: 'Deny', Action: 'iam:*', Resource: '*' }], 'less'],
  [
    'a conditional deny does not save it',
    [all, { Effect: 'Deny', Action: '*', Resource: '*', Condition: { Bool: { a: 'b' } } }],
    'everything',
    false,
  ],
  ['all but one IAM call', [{ Effect: 'Allow', NotAction: 'iam:PassRole', Resource: '*' }], 'everything', false],
  ['one IAM call denied', [all, { Effect: 'Deny', Action: 'iam:CreateAccessKey', Resource: '*' }], 'everything', false],
  [
    'one IAM call denied of IAM',
    [
      { ...all, Action: 'iam:*' },
      { Effect: 'Deny', Action: 'iam:PassRole', Resource: '*' },
    ],
    'iam',
    false,
  ],
  [
    'IAM denied except on one user',
    [all, { Effect: 'Deny', Action: 'iam:*', NotResource: 'arn:aws:iam::111122223333:user/mallory' }],
    'everything',
    false,
  ],
  ['a deny with an empty condition counts', [all, { Effect: 'Deny', Action: '*', Resource: '*', Condition: {} }], 'less'],
  ['IAM denied by the ARN of all of it', [all, { Effect: 'Deny', Action: 'iam:*', Resource: 'arn:aws:iam::111122223333:*' }], 'less'],
  ['IAM star on all of IAM', [{ ...all, Action: 'iam:*', Resource: 'arn:aws:iam::111122223333:*' }], 'iam', false],
  ['IAM star on all of IAM in China', [{ ...all, Action: 'iam:*', Resource: 'arn:aws-cn:iam::111122223333:*' }], 'iam', false],
  [
    'put together from two statements',
    [
      { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' },
      { ...all, Action: 'iam:PutUserPolicy' },
    ],
    'everything',
    false,
  ],
  ['one IAM write alone', [{ ...all, Action: 'iam:CreateAccessKey' }], 'less'],
  ['reads only', [{ ...all, Action: ['s3:Get*', 'iam:List*'] }], 'less'],
];

describe('administratorReach', () => {
  it.each(table)('%s', (_name, statements, kind, conditional) => {
    const reading = readPolicyDocument({ Version: '2012-10-17', Statement: statements });
    if (reading.kind !== 'document') throw new Error(reading.reason);
    const reach = administratorReach(reading.statements);
    expect(reach.kind).toBe(kind);
    if (reach.kind !== 'less') expect(reach.conditional).toBe(conditional);
  });
});
