import type { User } from '../account/entities.ts';
import type { AccountState } from '../account/state.ts';

/** A name for a virtual MFA device of a user that no device of the account is known to have: the user's own, or that with a number. */
export function freeDeviceName(state: AccountState, { name }: User): string {
  const serials = [
    ...state.unassignedMfaDevices.by.values(),
    ...[...state.users.by.values()].flatMap(({ mfaDevices }) => Object.values(mfaDevices.items)),
    ...(state.root.mfaDevices.kind === 'known' ? state.root.mfaDevices.value : []),
  ].map(({ serial }) => serial);
  const taken = new Set(serials.map((serial) => serial.slice(serial.lastIndexOf('/') + 1).toLowerCase()));
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
