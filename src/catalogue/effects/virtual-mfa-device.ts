import { absent, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { holderInWords } from './credential-holder.ts';
import { type MfaPlace, mfaPlace, withMfaDevice, withoutMfaDevice } from './mfa-devices.ts';
import { readOf } from './read-of.ts';
import { tagsOfNew } from './requested-tags.ts';

/** History of CreateVirtualMFADevice: the device belongs to nobody until it is enabled. */
export const newVirtualMfaDeviceHistory: EventHistory = {
  effect: created,
  inverse: inverseOfCreated,
  reversible: { answer: 'yes', reason: 'A device that nobody has yet can be deleted, and nothing depends on it.' },
};

/** History of DeleteVirtualMFADevice, which AWS refuses while the device is assigned. */
export const deletedVirtualMfaDeviceHistory: EventHistory = {
  effect: deleted,
  inverse: inverseOfDeleted,
  reversible: { answer: 'no', reason: 'The seed of a deleted device is gone; a new device of the same name has another seed.' },
};

function created(before: AccountState, event: CloudTrailEvent): Effected {
  const serial = textResponse(event, 'virtualMFADevice', 'serialNumber');
  const free = before.unassignedMfaDevices;
  if (serial === undefined) {
    const whole = unknown('a virtual MFA device was created, and the event does not show its serial number');
    return { state: { ...before, unassignedMfaDevices: { ...free, whole } }, contradictions: [] };
  }
  const read = readOf(event);
  const place = mfaPlace(before, serial);
  const cleared = place === undefined ? before : withoutMfaDevice(before, place, read);
  const device = { serial, enabled: absent(read), tags: tagsOfNew(event) };
  const { state } = withMfaDevice(cleared, { holder: { kind: 'nobody' }, device }, read);
  return { state, contradictions: place === undefined ? [] : [`MFA device ${serial} exists already${assignment(place)}.`] };
}

function inverseOfCreated(before: AccountState, event: CloudTrailEvent): Inverse {
  const serial = textResponse(event, 'virtualMFADevice', 'serialNumber');
  if (serial === undefined) return { kind: 'unknown', reason: 'The event does not show the serial number of the new device.' };
  if (mfaPlace(before, serial) !== undefined)
    return { kind: 'unknown', reason: `The state before has MFA device ${serial} already, so what it was before the call is in doubt.` };
  return { kind: 'steps', calls: [{ service: 'iam', action: 'DeleteVirtualMFADevice', parameters: { SerialNumber: serial } }] };
}

function deleted(before: AccountState, event: CloudTrailEvent): Effected {
  const serial = textParameter(event, 'serialNumber');
  const free = before.unassignedMfaDevices;
  if (serial === undefined) {
    // Which device is gone cannot be told, so none of those that nobody has is certain to be there.
    const whole = unknown('a virtual MFA device was deleted, and the event does not show which');
    return { state: { ...before, unassignedMfaDevices: { by: table(), whole } }, contradictions: [] };
  }
  const place = mfaPlace(before, serial);
  const state = place === undefined ? before : withoutMfaDevice(before, place, readOf(event));
  if (place === undefined)
    return { state, contradictions: free.whole.kind === 'known' ? [`MFA device ${serial} is not among the unassigned ones.`] : [] };
  return { state, contradictions: place.holder.kind === 'nobody' ? [] : [`MFA device ${serial} is still there${assignment(place)}.`] };
}

function inverseOfDeleted(_before: AccountState, event: CloudTrailEvent): Inverse {
  const serial = textParameter(event, 'serialNumber');
  return {
    kind: 'irreversible',
    reason: 'AWS deleted the seed with the device, and never gives a seed out twice.',
    lost: [`The seed of ${serial === undefined ? 'the device' : `MFA device ${serial}`}: codes from it no longer count.`],
    instead: 'Let the user enrol anew: create a virtual MFA device, scan its code, and enable it with two codes in a row.',
  };
}

function assignment({ holder }: MfaPlace): string {
  return holder.kind === 'nobody' ? '' : `, assigned to ${holderInWords(holder).replace(/^./, (letter) => letter.toLowerCase())}`;
}
