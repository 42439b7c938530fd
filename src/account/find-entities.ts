import { entityTables } from './entity-tables.ts';
import type { AccountState } from './state.ts';

/** An entity by its kind and the key of its table. */
export interface FoundEntity {
  kind: string;
  key: string;
  id?: string;
}

/** Kinds whose tables are keyed by ARN or serial number. */
const byArn = new Set(['policy', 'saml-provider', 'oidc-provider', 'mfa-device', 'trail', 'analyzer']);

/**
 * The entities of a state that are meant by any of `wanted`: `kind/key`, `kind/name` without regard to case, or
 * `id/<unique id>`.
 */
export function findEntities(state: AccountState, wanted: readonly string[]): FoundEntity[] {
  const asked = new Set(wanted);
  const found: FoundEntity[] = [];
  for (const [kind, member] of Object.entries(entityTables)) {
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
