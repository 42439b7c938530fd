import type { Plan } from './plan.ts';
import { stepFlaws } from './step-flaws.ts';

/**
 * In what a plan contradicts itself or the records that it must follow, as sentences. The digest proves that it is as it
 * was written; this proves that what was written is a plan that Trailward could have made.
 */
export function planFlaws(plan: Plan): string[] {
  const flaws = plan.steps.flatMap((step, index) => {
    if (step.number !== index + 1) return [`Step ${step.number} is out of its order.`];
    return step.kind === 'call' ? stepFlaws(step, plan) : [];
  });
  const highest = plan.steps.reduce((risk, step) => (step.kind === 'call' && step.risk > risk ? step.risk : risk), 'R0');
  return plan.risk < highest ? [...flaws, `The plan says ${plan.risk}, and a step has ${highest}.`] : flaws;
}
