import type { MfaDevice } from '../../account/entities.ts';
import { memberAt, withMember, withoutMember } from '../../account/members.ts';
import { known, type Read } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { Effected } from '../effect.ts';
import type { CredentialHolder } from './credential-holder.ts';
import { onEntity } from './edits.ts';
import { holdersOf } from './holders-of.ts';

/** Where an MFA device is: assigned to a user or to root, or, when it is a virtual one, to nobody. */
export interface MfaPlace {
  holder: CredentialHolder | { kind: 'nobody' };
  device: MfaDevice;
}

/** Whether a serial number is that of a virtual device: the ARN of a device that AWS keeps while nobody has it. */
export function isVirtualDevice(serial: string): boolean {
  return /^arn:[^/]*:mfa\//.test(serial);
}

/** Where the state has the device, or undefined when it has it nowhere. */
export function mfaPlace(state: AccountState, serial: string): MfaPlace | undefined {
  const free = state.unassignedMfaDevices.by.get(serial);
  if (free !== undefined) return { holder: { kind: 'nobody' }, device: free };
  const { mfaDevices } = state.root;
  const ofRoot = mfaDevices.kind === 'known' ? mfaDevices.value.find((device) => device.serial === serial) : undefined;
  if (ofRoot !== undefined) return { holder: { kind: 'root' }, device: ofRoot };
  const [key] = holdersOf.device.users(state, serial);
  const user = key === undefined ? undefined : state.users.by.get(key);
  const device = user === undefined ? undefined : memberAt(user.mfaDevices, serial);
  return user === undefined || device === undefined ? undefined : { holder: { kind: 'user', name: user.name }, device };
}

/** The state with a device put, or replaced, at a place. Where the devices of root are not known, they stay so. */
export function withMfaDevice(state: AccountState, { holder, device }: MfaPlace, read: Read): Effected {
  if (holder.kind === 'user')
    return onEntity(state, 'users', holder.name, (user) => ({ ...user, mfaDevices: withMember(user.mfaDevices, device.serial, device) }));
  return { state: holder.kind === 'nobody' ? withFree(state, device) : withRootDevice(state, device, read), contradictions: [] };
}

/** The state without a device that it has at a place. */
export function withoutMfaDevice(state: AccountState, { holder, device: { serial } }: MfaPlace, read: Read): AccountState {
  const { unassignedMfaDevices: free, root } = state;
  if (holder.kind === 'nobody') return { ...state, unassignedMfaDevices: { ...free, by: free.by.drop(serial) } };
  if (holder.kind === 'user')
    return onEntity(state, 'users', holder.name, (user) => ({ ...user, mfaDevices: withoutMember(user.mfaDevices, serial) })).state;
  if (root.mfaDevices.kind !== 'known') return state;
  const others = root.mfaDevices.value.filter((device) => device.serial !== serial);
  return { ...state, root: { ...root, mfaDevices: known(others, read) } };
}

function withFree(state: AccountState, device: MfaDevice): AccountState {
  const free = state.unassignedMfaDevices;
  return { ...state, unassignedMfaDevices: { ...free, by: free.by.put(device.serial, device) } };
}

function withRootDevice(state: AccountState, device: MfaDevice, read: Read): AccountState {
  const { root } = state;
  if (root.mfaDevices.kind === 'unknown') return state;
  const held = root.mfaDevices.kind === 'known' ? root.mfaDevices.value : [];
  const there = held.some(({ serial }) => serial === device.serial);
  const devices = there ? held.map((other) => (other.serial === device.serial ? device : other)) : [...held, device];
  return { ...state, root: { ...root, mfaDevices: known(devices, read) } };
}
