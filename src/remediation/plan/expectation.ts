import { flattenOne, knowsEvery } from '../../account/flatten.ts';
import type { AccountState } from '../../account/state.ts';
import type { ApiCall } from '../../kernel/api-call.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import type { EntityKey } from './entity-key.ts';

/** How one thing stands, as facts that can be read again and compared. */
export type Expectation =
  /** An entity of the account state, with all its facts; what `unknown` begins with is not compared. */
  | {
      kind: 'entity';
      entity: EntityKey;
      name: string;
      exists: true;
      facts: Readonly<Record<string, Json>>;
      unknown: readonly string[];
    }
  /** There is no such entity. */
  | { kind: 'entity'; entity: EntityKey; name: string; exists: false }
  /** Something outside the account state: what a call that only reads answers. The answer holds at least these members. */
  | { kind: 'answer'; about: string; call: ApiCall; holds: JsonObject }
  /** The call that reads is refused by one of these codes, which means that there is none. */
  | { kind: 'no-answer'; about: string; call: ApiCall; codes: readonly string[] };

/**
 * How an entity stands in a state; undefined when the state does not tell whether there is one. `absent` are entities
 * that are known not to exist beside what the state tells.
 */
export function expectationOf(state: AccountState, entity: EntityKey, absent: readonly EntityKey[] = []): Expectation | undefined {
  const { kind, key } = entity;
  const flat = flattenOne(state, kind, key);
  if (flat !== undefined)
    return { kind: 'entity', entity, name: flat.name, exists: true, facts: Object.fromEntries(flat.facts), unknown: flat.unknown };
  const isAbsent = knowsEvery(state, kind) || absent.some((one) => one.kind === kind && one.key === key);
  return isAbsent ? { kind: 'entity', entity, name: key, exists: false } : undefined;
}
