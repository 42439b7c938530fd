import { describe, expect, it } from 'vitest';
import { blankUser } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import { wholeMembers } from '../../account/members.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const arn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';

function account(attached: Record<string, string>): AccountState {
  const user = { ...blankUser('Bob'), attached: wholeMembers(attached, read) };
  return { ...emptyState('111122223333'), users: { by: table([['bob', user]]), whole: known(true, read) } };
}

describe('attaching and detaching', () => {
  it('attaches, without regard to the case of the user name', () => {
    const { state, contradictions } = stateAfter(account({}), succeeded('AttachUserPolicy', { userName: 'BOB', policyArn: arn }));
    expect(state.users.by.get('bob')?.attached.items).toEqual({ [arn]: 'ReadOnlyAccess' });
    expect(contradictions).toEqual([]);
  });
  it('is undone exactly', () => {
    for (const [attached, name] of [
      [{}, 'AttachUserPolicy'],
      [{ [arn]: 'ReadOnlyAccess' }, 'AttachUserPolicy'],
      [{ [arn]: 'ReadOnlyAccess' }, 'DetachUserPolicy'],
    ] as const) {
      const { before, back } = thereAndBack(account(attached), succeeded(name, { userName: 'bob', policyArn: arn }));
      expect(back).toEqual(before);
    }
  });
  it('reports what contradicts the state', () => {
    expect(stateAfter(account({}), succeeded('DetachUserPolicy', { userName: 'bob', policyArn: arn })).contradictions).toEqual([
      `Policy ${arn} is not attached.`,
    ]);
    expect(stateAfter(account({}), succeeded('AttachUserPolicy', { userName: 'eve', policyArn: arn })).contradictions).toEqual([
      'User eve is not in the account.',
    ]);
  });
  it('does not guess what was attached before', () => {
    const inverse = findEntry('iam.amazonaws.com', 'AttachUserPolicy')?.history?.inverse(
      emptyState('111122223333'),
      succeeded('AttachUserPolicy', { userName: 'bob', policyArn: arn }),
    );
    expect(inverse?.kind).toBe('unknown');
  });
});
