import type { Plan } from '../../app/remedy/read-plan.ts';
import type { RunOptions } from '../../app/remedy/run-steps.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import type { Host } from '../host.ts';

const words = { begins: '…', done: 'done and verified', already: 'was so already', waits: 'waits' } as const;

/** How a gate is told that is open. */
const open = { 'key-used': 'it was used', wait: 'done', confirm: 'yes', quiet: 'nothing found' } as const;

/** Tells each step on standard error as it begins and as it ends. */
export function stepTeller(host: Host, plan: Plan): NonNullable<RunOptions['onStep']> {
  return (step, what) => {
    const word = step.kind === 'gate' && what === 'done' ? open[step.gate.kind] : words[what];
    host.note(`  ${step.number}/${plan.steps.length} ${sanitise(step.title, 500)}: ${word}\n`);
  };
}
