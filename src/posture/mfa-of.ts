import type { MfaDevice, User } from '../account/entities.ts';
import type { Unknown } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import type { Evidence } from './check.ts';
import { lackOf } from './lack-of.ts';
import { membersEvidence } from './members-evidence.ts';

/** The MFA devices that a user has enabled. */
export type Mfa =
  | { kind: 'devices'; devices: readonly MfaDevice[]; evidence: Evidence[] }
  | { kind: 'none'; evidence: Evidence[] }
  | Unknown;

/** One device that is known is enough; that there is none must be told. */
export function mfaOf({ name, mfaDevices }: User, state: AccountState): Mfa {
  const devices = Object.values(mfaDevices.items).filter(({ enabled }) => enabled.kind !== 'absent');
  const serials = devices.map(({ serial }) => serial);
  const told = () => membersEvidence(`MFA devices of user ${name}`, mfaDevices, serials, state);
  if (devices.length > 0) return { kind: 'devices', devices, evidence: told() };
  return lackOf(mfaDevices) ?? { kind: 'none', evidence: told() };
}
