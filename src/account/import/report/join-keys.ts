import { secondsBetween } from '../../../kernel/seconds-between.ts';
import type { AccessKey } from '../../entities.ts';
import type { Read } from '../../part.ts';
import { known, knownValue, unknown } from '../../part.ts';
import { unreadAccessKey } from '../unread-entities.ts';
import type { KeySlot } from './report-row.ts';

/** Seconds between the creation of a key and the time that the report gives for it. */
const apart = 2;

/**
 * What the slots of the report tell of the keys of a user, joined by the time of creation. A key that could be in either
 * slot, or a slot that could hold either key, tells nothing but why it is not known.
 */
export function joinKeys(slots: readonly KeySlot[], keys: readonly AccessKey[], read: Read): AccessKey[] {
  return keys.map((key) => {
    const fitting = slots.filter((slot) => fits(slot, key));
    const [slot] = fitting;
    const blank = unreadAccessKey(key.id);
    if (slot === undefined) return slots.every(({ rotated }) => rotated.kind === 'absent') ? blank : { ...blank, lastUsed: noSlot };
    if (fitting.length > 1 || keys.filter((other) => fits(slot, other)).length > 1) return { ...blank, lastUsed: ambiguous };
    const active = knownValue(slot.active);
    const status = active === undefined ? blank.status : known(active ? ('Active' as const) : ('Inactive' as const), read);
    return { ...blank, status, lastUsed: slot.lastUsed };
  });
}

const noSlot = unknown(
  'the credential report names keys by slot, and none fits the time that this key was created',
  'iam:GetAccessKeyLastUsed',
);
const ambiguous = unknown('the credential report names keys by slot, and this key could be in either', 'iam:GetAccessKeyLastUsed');

function fits({ rotated }: KeySlot, { created }: AccessKey): boolean {
  const [a, b] = [knownValue(rotated), knownValue(created)];
  return a !== undefined && b !== undefined && Math.abs(secondsBetween(a, b)) <= apart;
}
