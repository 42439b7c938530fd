import { describe, expect, it } from 'vitest';
import { blankGroup, blankUser } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { Group } from '../../account/entities.ts';
import { wholeMembers } from '../../account/members.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const answer = { group: { groupName: 'Admins', groupId: 'AGPAEXAMPLE1', path: '/ops/', createDate: '2026-03-02T08:55:31Z' } };
const create = succeeded('CreateGroup', { groupName: 'Admins', path: '/ops/' }, answer);
const remove = succeeded('DeleteGroup', { groupName: 'ADMINS' });

function account(groups: readonly Group[] = [], memberships: Record<string, string> = {}): AccountState {
  const user = { ...blankUser('Bob'), groups: wholeMembers(memberships, read) };
  const whole = known(true as const, read);
  const by = table(groups.map((group) => [group.name.toLowerCase(), group]));
  return { ...emptyState('111122223333'), users: { by: table([['bob', user]]), whole }, groups: { by, whole } };
}

function inverseOf(before: AccountState, event: CloudTrailEvent) {
  return findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);
}

describe('CreateGroup', () => {
  it('makes an empty group, and is undone by deleting it', () => {
    const { state, contradictions } = stateAfter(account(), create);
    expect(contradictions).toEqual([]);
    expect(state.groups.by.get('admins')).toMatchObject({
      name: 'Admins',
      id: { value: 'AGPAEXAMPLE1' },
      path: { value: '/ops/' },
      created: { value: '2026-03-02T08:55:31Z' },
      inline: { items: {}, whole: { kind: 'known' } },
      attached: { items: {}, whole: { kind: 'known' } },
    });
    const { before, back } = thereAndBack(account(), create);
    expect(back).toEqual(before);
  });
  it('gives a new group no members of an old one of that name', () => {
    const { state, contradictions } = stateAfter(account([blankGroup('admins')], { 'name:admins': 'admins' }), create);
    expect(contradictions).toEqual(['Group Admins exists already.']);
    expect(state.users.by.get('bob')?.groups.items).toEqual({});
    expect(inverseOf(account([blankGroup('admins')]), create)?.kind).toBe('unknown');
  });
  it('leaves open which groups there are where the event does not name it', () => {
    for (const parameters of [{}, { omitted: true }, { groupName: [] }])
      expect(stateAfter(account(), succeeded('CreateGroup', parameters)).state.groups.whole.kind).toBe('unknown');
  });
});

describe('DeleteGroup', () => {
  const made = stateAfter(account(), create).state;

  it('deletes, without regard to the case of the name, and comes back with its path', () => {
    expect(stateAfter(made, remove)).toMatchObject({ state: { groups: { by: { size: 0 } } }, contradictions: [] });
    expect(inverseOf(made, remove)).toEqual({
      kind: 'partly',
      calls: [{ service: 'iam', action: 'CreateGroup', parameters: { GroupName: 'Admins', Path: '/ops/' } }],
      lost: ['The unique id AGPAEXAMPLE1: the new group gets another.'],
    });
  });
  it('reports members and policies, and takes the members out', () => {
    const group = { ...blankGroup('Admins'), id: known('AGPAEXAMPLE1', read), inline: wholeMembers({ a: known('{}', read) }, read) };
    const { state, contradictions } = stateAfter(account([group], { AGPAEXAMPLE1: 'Admins' }), remove);
    expect(contradictions).toEqual(['Group ADMINS still has members (Bob).', 'Group ADMINS still has inline policies.']);
    expect(state.users.by.get('bob')?.groups.items).toEqual({});
    expect(stateAfter(account(), remove).contradictions).toEqual(['Group ADMINS is not in the account.']);
  });
  it('is not brought back where the path is not known', () => {
    for (const before of [account(), account([blankGroup('admins')])]) expect(inverseOf(before, remove)?.kind).toBe('unknown');
  });
});
