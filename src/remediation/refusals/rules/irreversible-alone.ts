import type { RefusalRule, TouchingStep } from '../refusal.ts';

export const irreversibleAlone: RefusalRule = {
  id: 'irreversible-alone',
  about: 'What cannot be taken back is done to one thing at a time, and never in the plan that first made it harmless.',
  offences: ({ steps, isRollback }) => {
    if (isRollback) return [];
    const final = steps.filter(({ step }) => step.risk === 'R3');
    const subjects = new Set(final.map(subjectOf));
    const offences: string[] = [];
    if (subjects.size > 1)
      offences.push(
        `The plan deletes for good in ${subjects.size} places: ${[...subjects].slice(0, 5).join(', ')}. Make one plan for each.`,
      );
    for (const { step, touches } of final) {
      const first = steps.find(
        (other) =>
          other.step.number < step.number &&
          other.step.risk !== 'R3' &&
          /^(?:Update|Deactivate)/.test(other.step.call.action) &&
          other.touches.some(({ kind, key }) => touches.some((own) => own.kind === kind && own.key === key)),
      );
      if (first !== undefined)
        offences.push(
          `Step ${step.number} cannot be taken back, and step ${first.step.number} only now takes the same out of use. Wait the grace between them, in two plans.`,
        );
    }
    return offences;
  },
};

/** The first entity that a step touches, which is what it is aimed at. */
function subjectOf({ touches, step }: TouchingStep): string {
  const [first] = touches;
  return first === undefined ? `step ${step.number}` : `${first.kind}/${first.key}`;
}
