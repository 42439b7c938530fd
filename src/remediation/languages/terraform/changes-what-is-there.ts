import { changedFacts } from '../../../kernel/changed-facts.ts';
import type { CallStep } from '../../plan/plan.ts';

/** Whether a step changes or takes away something, and does not only add. */
export function changesWhatIsThere({ before, after, call }: CallStep): boolean {
  const pairs = before.map((was, index) => [was, after[index]] as const);
  if (!pairs.some(([was]) => was.kind === 'entity')) return !/^(?:Add|Attach|Create|Upload)/.test(call.action);
  return pairs.some(([was, is]) => {
    if (was.kind !== 'entity' || is?.kind !== 'entity' || !was.exists) return false;
    return changedFacts(was.facts, is.exists ? is.facts : {}).some(({ before: old }) => old !== undefined);
  });
}
