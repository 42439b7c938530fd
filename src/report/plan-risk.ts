import { riskInWords } from '../kernel/risk-in-words.ts';
import type { CallStep, Plan, Step } from '../remediation/plan/plan.ts';

const partly = 'not all of it can be taken back';

/** The risk of a step with what it means: `R3: not all of it can be taken back`, where only a part is lost. */
export function stepRisk({ risk, undo }: CallStep): string {
  return `${risk}: ${risk === 'R3' && undo.kind === 'calls' ? partly : riskInWords[risk]}`;
}

/** The risk of a plan with what it means. */
export function planRisk({ risk, steps }: Plan): string {
  return `${risk}: ${risk === 'R3' && steps.every(comesBackInPart) ? partly : riskInWords[risk]}`;
}

function comesBackInPart(step: Step): boolean {
  return step.kind === 'gate' || step.risk !== 'R3' || step.undo.kind === 'calls';
}
