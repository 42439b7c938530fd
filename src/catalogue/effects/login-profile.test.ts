import { describe, expect, it } from 'vitest';
import { blankUser } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { User } from '../../account/entities.ts';
import { absent, known, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const none = { login: absent(read), passwordLastChanged: absent(read) };
const login = (reset: boolean) => ({
  login: known({ created: known('2025-01-01T00:00:00Z', read), passwordResetRequired: known(reset, read) }, read),
  passwordLastChanged: known('2025-06-01T00:00:00Z', read),
});

function account(over: Partial<User>): AccountState {
  const users = ['Alice', 'Bob'].map((name) => [name.toLowerCase(), { ...blankUser(name), ...over }] as const);
  return { ...emptyState('111122223333'), users: { by: table(users), whole: known(true, read) } };
}

const root = (event: CloudTrailEvent): CloudTrailEvent => ({
  ...event,
  userIdentity: { type: 'Root', arn: 'arn:aws:iam::111122223333:root', accountId: '111122223333' },
});
const userAfter = (before: AccountState, event: CloudTrailEvent, name = 'bob') => stateAfter(before, event).state.users.by.get(name);
const inverseOf = (before: AccountState, event: CloudTrailEvent) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);

describe('CreateLoginProfile', () => {
  const create = succeeded(
    'CreateLoginProfile',
    { userName: 'BOB' },
    { loginProfile: { userName: 'Bob', createDate: 'Mar 2, 2026, 8:55:31 AM', passwordResetRequired: true } },
  );

  it('gives a password, and is undone by deleting it', () => {
    expect(userAfter(account(none), create)).toMatchObject({
      login: { value: { created: { value: '2026-03-02T08:55:31Z' }, passwordResetRequired: { value: true } } },
      passwordLastChanged: { value: '2026-03-02T08:55:31Z' },
    });
    const { before, back } = thereAndBack(account(none), create);
    expect(back).toEqual(before);
    expect(inverseOf(emptyState('111122223333'), create)).toMatchObject({ calls: [{ action: 'DeleteLoginProfile' }] });
  });
  it('contradicts a password that is there', () => {
    expect(stateAfter(account(login(false)), create).contradictions).toEqual(['User Bob has a password already.']);
    expect(inverseOf(account(login(false)), create)?.kind).toBe('unknown');
  });
  it.each([
    [{ userName: 'bob' }, 'known', false],
    [{ userName: 'bob', passwordResetRequired: 'true' }, 'known', true],
    [{ userName: 'bob', passwordResetRequired: 'maybe' }, 'unknown', undefined],
  ])('reads the duty to change it from %j', (parameters, kind, value) => {
    const user = userAfter(account(none), succeeded('CreateLoginProfile', parameters));
    const reset = user?.login.kind === 'known' ? user.login.value.passwordResetRequired : undefined;
    expect(reset).toMatchObject(value === undefined ? { kind } : { kind, value });
  });
  it('means the caller where it names nobody, and nobody where AWS left the parameters out', () => {
    const own = { ...succeeded('CreateLoginProfile', {}), requestParameters: null };
    expect(userAfter(account(none), own, 'alice')?.login.kind).toBe('known');
    const before = account(none);
    expect(stateAfter(before, succeeded('CreateLoginProfile', { omitted: true })).state).toBe(before);
  });
  it('lets root recover a password in a root session', () => {
    const event = root({ ...succeeded('CreateLoginProfile', {}), requestParameters: null });
    const state = { ...account(none), root: { ...account(none).root, password: known(false, read) } };
    expect(stateAfter(state, event).state.root.password.kind).toBe('unknown');
    expect(inverseOf(state, event)?.kind).toBe('irreversible');
  });
});

describe('UpdateLoginProfile', () => {
  it.each([
    [{ passwordResetRequired: true }, false, { kind: 'known', value: true }],
    [{ passwordResetRequired: 'false' }, true, { kind: 'known', value: false }],
    [{}, false, { kind: 'known', value: false }],
    [{}, true, { kind: 'unknown' }],
    [{ passwordResetRequired: {} }, false, { kind: 'unknown' }],
  ])('sets %j after %s', (parameters, before, reset) => {
    const user = userAfter(account(login(before)), succeeded('UpdateLoginProfile', { userName: 'bob', ...parameters }));
    expect(user).toMatchObject({
      login: { value: { created: { value: '2025-01-01T00:00:00Z' }, passwordResetRequired: reset } },
      passwordLastChanged: { kind: 'unknown' },
    });
  });
  it('shows that there is a password', () => {
    const { state, contradictions } = stateAfter(account(none), succeeded('UpdateLoginProfile', { userName: 'bob' }));
    expect([state.users.by.get('bob')?.login.kind, contradictions]).toEqual(['known', ['User Bob has no password.']]);
  });
  it('never means the caller', () => {
    const before = account(none);
    expect(stateAfter(before, succeeded('UpdateLoginProfile', { passwordResetRequired: true })).state).toBe(before);
  });
});

describe('DeleteLoginProfile', () => {
  it('takes the password away, and reports that there was none', () => {
    const event = succeeded('DeleteLoginProfile', { userName: 'bob' });
    const used = account({ ...login(false), passwordLastUsed: known('2026-01-01T00:00:00Z', read) });
    expect(stateAfter(used, event).contradictions).toEqual([]);
    expect(userAfter(used, event)).toMatchObject({
      login: { kind: 'absent' },
      passwordLastChanged: { kind: 'absent' },
      passwordLastUsed: { value: '2026-01-01T00:00:00Z' },
    });
    expect(stateAfter(account(none), event).contradictions).toEqual(['User Bob has no password.']);
  });
  it('takes the password of root away in a root session', () => {
    const event = root({ ...succeeded('DeleteLoginProfile', {}), requestParameters: null });
    expect(stateAfter(account(none), event).state.root.password).toMatchObject({ kind: 'known', value: false });
    expect(inverseOf(account(none), event)).toMatchObject({ kind: 'irreversible', lost: ['The password that root had before.'] });
  });
});

describe('ChangePassword', () => {
  const event = { ...succeeded('ChangePassword', {}), requestParameters: null };

  it('changes the password of the caller and meets the duty to change it', () => {
    const state = account(login(true));
    expect(userAfter(state, event, 'alice')).toMatchObject({
      login: { value: { created: { value: '2025-01-01T00:00:00Z' }, passwordResetRequired: { value: false } } },
      passwordLastChanged: { value: '2026-03-02T09:00:00Z' },
    });
    expect(userAfter(state, event, 'bob')).toBe(state.users.by.get('bob'));
  });
  it('changes no user that the event does not name', () => {
    const state = account({ ...login(true), created: unknown('not collected') });
    for (const userIdentity of [{}, { type: 'IAMUser' }, { type: 'AssumedRole', arn: 'arn:aws:sts::111122223333:assumed-role/bob/bob' }])
      expect(stateAfter(state, { ...event, userIdentity }).state).toBe(state);
    expect(stateAfter(state, root(event)).state).toBe(state);
  });
});

describe('a password that is gone', () => {
  it('is never part of an inverse', () => {
    for (const name of ['UpdateLoginProfile', 'DeleteLoginProfile', 'ChangePassword']) {
      const inverse = inverseOf(account(login(false)), succeeded(name, { userName: 'bob' }));
      expect(inverse).toMatchObject({ kind: 'irreversible', lost: ['The password that bob had before.'] });
      expect(inverse).toHaveProperty('instead', expect.stringMatching(/^Give bob a temporary password that it must change/));
    }
  });
});
