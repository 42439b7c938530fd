import type { Progress } from '../../remediation/journal/progress.ts';
import type { Bindings } from '../../remediation/plan/placeholder.ts';
import type { Plan, Step } from '../../remediation/plan/plan.ts';
import type { ApplyPorts } from '../ports/apply-ports.ts';
import type { Patience } from './patience.ts';
import { runCall } from './run-call.ts';
import { runGate } from './run-gate.ts';

export type RunOutcome =
  | { kind: 'applied' }
  /** A gate is closed; `resume` goes on once it is open. */
  | { kind: 'waiting'; step: number; reason: string }
  | Stopped;

/** Why carrying out ended early. What was done before stays, and is in the journal. */
export interface Stopped {
  kind: 'stopped';
  step: number;
  cause: StopCause;
  /** Full sentences. */
  reason: string;
}

export type StopCause =
  /** The world is not as the step expects. Nothing was called. */
  | 'drift'
  /** It cannot be read whether it is. Nothing was called. */
  | 'untold'
  /** Whoever was asked said no. Nothing was called. */
  | 'declined'
  /** The credentials are those of another account or principal now. Nothing was called. */
  | 'account'
  /** The call would not do what the plan says. Nothing was called. */
  | 'unforeseen'
  /** AWS refused the call. */
  | 'refused'
  /** AWS asked for more time, or could not be reached, too often. */
  | 'unreachable'
  /** Whether the call was carried out cannot be told. */
  | 'unclear'
  /** The call was carried out, and the world does not show what it should. */
  | 'unverified'
  /** A secret could not be made, asked for or handed over. */
  | 'secret';

export interface RunOptions {
  journal: string;
  patience: Patience;
  onStep?: (step: Step, what: 'begins' | 'done' | 'already' | 'waits') => void;
  /** Asked before each call; no ends the run. */
  mayStep?: (step: Step) => Promise<boolean>;
}

/** Carries out the steps of a plan that are not done yet, in order, and stops at the first that cannot be. */
export async function runSteps(plan: Plan, progress: Progress, ports: ApplyPorts, options: RunOptions): Promise<RunOutcome> {
  let bindings: Bindings = progress.bindings;
  for (const step of plan.steps) {
    const status = progress.steps.get(step.number) ?? 'open';
    if (status === 'done' || status === 'already') continue;
    if (options.mayStep !== undefined && !(await options.mayStep(step)))
      return stopped(ports, { kind: 'stopped', step: step.number, cause: 'declined', reason: 'You said no. Nothing was called.' });
    options.onStep?.(step, 'begins');
    if (step.kind === 'gate') {
      const closed = await runGate(step, plan, bindings, ports);
      ports.journal.append({ kind: 'gate', step: step.number, open: closed === undefined, reason: closed ?? '' });
      options.onStep?.(step, closed === undefined ? 'done' : 'waits');
      if (closed !== undefined) return { kind: 'waiting', step: step.number, reason: closed };
      continue;
    }
    const handedOver = progress.handedOver.has(step.number);
    const attempts = progress.attempts.get(step.number) ?? 0;
    const result = await runCall(step, { plan, bindings, status, handedOver, attempts, ports, options });
    if (result.kind === 'stopped') return stopped(ports, result);
    bindings = { ...bindings, ...result.bindings };
    options.onStep?.(step, result.kind);
  }
  ports.journal.append({ kind: 'end' });
  return { kind: 'applied' };
}

function stopped(ports: ApplyPorts, outcome: Stopped): Stopped {
  ports.journal.append({ kind: 'stopped', reason: `${outcome.cause}: ${outcome.reason}` });
  return outcome;
}
