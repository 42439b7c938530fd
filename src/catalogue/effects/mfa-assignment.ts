import type { Tags } from '../../account/entities.ts';
import { someMembers, wholeMembers } from '../../account/members.ts';
import { absent, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { madeAt } from './aws-date.ts';
import { type CredentialHolder, credentialHolder, holderInWords, onlyRootCan } from './credential-holder.ts';
import { entityIn, onEntity } from './edits.ts';
import { isVirtualDevice, type MfaPlace, mfaPlace, withMfaDevice, withoutMfaDevice } from './mfa-devices.ts';
import { readOf } from './read-of.ts';

/** History of EnableMFADevice: a virtual device leaves the unassigned ones; a passkey or hardware token comes from outside. */
export const mfaAssignmentHistory: EventHistory = {
  effect: enabled,
  inverse: inverseOfEnabled,
  reversible: { answer: 'yes', reason: 'Deactivating the device takes it from its user again, who then signs in with one factor fewer.' },
};

/** History of DeactivateMFADevice: a virtual device stays in the account unassigned; any other is gone from it. */
export const endedMfaAssignmentHistory: EventHistory = {
  effect: deactivated,
  inverse: inverseOfDeactivated,
  reversible: { answer: 'no', reason: 'Enabling a device needs two codes in a row, or a touch, from whoever holds it.' },
};

/** Most devices that a user, or root, can have. */
const most = 8;

const unseenTags: Tags = someMembers<string>({}, 'the device was first met in an event');

function enabled(before: AccountState, event: CloudTrailEvent): Effected {
  const [holder, serial] = [credentialHolder(event), textParameter(event, 'serialNumber')];
  const read = readOf(event);
  if (serial === undefined) return holder === undefined ? same(before) : enabledSome(before, holder);
  const place = mfaPlace(before, serial);
  const cleared = place === undefined || sameHolder(place.holder, holder) ? before : withoutMfaDevice(before, place, read);
  // A device that is given to nobody who is named is at least no longer free.
  if (holder === undefined) return { state: cleared, contradictions: [] };
  const tags = place?.device.tags ?? (isVirtualDevice(serial) ? unseenTags : wholeMembers<string>({}, read));
  const device = { serial, enabled: madeAt(event), tags };
  const placed = withMfaDevice(cleared, { holder, device }, read);
  return { state: placed.state, contradictions: [...placed.contradictions, ...againstEnabling(before, holder, serial)] };
}

function againstEnabling(before: AccountState, holder: CredentialHolder, serial: string): string[] {
  const place = mfaPlace(before, serial)?.holder;
  const isFree = place?.kind === 'nobody';
  const found: string[] = [];
  if (place !== undefined && place.kind !== 'nobody') found.push(`MFA device ${serial} is in use already: ${holderInWords(place)} has it.`);
  if (isVirtualDevice(serial) && place === undefined && before.unassignedMfaDevices.whole.kind === 'known')
    found.push(`MFA device ${serial} is not among the unassigned ones.`);
  if ((isFree || place === undefined) && serialsOf(before, holder).serials.length >= most)
    found.push(`${holderInWords(holder)} has ${most} MFA devices already, and AWS allows no more.`);
  return found;
}

/** One device more, which the event does not show: it may be any that was free. */
function enabledSome(before: AccountState, holder: CredentialHolder): Effected {
  const reason = 'an MFA device was enabled, and the event does not show which';
  const state: AccountState = { ...before, unassignedMfaDevices: { by: table(), whole: unknown(reason) } };
  if (holder.kind === 'root') return same({ ...state, root: { ...state.root, mfaDevices: unknown(reason) } });
  return onEntity(state, 'users', holder.name, (user) => ({ ...user, mfaDevices: someMembers(user.mfaDevices.items, reason) }));
}

function deactivated(before: AccountState, event: CloudTrailEvent): Effected {
  const [holder, serial] = [credentialHolder(event), textParameter(event, 'serialNumber')];
  const read = readOf(event);
  if (serial === undefined) return holder === undefined ? same(before) : deactivatedSome(before, holder);
  const place = mfaPlace(before, serial);
  const taken = place === undefined ? before : withoutMfaDevice(before, place, read);
  const free: MfaPlace = { holder: { kind: 'nobody' }, device: { serial, enabled: absent(read), tags: place?.device.tags ?? unseenTags } };
  const { state } = isVirtualDevice(serial) ? withMfaDevice(taken, free, read) : same(taken);
  const met = holder?.kind === 'user' ? onEntity(state, 'users', holder.name, (user) => user) : same(state);
  return { state: met.state, contradictions: [...met.contradictions, ...againstDeactivating(before, holder, serial)] };
}

function againstDeactivating(before: AccountState, holder: CredentialHolder | undefined, serial: string): string[] {
  const place = mfaPlace(before, serial)?.holder;
  if (holder === undefined || sameHolder(place, holder)) return [];
  if (place === undefined) return serialsOf(before, holder).whole ? [`${holderInWords(holder)} has no MFA device ${serial}.`] : [];
  return [
    `${holderInWords(holder)} does not have MFA device ${serial}: ${place.kind === 'nobody' ? 'nobody' : holderInWords(place)} has it.`,
  ];
}

function deactivatedSome(before: AccountState, holder: CredentialHolder): Effected {
  const reason = 'an MFA device was deactivated, and the event does not show which';
  const state = { ...before, unassignedMfaDevices: { ...before.unassignedMfaDevices, whole: unknown(reason) } };
  if (holder.kind === 'root') return same({ ...state, root: { ...state.root, mfaDevices: unknown(reason) } });
  return onEntity(state, 'users', holder.name, (user) => ({ ...user, mfaDevices: someMembers({}, reason) }));
}

function inverseOfEnabled(before: AccountState, event: CloudTrailEvent): Inverse {
  const [holder, serial] = [credentialHolder(event), textParameter(event, 'serialNumber')];
  if (holder === undefined || serial === undefined)
    return { kind: 'unknown', reason: 'The event does not show both the owner and the serial number of the device.' };
  const place = mfaPlace(before, serial)?.holder;
  if (place !== undefined && place.kind !== 'nobody')
    return {
      kind: 'unknown',
      reason: `${holderInWords(place)} has MFA device ${serial} in the state before, so what it was then is in doubt.`,
    };
  if (holder.kind === 'root') return onlyRootCan(`Deactivate MFA device ${serial} as root, and only when root has another one.`);
  const parameters = { UserName: holder.name, SerialNumber: serial };
  return { kind: 'steps', calls: [{ service: 'iam', action: 'DeactivateMFADevice', parameters }] };
}

function inverseOfDeactivated(_before: AccountState, event: CloudTrailEvent): Inverse {
  const [holder, serial] = [credentialHolder(event), textParameter(event, 'serialNumber')];
  const who = holder?.kind === 'user' ? `user ${holder.name}` : (holder?.kind ?? 'the owner');
  const device = serial === undefined ? 'the device' : `MFA device ${serial}`;
  return {
    kind: 'irreversible',
    reason: 'Only whoever holds the device can enable it again: AWS asks for two codes in a row, or for a touch.',
    lost: [`The assignment of ${device}: ${who} signs in without it.`],
    instead: `Let ${who} enable the device again, or enrol a new one, and deny other calls without MFA until then.`,
  };
}

function serialsOf(state: AccountState, holder: CredentialHolder): { serials: readonly string[]; whole: boolean } {
  if (holder.kind === 'user') {
    const devices = entityIn(state, 'users', holder.name)?.mfaDevices;
    return { serials: Object.keys(devices?.items ?? {}), whole: devices?.whole.kind === 'known' };
  }
  const { mfaDevices } = state.root;
  const serials = mfaDevices.kind === 'known' ? mfaDevices.value.map((device) => device.serial) : [];
  return { serials, whole: mfaDevices.kind !== 'unknown' };
}

function sameHolder(one: { kind: string; name?: string } | undefined, other: CredentialHolder | undefined): boolean {
  return (
    one !== undefined && one.kind === other?.kind && one.name?.toLowerCase() === ('name' in other ? other.name.toLowerCase() : undefined)
  );
}

function same(state: AccountState): Effected {
  return { state, contradictions: [] };
}
