import type { User } from '../account/entities.ts';
import { knownValue, type Unknown } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import type { Evidence } from './check.ts';
import { evidence } from './evidence.ts';
import { lackOf } from './lack-of.ts';
import { membersEvidence } from './members-evidence.ts';

/** Whether a user can act in AWS by a credential of its own: a console password or an active access key. */
export type UsableCredentials =
  | { kind: 'some'; words: string; evidence: Evidence[] }
  | { kind: 'none'; evidence: Evidence[] }
  | { kind: 'unknown'; whys: Unknown[] };

/** One credential that is known is enough; that there is none must be told of the password and of every key. */
export function usableCredentials({ name, login, accessKeys }: User, state: AccountState): UsableCredentials {
  const keys = Object.values(accessKeys.items);
  const active = keys.filter(({ status }) => knownValue(status) === 'Active').map(({ id }) => id);
  const told = [
    ...evidence(`console password of user ${name}`, login, login.kind === 'known'),
    ...membersEvidence(`active access keys of user ${name}`, accessKeys, active, state),
  ];
  const found = [...(login.kind === 'known' ? ['a console password'] : []), ...active.map((id) => `access key ${id}`)];
  if (found.length > 0) return { kind: 'some', words: found.join(' and '), evidence: told };
  const whys = [login, lackOf(accessKeys), ...keys.map(({ status }) => status)].filter(isUnknown);
  return whys.length > 0 ? { kind: 'unknown', whys } : { kind: 'none', evidence: told };
}

function isUnknown(part: { kind: string } | undefined): part is Unknown {
  return part?.kind === 'unknown';
}
