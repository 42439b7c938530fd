import type { Expectation } from './expectation.ts';
import type { CallStep } from './plan.ts';

/** How everything that some steps touch must stand before the first of them, and stands after the last, each thing once. */
export function endsOf(steps: readonly Pick<CallStep, 'before' | 'after'>[]): { before: Expectation[]; after: Expectation[] } {
  const before = new Map<string, Expectation>();
  const after = new Map<string, Expectation>();
  for (const step of steps) {
    for (const expected of step.before) if (!before.has(keyOf(expected))) before.set(keyOf(expected), expected);
    for (const expected of step.after) after.set(keyOf(expected), expected);
  }
  return { before: [...before.values()], after: [...after.values()] };
}

function keyOf(expected: Expectation): string {
  return expected.kind === 'entity' ? `${expected.entity.kind}/${expected.entity.key}` : JSON.stringify(expected.call);
}
