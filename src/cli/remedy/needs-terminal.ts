import type { Plan } from '../../app/remedy/read-plan.ts';
import type { Host } from '../host.ts';

/**
 * Why a plan cannot be applied where nobody sits at a terminal: a step asks for something, or shows something once. A
 * sentence, so that it is told before the first call; undefined where it can.
 */
export function needsTerminal(host: Pick<Host, 'askHidden' | 'interactive'>, { steps }: Pick<Plan, 'steps'>): string | undefined {
  for (const step of steps)
    for (const secret of step.kind === 'call' ? step.secrets : []) {
      if (secret.kind === 'asked' && host.askHidden === undefined)
        return `Step ${step.number} asks for something at a terminal, and there is none.`;
      if (secret.kind !== 'asked' && secret.handOver.to === 'terminal' && !host.interactive)
        return `Step ${step.number} shows a secret once, at a terminal, and there is none.`;
    }
  return undefined;
}
