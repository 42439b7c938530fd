import { discover } from '../../remediation/plan/discover.ts';
import type { Expectation } from '../../remediation/plan/expectation.ts';
import { judge } from '../../remediation/plan/judge.ts';
import type { Bindings } from '../../remediation/plan/placeholder.ts';
import type { CallStep } from '../../remediation/plan/plan.ts';
import type { Reading } from '../../remediation/plan/reading.ts';

/** Where the world stands to a step. */
export type Standing =
  /** As it must be for the call to be made; `both` where the call leaves nothing that can be seen. */
  | { kind: 'before' | 'both' }
  /** As the call leaves it; `found` are ids that only its answer would have told. */
  | { kind: 'after'; found: Bindings }
  /** Neither. */
  | { kind: 'neither'; differences: readonly string[] }
  /** It cannot be told, for lack of a permission as a rule. */
  | { kind: 'untold'; what: readonly string[] };

/** Compares what was read with a step whose bindings are put in. */
export function standing(step: CallStep, reading: Reading): Standing {
  const before = judge(step.before, reading);
  const { lacking = [] } = reading;
  const why = lacking.length === 0 ? [] : [`the caller may not call ${lacking.join(', ')}`];
  if (before.differences.length === 0 && before.untold.length > 0) return { kind: 'untold', what: [...before.untold, ...why] };
  const found = isOpen(step.after) ? discover(step.after, reading) : fits(step.after, reading) ? {} : undefined;
  if (before.differences.length === 0) return { kind: found === undefined ? 'before' : 'both' };
  return found === undefined ? { kind: 'neither', differences: before.differences } : { kind: 'after', found };
}

function fits(expected: readonly Expectation[], reading: Reading): boolean {
  const { differences, untold } = judge(expected, reading);
  return differences.length === 0 && untold.length === 0;
}

function isOpen(expected: readonly Expectation[]): boolean {
  return JSON.stringify(expected).includes('‹');
}
