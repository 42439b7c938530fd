import { expect, it } from 'vitest';
import type { Json } from '../kernel/json.ts';
import { type StatementDiff, statementDiff } from './statement-diff.ts';

const allow = (over: object = {}) => ({ Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: '*', ...over }) as Json;

it.each<[string, Json | undefined, Json | undefined, StatementDiff[] | undefined]>([
  ['nothing', allow(), allow(), []],
  ['what is gone from a list', allow(), allow({ Action: ['s3:PutObject'] }), [{ member: 'Action', before: 's3:GetObject' }]],
  [
    'what is new in a list',
    allow(),
    allow({ Action: ['s3:GetObject', 's3:PutObject', 's3:List*'] }),
    [{ member: 'Action', after: 's3:List*' }],
  ],
  [
    'a word and a list',
    allow({ Action: 's3:*' }),
    allow({ Action: ['s3:GetObject'] }),
    [{ member: 'Action', before: 's3:*', after: 's3:GetObject' }],
  ],
  [
    'the order of a list',
    allow(),
    allow({ Action: ['s3:PutObject', 's3:GetObject'] }),
    [{ member: 'Action', before: '["s3:GetObject", "s3:PutObject"]', after: '["s3:PutObject", "s3:GetObject"]' }],
  ],
  [
    'a condition that is new',
    allow(),
    allow({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
    [{ member: 'Condition', after: '{"Bool": {"aws:SecureTransport": "true"}}' }],
  ],
  ['a member that is gone', allow({ Sid: 'A' }), allow(), [{ member: 'Sid', before: '"A"' }]],
  ['no two versions: one allows and one denies', allow(), allow({ Effect: 'Deny' }), undefined],
  ['no two versions: a new one', undefined, allow(), undefined],
  ['no two versions: no statements', '3600', '7200', undefined],
])('%s', (_name, before, after, diff) => {
  expect(statementDiff(before, after)).toEqual(diff);
});
