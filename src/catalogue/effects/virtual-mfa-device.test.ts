import { describe, expect, it } from 'vitest';
import { blankUser } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { MfaDevice, User } from '../../account/entities.ts';
import { wholeMembers } from '../../account/members.ts';
import { absent, known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const serial = 'arn:aws:iam::111122223333:mfa/bob-phone';
const tags = wholeMembers({ owner: 'bob' }, read);
const device: MfaDevice = { serial, enabled: absent(read), tags };
const bare: User = { ...blankUser('bob'), mfaDevices: wholeMembers({}, read) };
const none: AccountState = {
  ...emptyState('111122223333'),
  users: { by: table([['bob', bare]]), whole: known(true, read) },
  unassignedMfaDevices: { by: table(), whole: known(true, read) },
};
const free: AccountState = { ...none, unassignedMfaDevices: { by: table([[serial, device]]), whole: known(true, read) } };
const ofBob: AccountState = {
  ...none,
  users: { ...none.users, by: table([['bob', { ...bare, mfaDevices: wholeMembers({ [serial]: device }, read) }]]) },
};
const ofRoot: AccountState = { ...none, root: { ...none.root, mfaDevices: known([device], read) } };

const created = (parameters: JsonObject, answer: JsonObject | null = { serialNumber: serial }) =>
  succeeded('CreateVirtualMFADevice', parameters, answer === null ? null : { virtualMFADevice: answer });
const deleted = (parameters: JsonObject) => succeeded('DeleteVirtualMFADevice', parameters);
const inverseOf = (before: AccountState, event: ReturnType<typeof succeeded>) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);

describe('CreateVirtualMFADevice', () => {
  const event = created({ virtualMFADeviceName: 'bob-phone', tags: [{ key: 'owner', value: 'bob' }] });
  it('makes a device that nobody has', () => {
    const { state, contradictions } = stateAfter(none, event);
    expect(state.unassignedMfaDevices.by.get(serial)).toMatchObject({
      serial,
      enabled: { kind: 'absent' },
      tags: { items: { owner: 'bob' } },
    });
    expect(contradictions).toEqual([]);
  });
  it('is undone exactly', () => {
    const { before, back } = thereAndBack(none, event);
    expect(back).toEqual(before);
  });
  it.each([
    ['free', free, ''],
    ['of a user', ofBob, ', assigned to user bob'],
    ['of root', ofRoot, ', assigned to root'],
  ])('contradicts a state that has it %s, and takes it from there', (_, before, whose) => {
    const { state, contradictions } = stateAfter(before, event);
    expect(contradictions).toEqual([`MFA device ${serial} exists already${whose}.`]);
    expect(state.unassignedMfaDevices.by.has(serial)).toBe(true);
    expect([state.users.by.get('bob')?.mfaDevices.items, state.root.mfaDevices]).not.toHaveProperty(serial);
    expect(inverseOf(before, event)?.kind).toBe('unknown');
  });
  it('leaves nobody sure of all devices without a serial number', () => {
    const mute = created({ virtualMFADeviceName: 'bob-phone' }, null);
    expect(stateAfter(free, mute).state.unassignedMfaDevices).toMatchObject({ whole: { kind: 'unknown' }, by: { size: 1 } });
    expect(inverseOf(free, mute)?.kind).toBe('unknown');
  });
  it('does not guess tags that AWS left out of the record', () => {
    const { state } = stateAfter(none, created({ omitted: true }));
    expect(state.unassignedMfaDevices.by.get(serial)?.tags.whole.kind).toBe('unknown');
  });
});

describe('DeleteVirtualMFADevice', () => {
  const event = deleted({ serialNumber: serial });
  it('removes a device that nobody has', () => {
    const { state, contradictions } = stateAfter(free, event);
    expect([state.unassignedMfaDevices.by.size, contradictions]).toEqual([0, []]);
  });
  it.each([
    ['has it not', none, `MFA device ${serial} is not among the unassigned ones.`],
    ['has it with a user', ofBob, `MFA device ${serial} is still there, assigned to user bob.`],
    ['has it with root', ofRoot, `MFA device ${serial} is still there, assigned to root.`],
  ])('contradicts a state that %s, and takes it away all the same', (_, before, sentence) => {
    const { state, contradictions } = stateAfter(before, event);
    expect(contradictions).toEqual([sentence]);
    expect(JSON.stringify([state.users, state.unassignedMfaDevices, state.root])).not.toContain(serial);
  });
  it('contradicts nothing where the devices are not all known', () => {
    expect(stateAfter(emptyState('111122223333'), event).contradictions).toEqual([]);
  });
  it('leaves no free device certain when it does not show which', () => {
    const { state } = stateAfter(free, deleted({ omitted: true }));
    expect([state.unassignedMfaDevices.by.size, state.unassignedMfaDevices.whole.kind]).toEqual([0, 'unknown']);
  });
  it('cannot be undone: the user enrols anew', () => {
    expect(inverseOf(free, event)).toMatchObject({ kind: 'irreversible', instead: expect.stringContaining('enrol anew') });
  });
});
