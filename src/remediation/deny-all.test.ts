import { expect, it } from 'vitest';
import { denyAllDocument, denyAllIn } from './deny-all.ts';

const deny = { Effect: 'Deny', Action: '*', Resource: '*' };
const document = (...statements: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements });
const older = (condition: object) => document({ ...deny, Condition: condition });
const at = '2026-03-02T09:00:00Z';

it.each([{ kind: 'always' as const }, { kind: 'older-sessions' as const, before: at }])('reads what it writes: $kind', (one) => {
  expect(denyAllIn(denyAllDocument('Sid1', one))).toEqual(one);
});

it.each<[string, string, ReturnType<typeof denyAllIn>]>([
  ['lists of one', document({ Effect: 'Deny', Action: ['*'], Resource: ['*'] }), { kind: 'always' }],
  ['no list of statements', JSON.stringify({ Statement: deny }), { kind: 'always' }],
  ['a condition key in another case', older({ DateLessThan: { 'AWS:TokenIssueTime': [at] } }), { kind: 'older-sessions', before: at }],
  ['a second statement', document(deny, { Effect: 'Allow', Action: '*', Resource: '*' }), undefined],
  ['no statement', document(), undefined],
  ['an Allow', document({ ...deny, Effect: 'Allow' }), undefined],
  ['some actions only', document({ ...deny, Action: 's3:*' }), undefined],
  ['all but some actions', document({ Effect: 'Deny', NotAction: 'iam:*', Resource: '*' }), undefined],
  ['all but some resources', document({ Effect: 'Deny', Action: '*', NotResource: 'x' }), undefined],
  ['another condition', older({ Bool: { 'aws:MultiFactorAuthPresent': 'false' } }), undefined],
  ['one condition more', older({ DateLessThan: { 'aws:TokenIssueTime': at }, Bool: { 'aws:SecureTransport': 'false' } }), undefined],
  ['one key more', older({ DateLessThan: { 'aws:TokenIssueTime': at, 'aws:CurrentTime': at } }), undefined],
  ['two times', older({ DateLessThan: { 'aws:TokenIssueTime': [at, at] } }), undefined],
  ['a time that is none', older({ DateLessThan: { 'aws:TokenIssueTime': 'now' } }), undefined],
  ['no document', 'Deny *', undefined],
])('%s', (_name, text, expected) => {
  expect(denyAllIn(text)).toEqual(expected);
});
