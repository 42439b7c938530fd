import { describe, expect, it } from 'vitest';
import { blankUser } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { User } from '../../account/entities.ts';
import { factsOf } from '../../account/facts.ts';
import { wholeMembers } from '../../account/members.ts';
import { absent, known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { findEntry } from '../find-entry.ts';
import { eventOf, stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const boundary = 'arn:aws:iam::111122223333:policy/limit';

const answer = {
  user: { userName: 'Bob', userId: 'AIDAEXAMPLEBOB', path: '/x/', createDate: 'Mar 2, 2026, 8:55:31 AM' },
};
const create = succeeded('CreateUser', { userName: 'Bob', path: '/x/', tags: [{ key: 'team', value: 'a' }] }, answer);

function account(...users: User[]): AccountState {
  const by = table(users.map((user) => [user.name.toLowerCase(), user]));
  return { ...emptyState('111122223333'), users: { by, whole: known(true, read) } };
}

function inverseOf(before: AccountState, event: CloudTrailEvent) {
  return findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);
}

describe('CreateUser', () => {
  it('makes a user that has nothing but name, path, tags and boundary', () => {
    const { state, contradictions } = stateAfter(account(), create);
    const user = state.users.by.get('bob');
    expect(contradictions).toEqual([]);
    expect(user).toMatchObject({
      name: 'Bob',
      id: { value: 'AIDAEXAMPLEBOB', read: { source: `event ${create.eventID}` } },
      path: { value: '/x/' },
      created: { value: '2026-03-02T08:55:31Z' },
      tags: { items: { team: 'a' }, whole: { kind: 'known' } },
      boundary: { kind: 'absent' },
      login: { kind: 'absent' },
      passwordLastUsed: { kind: 'absent' },
    });
    for (const part of ['groups', 'inline', 'attached', 'accessKeys', 'mfaDevices', 'sshKeys', 'serviceCredentials'] as const)
      expect(user?.[part]).toMatchObject({ items: {}, whole: { kind: 'known' } });
  });
  it('takes path / and the time of the event where nothing else is said', () => {
    const user = stateAfter(account(), succeeded('CreateUser', { userName: 'eve' })).state.users.by.get('eve');
    expect(user).toMatchObject({ path: { value: '/' }, created: { value: '2026-03-02T09:00:00Z' }, id: { kind: 'unknown' } });
  });
  it('knows no more than the answer where AWS left the parameters out', () => {
    const user = stateAfter(account(), succeeded('CreateUser', { omitted: true }, answer)).state.users.by.get('bob');
    expect(user).toMatchObject({ path: { value: '/x/' }, boundary: { kind: 'unknown' }, tags: { whole: { kind: 'unknown' } } });
    const { state } = stateAfter(account(), succeeded('CreateUser', { omitted: true }));
    expect([state.users.by.size, state.users.whole.kind]).toEqual([0, 'unknown']);
  });
  it('takes nothing that it cannot read for a default', () => {
    const hostile = succeeded('CreateUser', { userName: '__proto__', path: 7, permissionsBoundary: [boundary], tags: 'all' });
    const user = stateAfter(account(), hostile).state.users.by.get('__proto__');
    expect(user).toMatchObject({ path: { kind: 'unknown' }, boundary: { kind: 'unknown' }, tags: { whole: { kind: 'unknown' } } });
  });
  it('is undone by deleting the user, unless one of that name was there', () => {
    const { before, back } = thereAndBack(account(), create);
    expect(back).toEqual(before);
    const there = account(blankUser('BOB'));
    expect(stateAfter(there, create).contradictions).toEqual(['User Bob exists already.']);
    expect(inverseOf(there, create)?.kind).toBe('unknown');
  });
});

describe('DeleteUser', () => {
  const remove = succeeded('DeleteUser', { userName: 'bob' });
  const plain = stateAfter(account(), { ...create, requestParameters: { ...create.requestParameters, permissionsBoundary: boundary } });

  it('deletes, without regard to the case of the name', () => {
    const { state, contradictions } = stateAfter(plain.state, remove);
    expect([state.users.by.size, contradictions]).toEqual([0, []]);
  });
  it('reports each kind of thing that AWS requires to be gone', () => {
    const some = <T>(item: T) => wholeMembers({ x: item }, read);
    const login = known({ created: absent(read), passwordResetRequired: absent(read) }, read);
    const full: User = {
      ...blankUser('Bob'),
      login,
      groups: some('admins'),
      attached: some('ReadOnlyAccess'),
      inline: some(known('{}', read)),
      accessKeys: some({ id: 'x', status: absent(read), created: absent(read), lastUsed: absent(read) }),
      mfaDevices: wholeMembers(
        { 'arn:aws:iam::111122223333:mfa/bob': { serial: '', enabled: absent(read), tags: wholeMembers({}, read) } },
        read,
      ),
    };
    const { state, contradictions } = stateAfter(account(full), remove);
    expect(contradictions).toEqual([
      'User bob still has a password.',
      'User bob still has access keys.',
      'User bob still has MFA devices.',
      'User bob still has inline policies.',
      'User bob still has attached policies.',
      'User bob still has group memberships.',
    ]);
    expect(state.users.by.size).toBe(0);
    expect(state.unassignedMfaDevices.whole).toMatchObject({ reason: 'what became of the MFA device of bob is not in the log' });
    expect(stateAfter(account(), remove).contradictions).toEqual(['User bob is not in the account.']);
  });
  it('comes back with path, tags and boundary, and without its unique id', () => {
    const inverse = inverseOf(plain.state, remove);
    const parameters = { UserName: 'Bob', Path: '/x/', PermissionsBoundary: boundary, Tags: [{ Key: 'team', Value: 'a' }] };
    expect(inverse).toMatchObject({ kind: 'partly', calls: [{ service: 'iam', action: 'CreateUser', parameters }] });
    if (inverse?.kind !== 'partly') return;
    expect(inverse.lost).toEqual([
      'The unique id AIDAEXAMPLEBOB: resource and trust policies that named the old user do not apply to the new one.',
    ]);
    const back = inverse.calls.map(eventOf).reduce((held, undo) => stateAfter(held, undo).state, stateAfter(plain.state, remove).state);
    const [old, made] = [plain.state, back].map((state) => state.users.by.get('bob'));
    if (old === undefined || made === undefined) throw new Error('the user is not there');
    expect(factsOf(account({ ...made, id: old.id, created: old.created }))).toEqual(factsOf(account(old)));
  });
  it('is not brought back where path, boundary or tags are not known', () => {
    for (const before of [account(), account(blankUser('bob')), emptyState('111122223333')])
      expect(inverseOf(before, remove)?.kind).toBe('unknown');
  });
  it('changes nothing without a name', () => {
    for (const parameters of [{}, { omitted: true }, { userName: null }, { userName: 5 }])
      expect(stateAfter(plain.state, succeeded('DeleteUser', parameters)).state).toBe(plain.state);
  });
});
