import { withoutMember } from '../../account/members.ts';
import { unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { onEntity } from './edits.ts';
import { holdersOf } from './holders-of.ts';

/** A state in which nothing uses a managed policy, and what used it before, in words. */
export interface Unused {
  state: AccountState;
  attachedTo: string[];
  boundaryOf: string[];
}

/**
 * The state in which a policy is attached to nothing and is nobody's boundary. What became of a boundary is unknown: it
 * was taken away or replaced.
 */
export function withoutUses(before: AccountState, arn: string): Unused {
  const [attachedTo, boundaryOf]: [string[], string[]] = [[], []];
  const gone = unknown('the policy was deleted, and the log does not show what became of the boundary');
  let state = before;
  for (const kind of ['users', 'groups', 'roles'] as const)
    for (const key of holdersOf.policy[kind](before, arn)) {
      attachedTo.push(`${kind.slice(0, -1)} ${before[kind].by.get(key)?.name ?? key}`);
      state = onEntity(state, kind, key, (entity) => ({ ...entity, attached: withoutMember(entity.attached, arn) })).state;
    }
  for (const kind of ['users', 'roles'] as const)
    for (const key of holdersOf.boundary[kind](before, arn)) {
      boundaryOf.push(`${kind.slice(0, -1)} ${before[kind].by.get(key)?.name ?? key}`);
      state = onEntity(state, kind, key, (entity) => ({ ...entity, boundary: gone })).state;
    }
  return { state, attachedTo, boundaryOf };
}
