import { isUnread } from '../../account/import/unread.ts';
import { type Unknown, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { type EntityPart, stateFromParts, stateParts } from '../../account/state-parts.ts';
import { TrailwardError } from '../../kernel/errors.ts';

/**
 * The state, in which every part that no answer told says why: the call that would have told it failed, or did not tell,
 * or is not made. A permission is named where the lack of it was the reason, and only there.
 * @param failed why calls failed, by permission
 * @param asked permissions of all calls that collecting makes
 */
export function explainUnknown(state: AccountState, failed: ReadonlyMap<string, Unknown>, asked: ReadonlySet<string>): AccountState {
  const { header, entities } = stateParts(state);
  const made = stateFromParts(explained(header), explainedEntities(entities));
  if (made.kind === 'problems') throw new TrailwardError('TW_INTERNAL', `What was collected is no account state: ${made.problems[0]}`);
  return made.state;

  function* explainedEntities(parts: Iterable<EntityPart>): Iterable<EntityPart> {
    for (const { kind, key, value } of parts) yield { kind, key, value: explained(value) };
  }

  function explained(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(explained);
    if (isUnknown(value)) return reason(value);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, explained(inner)]));
  }

  function reason(part: Unknown): Unknown {
    const { permission = '' } = part;
    const failure = failed.get(permission);
    if (isUnread(part)) return failure ?? unknown(asked.has(permission) ? 'no answer of AWS tells it' : 'collecting does not ask for it');
    return failure?.permission === undefined ? unknown(part.reason) : part;
  }
}

function isUnknown(value: object): value is Unknown {
  return 'kind' in value && value.kind === 'unknown' && 'reason' in value && typeof value.reason === 'string';
}
