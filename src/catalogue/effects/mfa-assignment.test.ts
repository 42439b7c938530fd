import { describe, expect, it } from 'vitest';
import { blankUser } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { MfaDevice } from '../../account/entities.ts';
import { wholeMembers } from '../../account/members.ts';
import { absent, known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const virtual = 'arn:aws:iam::111122223333:mfa/phones/bob-phone';
const passkey = 'arn:aws:iam::111122223333:u2f/user/bob/key-EXAMPLE';
const token = 'GAHTEXAMPLE1';
const tags = wholeMembers({ owner: 'bob' }, read);
const device = (serial: string): MfaDevice => ({ serial, enabled: known('2026-01-01T00:00:00Z', read), tags });
const holding = (name: string, ...serials: string[]) =>
  [
    name.toLowerCase(),
    { ...blankUser(name), mfaDevices: wholeMembers(Object.fromEntries(serials.map((s) => [s, device(s)])), read) },
  ] as const;

function account(bob: string[], free: string[], root: string[] = [], carol: string[] = []): AccountState {
  const empty = emptyState('111122223333');
  const unassigned = free.map((serial): [string, MfaDevice] => [serial, { serial, enabled: absent(read), tags }]);
  return {
    ...empty,
    users: { by: table([holding('Bob', ...bob), holding('carol', ...carol)]), whole: known(true, read) },
    unassignedMfaDevices: { by: table(unassigned), whole: known(true, read) },
    root: { ...empty.root, mfaDevices: known(root.map(device), read) },
  };
}

const enable = (serialNumber: string, userName = 'BOB') => succeeded('EnableMFADevice', { userName, serialNumber });
const deactivate = (serialNumber: string, userName = 'BOB') => succeeded('DeactivateMFADevice', { userName, serialNumber });
const inverseOf = (before: AccountState, event: ReturnType<typeof succeeded>) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);

/** Where a state has which devices. */
const places = ({ users, unassignedMfaDevices, root }: AccountState) => ({
  bob: Object.keys(users.by.get('bob')?.mfaDevices.items ?? {}),
  carol: Object.keys(users.by.get('carol')?.mfaDevices.items ?? {}),
  free: Object.keys(unassignedMfaDevices.by.toJSON()),
  root: root.mfaDevices.kind === 'known' ? root.mfaDevices.value.map(({ serial }) => serial) : root.mfaDevices.kind,
});

describe('EnableMFADevice', () => {
  it('takes a virtual device out of the unassigned ones, with its tags', () => {
    const { state, contradictions } = stateAfter(account([], [virtual]), enable(virtual));
    expect(places(state)).toEqual({ bob: [virtual], carol: [], free: [], root: [] });
    expect(state.users.by.get('bob')?.mfaDevices.items[virtual]).toMatchObject({ enabled: { value: '2026-03-02T09:00:00Z' }, tags });
    expect(contradictions).toEqual([]);
  });
  it.each([passkey, token])('takes %s from outside, without tags', (serial) => {
    const { state, contradictions } = stateAfter(account([], []), enable(serial));
    expect(state.users.by.get('bob')?.mfaDevices.items[serial]?.tags).toMatchObject({ items: {}, whole: { value: true } });
    expect(contradictions).toEqual([]);
  });
  it('gives root a device', () => {
    const { state } = stateAfter(account([], [virtual], [token]), enable(virtual, 'AWS ROOT USER'));
    expect(places(state)).toEqual({ bob: [], carol: [], free: [], root: [token, virtual] });
    const unseen = stateAfter(emptyState('111122223333'), enable(virtual, 'AWS ROOT USER'));
    expect([places(unseen.state).root, unseen.contradictions]).toEqual(['unknown', []]);
  });
  it.each([virtual, passkey, token])('is undone exactly: %s', (serial) => {
    const { before, back } = thereAndBack(account([], serial === virtual ? [virtual] : []), enable(serial));
    expect(back).toEqual(before);
  });
  it('is undone for root by root alone', () => {
    expect(inverseOf(account([], [virtual]), enable(virtual, 'AWS ROOT USER'))).toMatchObject({ kind: 'irreversible' });
  });
  it.each([
    ['has it with the user', account([virtual], []), `MFA device ${virtual} is in use already: User Bob has it.`],
    ['has it with another', account([], [], [], [virtual]), `MFA device ${virtual} is in use already: User carol has it.`],
    ['has it with root', account([], [], [virtual]), `MFA device ${virtual} is in use already: Root has it.`],
    ['has it nowhere', account([], []), `MFA device ${virtual} is not among the unassigned ones.`],
    [
      'has eight',
      account(['1', '2', '3', '4', '5', '6', '7', '8'], [virtual]),
      'User BOB has 8 MFA devices already, and AWS allows no more.',
    ],
  ])('contradicts a state that %s, and moves it all the same', (_, before, sentence) => {
    const { state, contradictions } = stateAfter(before, enable(virtual));
    expect(contradictions).toEqual([sentence]);
    expect(places(state)).toMatchObject({ carol: [], free: [], root: [] });
    expect(places(state).bob).toContain(virtual);
    expect(inverseOf(before, enable(virtual))?.kind).toBe(sentence.includes('in use') ? 'unknown' : 'steps');
  });
});

