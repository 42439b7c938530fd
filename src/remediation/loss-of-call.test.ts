import { describe, expect, it } from 'vitest';
import { readPolicyDocument, type Statement } from '../kernel/policy-document.ts';
import { lossOfCall } from './loss-of-call.ts';

const every = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
const bucket = { ...every, Resource: 'arn:aws:s3:::b' };
const buckets = { ...every, Resource: 'arn:aws:s3:::*' };
const withMfa = { ...every, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } };
const denied = { Effect: 'Deny', Action: 's3:CreateBucket', Resource: 'arn:aws:s3:::b' };

const table: readonly [string, object[], object[], string][] = [
  ['nothing changes', [every], [every], 'none'],
  ['all of it goes', [every], [], 'whole'],
  ['it was not allowed', [{ ...every, Action: 'ec2:*' }], [], 'none'],
  ['it stays by a wider one', [bucket], [buckets], 'none'],
  ['it stays on fewer resources', [every], [buckets], 'part'],
  ['it stays under a condition', [every], [withMfa], 'part'],
  ['the same condition on all', [{ ...withMfa, Resource: 'arn:aws:s3:::b' }], [withMfa], 'none'],
  ['one of two that say the same', [every, { Sid: 'Again', ...every }], [every], 'none'],
  ['another goes', [every, { ...every, Action: 'ec2:*' }], [every], 'none'],
  ['a Deny of a part comes', [every], [every, denied], 'part'],
  ['a Deny of all comes', [every], [every, { ...denied, Resource: '*' }], 'whole'],
  ['a Deny that stood', [every, denied], [every, denied], 'none'],
];

function statements(list: readonly object[]): readonly Statement[] {
  const reading = readPolicyDocument({ Statement: list });
  if (reading.kind !== 'document') throw new Error(reading.reason);
  return reading.statements;
}

describe('lossOfCall', () => {
  it.each(table)('%s', (_name, before, after, expected) =>
    expect(lossOfCall('s3:CreateBucket', statements(before), statements(after))).toBe(expected),
  );

  it.each([
    ['s3:MakeBucket', 'unclear'],
    ['ec2:MakeThings', 'none'],
  ])('%s, whose permission nobody knows: %s', (action, expected) => expect(lossOfCall(action, statements([every]), [])).toBe(expected));
});
