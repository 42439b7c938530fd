import { expect, it } from 'vitest';
import { held, madeAccount, madeUser } from '../../account/cases.ts';
import { emptyState } from '../../account/empty-state.ts';
import { someMembers } from '../../account/members.ts';
import type { AccountState } from '../../account/state.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { type Expectation, expectationOf } from './expectation.ts';
import { judge } from './judge.ts';
import type { ReadAnswer } from './reading.ts';

const call = { service: 's3', action: 'GetBucketPolicy', parameters: { Bucket: 'b' } };

function judged(expected: Expectation, answer?: ReadAnswer) {
  return judge([expected], {
    state: emptyState(''),
    absent: [],
    answers: new Map(answer === undefined ? [] : [[JSON.stringify(call), answer]]),
  });
}

const rules = { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] };
const more = { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false }] };
const policy = { Policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["s3:*"]}]}' };

it.each<[string, JsonObject, JsonObject, boolean]>([
  ['the same', rules, rules, true],
  ['more than is expected, in a list as well', rules, more, true],
  ['less than is expected', more, rules, false],
  ['a list of another length', { Rules: [] }, rules, false],
  ['no list', rules, { Rules: 'none' }, false],
  ['words in another order', { Names: ['a', 'b'] }, { Names: ['b', 'a'] }, false],
  ['a policy in other words', policy, { Policy: '{"Statement":{"Action":"s3:*","Effect":"Deny","Sid":""},"Version":"2012-10-17"}' }, true],
  ['another policy', policy, { Policy: policy.Policy.replace('s3:*', 's3:GetObject') }, false],
  ['another text', { Policy: 'a' }, { Policy: 'b' }, false],
])('an answer holds %s', (_, holds, value, fits) => {
  const { differences, untold } = judged({ kind: 'answer', about: 'policy of b', call, holds }, { kind: 'answer', value });
  expect([differences.length, untold.length]).toEqual([fits ? 0 : 1, 0]);
});

it('tells a refusal that means none from any other', () => {
  const none: Expectation = { kind: 'no-answer', about: 'policy of b', call, codes: ['NoSuchBucketPolicy'] };
  expect(judged(none, { kind: 'refused', code: 'NoSuchBucketPolicy', message: '' })).toEqual({ differences: [], untold: [] });
  expect(judged(none, { kind: 'refused', code: 'AccessDenied', message: '' })).toEqual({
    differences: [],
    untold: ['policy of b: AccessDenied'],
  });
  const denied = { kind: 'refused', code: 'AccessDeniedException', message: 'alice may not call s3:GetBucketPolicy' } as const;
  for (const one of [none, { kind: 'answer', about: 'policy of b', call, holds: policy } as const])
    expect(judged(one, denied)).toEqual({ differences: [], untold: [`policy of b: ${denied.message}`] });
  expect(judged(none, { kind: 'answer', value: policy }).differences).toHaveLength(1);
  for (const answer of [undefined, { kind: 'unclear', reason: 'HTTP 500' } as const])
    expect(judged(none, answer).untold).toEqual(['policy of b']);
});

it('tells what the plan knew to be empty and nobody can read now, and not what the plan did not know either', () => {
  const state = (attached: ReturnType<typeof held<string>>) => madeAccount({ users: [madeUser('alice', { attached })] });
  const denied = someMembers<string>({}, 'it could not be read');
  const against = (expected: AccountState, found: AccountState) => {
    const wanted = expectationOf(expected, { kind: 'user', key: 'alice' });
    return judge(wanted === undefined ? [] : [wanted], { state: found, absent: [], answers: new Map() });
  };
  expect(against(state(held<string>({})), state(denied))).toEqual({ differences: [], untold: ['user alice: attached policy'] });
  expect(against(state(held({ p: 'p' })), state(denied)).untold).toEqual(['user alice: attached policy p']);
  for (const found of [denied, held<string>({}), held<string>({ p: 'p' })])
    expect(against(state(denied), state(found))).toEqual({ differences: [], untold: [] });
});
