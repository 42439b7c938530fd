import { describe, expect, it } from 'vitest';
import { readPolicyDocument } from '../kernel/policy-document.ts';
import { allowsAction } from './allows-action.ts';

const allow = { Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::b/*' };
const deny = { Effect: 'Deny', Action: 's3:GetObject', Resource: '*' };

const table: readonly [string, object[], boolean][] = [
  ['on some resource', [allow], true],
  ['under a condition', [{ ...allow, Condition: { Bool: { a: 'b' } } }], true],
  ['another action', [{ ...allow, Action: 's3:Put*' }], false],
  ['all but another', [{ Effect: 'Allow', NotAction: 's3:Put*', Resource: '*' }], true],
  ['all but it', [{ Effect: 'Allow', NotAction: 's3:*', Resource: '*' }], false],
  ['denied everywhere', [allow, deny], false],
  ['denied on some resource', [allow, { ...deny, Resource: 'arn:aws:s3:::b/secret' }], true],
  ['denied under a condition', [allow, { ...deny, Condition: { Bool: { a: 'b' } } }], true],
  ['nothing', [], false],
];

describe('allowsAction', () => {
  it.each(table)('%s', (_name, statements, expected) => {
    const reading = readPolicyDocument({ Statement: statements });
    if (reading.kind !== 'document') throw new Error(reading.reason);
    expect(allowsAction(reading.statements, 'S3:GetObject')).toBe(expected);
  });
});
