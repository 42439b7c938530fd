import type { Expectation } from './expectation.ts';
import type { CallStep } from './plan.ts';

/** How one thing must stand before the first step that touches it, and stands after the last. */
export interface Ends {
  /** The same for the same thing. */
  key: string;
  before?: Expectation;
  after?: Expectation;
}

/** The ends of everything that some steps touch, each thing once. */
export function endsOf(steps: readonly Pick<CallStep, 'before' | 'after'>[]): Ends[] {
  const found = new Map<string, Ends>();
  for (const step of steps) {
    for (const before of step.before) {
      const key = keyOf(before);
      found.set(key, { key, before, ...found.get(key) });
    }
    for (const after of step.after) {
      const key = keyOf(after);
      found.set(key, { key, ...found.get(key), after });
    }
  }
  return [...found.values()];
}

function keyOf(expected: Expectation): string {
  return expected.kind === 'entity' ? `${expected.entity.kind}/${expected.entity.key}` : JSON.stringify(expected.call);
}
