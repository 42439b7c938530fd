import { refsOf } from '../plan/needs-of.ts';
import type { Plan } from '../plan/plan.ts';
import type { TouchingStep } from './refusal.ts';

/**
 * The calls of a plan, each with the entities that it touches: those that its expectations speak of, and those that the
 * call names, because a plan from elsewhere may speak of others than it calls.
 */
export function touching({ steps }: Pick<Plan, 'steps'>): TouchingStep[] {
  return steps.flatMap((step) => {
    if (step.kind !== 'call') return [];
    const told = [...step.before, ...step.after].flatMap((expected) => (expected.kind === 'entity' ? [expected.entity] : []));
    const entities = [...told, ...refsOf(step.call)].map(({ kind, key }) => [`${kind}/${key}`, { kind, key }] as const);
    return [{ step, touches: [...new Map(entities).values()] }];
  });
}
