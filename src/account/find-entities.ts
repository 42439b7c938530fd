import type { AccountState } from './state.ts';

/** An entity by its kind and the key of its table. */
export interface FoundEntity {
  kind: string;
  key: string;
  id?: string;
}

const tables = {
  user: 'users',
  group: 'groups',
  role: 'roles',
  policy: 'policies',
  'instance-profile': 'instanceProfiles',
  'server-certificate': 'serverCertificates',
  'saml-provider': 'samlProviders',
  'oidc-provider': 'oidcProviders',
  'mfa-device': 'unassignedMfaDevices',
  trail: 'trails',
} as const;

/** Kinds whose tables are keyed by ARN or serial number. */
const byArn = new Set(['policy', 'saml-provider', 'oidc-provider', 'mfa-device', 'trail']);

/**
 * The entities of a state that are meant by any of `wanted`: `kind/key`, `kind/name` without regard to case, or
 * `id/<unique id>`.
 */
export function findEntities(state: AccountState, wanted: readonly string[]): FoundEntity[] {
  const asked = new Set(wanted);
  const found: FoundEntity[] = [];
  for (const [kind, member] of Object.entries(tables)) {
    for (const [key, entity] of state[member].by.entries()) {
      const id = 'id' in entity && entity.id.kind === 'known' ? entity.id.value : undefined;
      const name = byArn.has(kind) ? key.slice(Math.max(key.lastIndexOf('/'), key.lastIndexOf(':')) + 1).toLowerCase() : key;
      if (asked.has(`${kind}/${key}`) || asked.has(`${kind}/${name}`) || (id !== undefined && asked.has(`id/${id}`))) {
        found.push({ kind, key, ...(id === undefined ? {} : { id }) });
      }
    }
  }
  return found;
}
