import { account, held, is } from '../account/cases.ts';
import type { MfaDevice, User } from '../account/entities.ts';
import { type Members, someMembers } from '../account/members.ts';
import { type Part, unknown } from '../account/part.ts';

/** A console password that was set on 2025-01-01. */
export const login: User['login'] = is({ created: is('2025-01-01T00:00:00Z'), passwordResetRequired: is(false) });

/** Serial number of a virtual MFA device. */
export const app = `arn:aws:iam::${account}:mfa/alice`;

/** MFA devices that are enabled, by serial number; all that there are. */
export function devices(...serials: readonly string[]): Members<MfaDevice> {
  return held(
    Object.fromEntries(serials.map((serial) => [serial, { serial, enabled: is('2025-02-01T00:00:00Z'), tags: held<string>({}) }])),
  );
}

/** A part that could not be read for lack of a permission. */
export function denied(permission: string): Part<never> {
  return unknown('access denied', permission);
}

/** Members of which only some could be read, or none. */
export function someOf<T>(permission: string, members: Members<T> = held({})): Members<T> {
  return someMembers(members.items, 'access denied', permission);
}

/** The permission that tells policies, groups and memberships. */
export const details = 'iam:GetAccountAuthorizationDetails';
