import { isUnread } from '../../account/import/unread.ts';
import { type Unknown, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { type EntityPart, stateFromParts, stateParts } from '../../account/state-parts.ts';
import { TrailwardError } from '../../kernel/errors.ts';

const notAsked = unknown('collecting does not ask for it');

/** The state, in which every part that no answer told says why: the call that would have told it failed, or is not made. */
export function explainUnknown(state: AccountState, failed: ReadonlyMap<string, Unknown>): AccountState {
  const { header, entities } = stateParts(state);
  const made = stateFromParts(explained(header, failed), explainedEntities(entities, failed));
  if (made.kind === 'problems') throw new TrailwardError('TW_INTERNAL', `What was collected is no account state: ${made.problems[0]}`);
  return made.state;
}

function* explainedEntities(entities: Iterable<EntityPart>, failed: ReadonlyMap<string, Unknown>): Iterable<EntityPart> {
  for (const { kind, key, value } of entities) yield { kind, key, value: explained(value, failed) };
}

function explained(value: unknown, failed: ReadonlyMap<string, Unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => explained(item, failed));
  if (isUnknown(value)) return isUnread(value) ? (failed.get(value.permission ?? '') ?? notAsked) : value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, explained(inner, failed)]));
}

function isUnknown(value: object): value is Unknown {
  return 'kind' in value && value.kind === 'unknown' && 'reason' in value;
}