describe('DeactivateMFADevice', () => {
  it('leaves a virtual device unassigned, with its tags', () => {
    const { state, contradictions } = stateAfter(account([virtual], []), deactivate(virtual));
    expect(places(state)).toEqual({ bob: [], carol: [], free: [virtual], root: [] });
    expect(state.unassignedMfaDevices.by.get(virtual)).toMatchObject({ enabled: { kind: 'absent' }, tags });
    expect(contradictions).toEqual([]);
  });
  it.each([passkey, token])('removes %s from the account', (serial) => {
    expect(places(stateAfter(account([serial], []), deactivate(serial)).state)).toEqual({ bob: [], carol: [], free: [], root: [] });
  });
  it('takes a device from root', () => {
    const { state } = stateAfter(account([], [], [virtual, token]), deactivate(virtual, 'AWS ROOT USER'));
    expect(places(state)).toEqual({ bob: [], carol: [], free: [virtual], root: [token] });
  });
  it.each([
    ['has it free', account([], [virtual]), `User BOB does not have MFA device ${virtual}: nobody has it.`],
    ['has it with another', account([], [], [], [virtual]), `User BOB does not have MFA device ${virtual}: User carol has it.`],
    ['has it nowhere', account([], []), `User BOB has no MFA device ${virtual}.`],
  ])('contradicts a state that %s, and leaves it unassigned all the same', (_, before, sentence) => {
    const { state, contradictions } = stateAfter(before, deactivate(virtual));
    expect(contradictions).toEqual([sentence]);
    expect(places(state)).toEqual({ bob: [], carol: [], free: [virtual], root: [] });
  });
  it('meets a user that the state does not know', () => {
    expect(stateAfter(account([], []), deactivate(token, 'eve')).contradictions).toEqual(['User eve is not in the account.']);
    const { state, contradictions } = stateAfter(emptyState('111122223333'), deactivate(token));
    expect([state.users.by.has('bob'), contradictions]).toEqual([true, []]);
  });
  it.each([virtual, passkey])('cannot be undone without the holder of %s', (serial) => {
    expect(inverseOf(account([serial], []), deactivate(serial))).toMatchObject({
      kind: 'irreversible',
      instead: expect.stringContaining('Let user BOB enable the device again'),
    });
  });
});

describe('without a serial number', () => {
  const named: JsonObject = { userName: 'bob', serialNumber: null };
  it('one device more may be any free one', () => {
    const { state } = stateAfter(account([token], [virtual]), succeeded('EnableMFADevice', named));
    expect(places(state)).toMatchObject({ bob: [token], free: [] });
    expect([state.users.by.get('bob')?.mfaDevices.whole.kind, state.unassignedMfaDevices.whole.kind]).toEqual(['unknown', 'unknown']);
  });
  it('one device less may be any of the user', () => {
    const { state } = stateAfter(account([token], [virtual]), succeeded('DeactivateMFADevice', named));
    expect(places(state)).toMatchObject({ bob: [], free: [virtual] });
    expect([state.users.by.get('bob')?.mfaDevices.whole.kind, state.unassignedMfaDevices.whole.kind]).toEqual(['unknown', 'unknown']);
  });
  it.each(['EnableMFADevice', 'DeactivateMFADevice'])('%s leaves the devices of root unknown', (name) => {
    const { state } = stateAfter(account([], [], [token]), succeeded(name, { userName: 'AWS ROOT USER' }));
    expect(places(state).root).toBe('unknown');
  });
  it.each(['EnableMFADevice', 'DeactivateMFADevice'])('and without an owner %s changes nothing that can be shown', (name) => {
    const before = account([token], [virtual]);
    expect(stateAfter(before, succeeded(name, { omitted: true }))).toEqual({ state: before, contradictions: [] });
  });
  it.each([named, { omitted: true }, {}])('the inverse of enabling is not known for %j', (parameters) => {
    expect(inverseOf(account([], []), succeeded('EnableMFADevice', parameters))?.kind).toBe('unknown');
  });
});

it('leaves everything as it is when a device is resynchronised', () => {
  const [before, event] = [account([token], []), succeeded('ResyncMFADevice', { userName: 'bob', serialNumber: token })];
  expect(stateAfter(before, event)).toEqual({ state: before, contradictions: [] });
  expect(inverseOf(before, event)).toEqual({ kind: 'steps', calls: [] });
});
