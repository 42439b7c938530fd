import { changedFacts } from '../../../kernel/changed-facts.ts';
import type { Expectation } from '../../plan/expectation.ts';
import type { CallStep, Step } from '../../plan/plan.ts';

/** Whether a step changes or takes away something that is there before the plan, and does not only add. */
export function changesWhatIsThere({ before, after, call, number }: CallStep, steps: readonly Step[]): boolean {
  const pairs = before.map((was, index) => [was, after[index]] as const);
  if (pairs.some(([was]) => was.kind === 'entity'))
    return pairs.some(([was, is]) => {
      if (was.kind !== 'entity' || is?.kind !== 'entity' || !was.exists) return false;
      return changedFacts(was.facts, is.exists ? is.facts : {}).some(({ before: old }) => old !== undefined);
    });
  const made = new Set(steps.flatMap((step) => (step.kind === 'call' && step.number < number ? step.before.flatMap(missing) : [])));
  const isThere = before.every((was) => was.kind === 'answer' && !made.has(JSON.stringify(was.call)));
  return isThere && !/^(?:Add|Attach|Create|Upload)/.test(call.action);
}

/** Outside the account state: the call that finds nothing before a step makes it. */
function missing(expected: Expectation): string[] {
  return expected.kind === 'no-answer' ? [JSON.stringify(expected.call)] : [];
}
