import { describe, expect, it } from 'vitest';
import { blankGroup, blankRole, blankUser } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import { someMembers, wholeMembers } from '../../account/members.ts';
import { known, type Part, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const [old, next] = ['{ "Statement": [] }', '{"Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}'];

/** User, group and role Bob, each with the given inline policies. */
function account(items: Record<string, Part<string>>, whole = true): AccountState {
  const inline = whole ? wholeMembers(items, read) : someMembers(items, 'not collected');
  const all = known(true as const, read);
  return {
    ...emptyState('111122223333'),
    users: { by: table([['bob', { ...blankUser('Bob'), inline }]]), whole: all },
    groups: { by: table([['bob', { ...blankGroup('Bob'), inline }]]), whole: all },
    roles: { by: table([['bob', { ...blankRole('Bob'), inline }]]), whole: all },
  };
}

const call = (name: string, over: JsonObject = {}) =>
  succeeded(name, { userName: 'BOB', groupName: 'BOB', roleName: 'BOB', policyName: 'limit', policyDocument: next, ...over });
const inverseOf = (before: AccountState, event: ReturnType<typeof call>) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);

describe.each([
  ['User', 'users'],
  ['Group', 'groups'],
  ['Role', 'roles'],
] as const)('inline policies of a %s', (word, kind) => {
  const put = call(`Put${word}Policy`);
  const remove = call(`Delete${word}Policy`, { policyDocument: undefined });
  const inlineOf = (state: AccountState) => state[kind].by.get('bob')?.inline;

  it('are put to the letter and deleted', () => {
    const { state, contradictions } = stateAfter(account({ limit: known(old, read) }), put);
    expect([inlineOf(state)?.items, contradictions]).toEqual([
      { limit: known(next, { at: '2026-03-02T09:00:00Z', source: `event ${put.eventID}` }) },
      [],
    ]);
    expect(stateAfter(state, remove).contradictions).toEqual([]);
    expect(inlineOf(stateAfter(state, remove).state)?.items).toEqual({});
  });
  it('come back exactly', () => {
    for (const [before, event] of [
      [account({}), put],
      [account({ limit: known(old, read) }), put],
      [account({ limit: known(next, read) }), put],
      [account({ limit: known(old, read), other: unknown('x') }, false), put],
      [account({ limit: known(old, read) }), remove],
      [account({ limit: known(old, read) }, false), remove],
    ] as const) {
      const facts = thereAndBack(before, event);
      expect(facts.back).toEqual(facts.before);
    }
    expect(inverseOf(account({ limit: known(next, read) }), put)).toEqual({ kind: 'steps', calls: [] });
    expect(inverseOf(account({ limit: known(old, read) }), remove)).toEqual({
      kind: 'steps',
      calls: [
        {
          service: 'iam',
          action: `Put${word}Policy`,
          parameters: { [`${word}Name`]: 'BOB', PolicyName: 'limit', PolicyDocument: old },
        },
      ],
    });
  });
  it('do not come back from what is not known', () => {
    for (const [before, event] of [
      [emptyState('1'), put],
      [emptyState('1'), remove],
      [account({}, false), put],
      [account({ limit: unknown('too large') }), put],
      [account({ limit: unknown('too large') }), remove],
      [account({}), remove],
      [account({ LIMIT: known(old, read) }), put],
      [account({ LIMIT: known(old, read) }), remove],
      [account({ limit: known(old, read) }), call(put.eventName, { policyName: 4 })],
    ] as const)
      expect(inverseOf(before, event)?.kind).toBe('unknown');
  });
  it('contradict a state that does not hold them', () => {
    expect(stateAfter(account({}), remove).contradictions).toEqual(['There is no inline policy limit.']);
    expect(stateAfter(account({}, false), remove).contradictions).toEqual([]);
  });
});

describe('what the event does not show', () => {
  const items = (before: AccountState, event: ReturnType<typeof call>) => stateAfter(before, event).state.users.by.get('bob')?.inline;

  it('makes the document unknown', () => {
    for (const policyDocument of [null, '', 7, []])
      expect(items(account({}), call('PutUserPolicy', { policyDocument }))?.items['limit']?.kind).toBe('unknown');
    expect(items(account({}), call('PutUserPolicy', { policyDocument: undefined, omitted: true }))?.items['limit']).toEqual(
      unknown('AWS left the parameters out of the record'),
    );
  });
  it('keeps an object as its JSON text', () => {
    expect(items(account({}), call('PutUserPolicy', { policyDocument: { Statement: [] } }))?.items['limit']).toMatchObject({
      value: '{"Statement":[]}',
    });
  });
  it('leaves no policy certain where it does not name the policy, and all of them where it names nobody', () => {
    const before = account({ limit: known(old, read) });
    expect(items(before, call('PutUserPolicy', { policyName: null }))).toMatchObject({ items: {}, whole: { kind: 'unknown' } });
    expect(stateAfter(before, succeeded('PutUserPolicy', { omitted: true })).state).toBe(before);
  });
  it('leaves open what became of a policy whose name differs in case alone', () => {
    const before = account({ LIMIT: known(old, read) });
    expect(items(before, call('PutUserPolicy'))?.items).toMatchObject({ LIMIT: { kind: 'unknown' }, limit: { value: next } });
    expect(items(before, call('DeleteUserPolicy'))?.items).toMatchObject({ LIMIT: { kind: 'unknown' } });
  });
  it('takes hostile names for names', () => {
    const after = items(account({}), call('PutUserPolicy', { policyName: '__proto__' }));
    expect(Object.keys(after?.items ?? {})).toEqual(['__proto__']);
  });
});
