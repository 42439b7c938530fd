import { diffStates } from '../../account/diff-states.ts';
import type { AccountState } from '../../account/state.ts';

/** In what two states of an account differ, as `user alice: tag team`. */
export function differing(before: AccountState, after: AccountState): string[] {
  return diffStates(before, after).entities.flatMap(({ kind, name, change, facts }) =>
    change === 'changed' ? facts.map(({ path }) => `${kind} ${name}: ${path}`) : [`${kind} ${name} ${change}`],
  );
}
