import { describe, expect, it } from 'vitest';
import { blankRole, blankUser } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import { absent, known, type Part, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const [old, next] = ['arn:aws:iam::111122223333:policy/old', 'arn:aws:iam::111122223333:policy/next'];

function account(boundary: Part<string>): AccountState {
  const whole = known(true as const, read);
  return {
    ...emptyState('111122223333'),
    users: { by: table([['bob', { ...blankUser('Bob'), boundary }]]), whole },
    roles: { by: table([['bob', { ...blankRole('Bob'), boundary }]]), whole },
  };
}

describe.each([
  ['User', 'users'],
  ['Role', 'roles'],
] as const)('the boundary of a %s', (word, kind) => {
  const name = { [`${word.toLowerCase()}Name`]: 'BOB' };
  const put = succeeded(`Put${word}PermissionsBoundary`, { ...name, permissionsBoundary: next });
  const remove = succeeded(`Delete${word}PermissionsBoundary`, name);
  const boundaryOf = (state: AccountState) => state[kind].by.get('bob')?.boundary;
  const inverseOf = (before: AccountState, event: typeof put) =>
    findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);

  it('is put and taken away, without contradiction whatever it was', () => {
    for (const boundary of [known(old, read), absent(read), unknown('not collected')]) {
      expect(stateAfter(account(boundary), put).contradictions).toEqual([]);
      expect(boundaryOf(stateAfter(account(boundary), put).state)).toMatchObject({ value: next });
      expect(boundaryOf(stateAfter(account(boundary), remove).state)?.kind).toBe('absent');
    }
  });
  it('comes back exactly', () => {
    for (const event of [put, remove])
      for (const boundary of [known(old, read), known(next, read), absent(read)]) {
        const { before, back } = thereAndBack(account(boundary), event);
        expect(back).toEqual(before);
      }
    expect(inverseOf(account(known(old, read)), remove)).toEqual({
      kind: 'steps',
      calls: [
        { service: 'iam', action: `Put${word}PermissionsBoundary`, parameters: { [`${word}Name`]: 'BOB', PermissionsBoundary: old } },
      ],
    });
    expect(inverseOf(account(known(next, read)), put)).toEqual({ kind: 'steps', calls: [] });
    expect(inverseOf(account(absent(read)), remove)).toEqual({ kind: 'steps', calls: [] });
  });
  it('does not come back from what is not known', () => {
    for (const event of [put, remove])
      for (const before of [account(unknown('not collected')), emptyState('1')]) expect(inverseOf(before, event)?.kind).toBe('unknown');
  });
  it('is unknown where the event does not show it', () => {
    for (const permissionsBoundary of [null, 5, { arn: next }]) {
      const event = succeeded(put.eventName, { ...name, permissionsBoundary });
      expect(boundaryOf(stateAfter(account(known(old, read)), event).state)?.kind).toBe('unknown');
      expect(inverseOf(account(known(old, read)), event)).toMatchObject({ calls: [{ parameters: { PermissionsBoundary: old } }] });
    }
    const before = account(known(old, read));
    expect(stateAfter(before, succeeded(put.eventName, { omitted: true })).state).toBe(before);
  });
});
