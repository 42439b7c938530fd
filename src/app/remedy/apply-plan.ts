import type { Config } from '../../kernel/config.ts';
import { progressOf } from '../../remediation/journal/progress.ts';
import type { Journal } from '../../remediation/journal/read-journal.ts';
import type { Approval } from '../../remediation/plan/approval.ts';
import type { Plan } from '../../remediation/plan/plan.ts';
import type { ApplyPorts } from '../ports/apply-ports.ts';
import { bindsOfStep } from './binds-of-step.ts';
import { defaultPatience, type Patience } from './patience.ts';
import { positionReached } from './position-reached.ts';
import { preflight } from './preflight.ts';
import { type RunOptions, type RunOutcome, runSteps } from './run-steps.ts';
import { takenBack } from './taken-back.ts';

export interface ApplyOptions extends Pick<RunOptions, 'onStep' | 'mayStep'> {
  /** Id of the journal that is begun. */
  journal: string;
  config: Config;
  approvals: readonly Approval[];
  patience?: Patience;
  /** Whether a journal shows that this very plan was carried out before. */
  appliedBefore?: boolean;
  /** Told before the first call. */
  onNote?: (note: string) => void;
}

export type ApplyOutcome = RunOutcome | { kind: 'not-begun'; problems: readonly string[] };

/** Applies a plan from its beginning. Nothing is called, and no journal begun, unless everything holds that must. */
export async function applyPlan(plan: Plan, ports: ApplyPorts, options: ApplyOptions): Promise<ApplyOutcome> {
  const { caller, problems, notes } = await preflight(plan, ports.world, { ...options, now: ports.clock.now() });
  if (problems.length > 0) return { kind: 'not-begun', problems };
  for (const note of notes) options.onNote?.(note);
  ports.journal.append({ kind: 'begin', schemaVersion: 1, journal: options.journal, plan, caller, approvals: options.approvals });
  const patience = options.patience ?? defaultPatience;
  const reached = await positionReached(plan, ports, patience, options.appliedBefore === true);
  for (const step of reached.steps)
    ports.journal.append({ kind: 'already', step: step.number, binds: bindsOfStep(step.number, reached.found) });
  for (const step of reached.steps) options.onStep?.(step, 'already');
  const steps = new Map(reached.steps.map(({ number }) => [number, 'already' as const]));
  return runSteps(plan, { ...progressOf([]), steps, bindings: reached.found }, ports, { ...options, patience });
}

/** Goes on with a journal that ended early: after a crash, a closed gate, or what was in the way and is gone. */
export async function resumeJournal(
  journal: Journal,
  ports: ApplyPorts,
  options: Omit<ApplyOptions, 'journal' | 'approvals'>,
): Promise<ApplyOutcome> {
  const { plan, records } = journal;
  const progress = progressOf(records);
  if (progress.ended) return { kind: 'applied' };
  // What was begun in time may be brought to its end.
  const begun = plan.notBefore !== undefined && plan.notBefore > plan.created ? plan.notBefore : plan.created;
  const { caller, problems, notes } = await preflight(plan, ports.world, {
    ...options,
    approvals: journal.approvals,
    now: ports.clock.now(),
    begun,
  });
  if (problems.length > 0) return { kind: 'not-begun', problems };
  const patience = options.patience ?? defaultPatience;
  if (await takenBack(plan, progress, ports, patience))
    return {
      kind: 'not-begun',
      problems: ['What the journal did was taken back since, so that the rest would be done without it. Plan anew.'],
    };
  for (const note of notes) options.onNote?.(note);
  ports.journal.append({ kind: 'resumed', caller });
  return runSteps(plan, progress, ports, { ...options, journal: journal.id, patience });
}
