import type { Plan } from '../plan/plan.ts';
import type { TouchingStep } from './refusal.ts';

/** The calls of a plan, each with the entities that its expectations speak of: what it touches. */
export function touching({ steps }: Pick<Plan, 'steps'>): TouchingStep[] {
  return steps.flatMap((step) => {
    if (step.kind !== 'call') return [];
    const entities = [...step.before, ...step.after].flatMap((expected) => (expected.kind === 'entity' ? [expected.entity] : []));
    return [{ step, touches: [...new Map(entities.map((entity) => [`${entity.kind}/${entity.key}`, entity])).values()] }];
  });
}
