import { describe, expect, it } from 'vitest';
import { blankGroup, blankUser } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { User } from '../../account/entities.ts';
import { someMembers, wholeMembers } from '../../account/members.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const id = 'AGPAEXAMPLE1';
const whole = known(true as const, read);

/** Bob with memberships, and group Admins, whose id is known or not. */
function account(memberships: Record<string, string>, groupId: string | undefined = id): AccountState {
  const group = groupId === '' ? blankGroup('Admins') : { ...blankGroup('Admins'), id: known(groupId, read) };
  const user = { ...blankUser('Bob'), groups: wholeMembers(memberships, read) };
  return {
    ...emptyState('111122223333'),
    users: { by: table([['bob', user]]), whole },
    groups: { by: table([['admins', group]]), whole },
  };
}

const call = (name: 'AddUserToGroup' | 'RemoveUserFromGroup', over = {}) =>
  succeeded(name, { userName: 'BOB', groupName: 'admins', ...over });
const groupsOfBob = (state: AccountState) => state.users.by.get('bob')?.groups;

describe('group membership', () => {
  it.each([
    ['by id where the state knows it', account({}), { [id]: 'Admins' }],
    ['by name where it does not', account({}, ''), { 'name:Admins': 'Admins' }],
    ['once, where the user is a member already', account({ 'name:ADMINS': 'ADMINS' }), { 'name:ADMINS': 'ADMINS' }],
  ])('is held %s', (_, before, items) => {
    const { state, contradictions } = stateAfter(before, call('AddUserToGroup'));
    expect([groupsOfBob(state)?.items, contradictions]).toEqual([items, []]);
  });

  it.each([
    ['by id', account({ [id]: 'Old', AGPAOTHER: 'Admins' }), { AGPAOTHER: 'Admins' }],
    ['by name', account({ 'name:Admins': 'Admins', 'name:other': 'other' }), { 'name:other': 'other' }],
    ['by the name that an id had when it was learnt', account({ AGPAOTHER: 'admins' }, ''), {}],
    ['where there was none, without contradiction, as AWS does', account({}), {}],
  ])('ends %s', (_, before, items) => {
    const { state, contradictions } = stateAfter(before, call('RemoveUserFromGroup'));
    expect([groupsOfBob(state)?.items, contradictions]).toEqual([items, []]);
  });

  it('is undone exactly', () => {
    for (const before of [account({}), account({}, ''), account({ [id]: 'Admins' }), account({ 'name:Admins': 'Admins' }, '')])
      for (const event of [call('AddUserToGroup'), call('RemoveUserFromGroup')]) {
        const facts = thereAndBack(before, event);
        expect(facts.back).toEqual(facts.before);
      }
  });

  it('is not undone where it is not known whether the user was a member', () => {
    const open = { ...blankUser('Bob'), groups: someMembers<string>({}, 'not collected') };
    const cases: AccountState[] = [
      emptyState('111122223333'),
      { ...account({}), users: { by: table([['bob', open]]), whole } },
      { ...account({}), users: { by: table<User>(), whole } },
      // The group of unknown id may be the one that this id belongs to, under a name that it has no more.
      account({ AGPAOTHER: 'Formerly' }, ''),
    ];
    for (const before of cases)
      for (const event of [call('AddUserToGroup'), call('RemoveUserFromGroup')])
        expect(findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event).kind).toBe('unknown');
  });

  it('reports a user or a group that is not in the account, and meets both', () => {
    const { state, contradictions } = stateAfter(account({}), call('AddUserToGroup', { userName: 'eve', groupName: 'ops' }));
    expect(contradictions).toEqual(['User eve is not in the account.', 'Group ops is not in the account.']);
    expect(state.users.by.get('eve')?.groups.items).toEqual({ 'name:ops': 'ops' });
    expect(state.groups.by.get('ops')?.name).toBe('ops');
  });

  it('is open where the event does not name the group, and stays where it does not name the user', () => {
    const before = account({ [id]: 'Admins' });
    expect(groupsOfBob(stateAfter(before, call('AddUserToGroup', { groupName: 3 })).state)).toMatchObject({
      items: { [id]: 'Admins' },
      whole: { kind: 'unknown' },
    });
    expect(groupsOfBob(stateAfter(before, call('RemoveUserFromGroup', { groupName: null })).state)).toMatchObject({
      items: {},
      whole: { kind: 'unknown' },
    });
    expect(stateAfter(before, succeeded('AddUserToGroup', { omitted: true })).state).toBe(before);
  });

  it('follows the group to its new name', () => {
    const rename = succeeded('UpdateGroup', { groupName: 'admins', newGroupName: 'Ops' });
    const cases: [AccountState, Record<string, string>][] = [
      [account({ [id]: 'Admins', 'name:x': 'x' }), { [id]: 'Admins', 'name:x': 'x' }],
      [account({ 'name:Admins': 'Admins' }, ''), { 'name:Ops': 'Ops' }],
      [account({ AGPAOTHER: 'Admins' }, ''), { AGPAOTHER: 'Ops' }],
    ];
    for (const [before, items] of cases) {
      expect(groupsOfBob(stateAfter(before, rename).state)?.items).toEqual(items);
      const facts = thereAndBack(before, rename);
      expect(facts.back).toEqual(facts.before);
      const left = stateAfter(stateAfter(before, rename).state, call('RemoveUserFromGroup', { groupName: 'OPS' })).state;
      expect(Object.keys(groupsOfBob(left)?.items ?? {})).toEqual(Object.keys(items).filter((key) => key === 'name:x'));
    }
  });
});
