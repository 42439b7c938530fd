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
