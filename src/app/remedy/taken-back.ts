import type { Progress, StepProgress } from '../../remediation/journal/progress.ts';
import { type Ends, endsOf } from '../../remediation/plan/ends-of.ts';
import { judge } from '../../remediation/plan/judge.ts';
import { needsOf } from '../../remediation/plan/needs-of.ts';
import { bound } from '../../remediation/plan/placeholder.ts';
import type { Plan } from '../../remediation/plan/plan.ts';
import type { Reading } from '../../remediation/plan/reading.ts';
import type { ApplyPorts } from '../ports/apply-ports.ts';
import { type Patience, pause } from './patience.ts';

const unsettled: ReadonlySet<StepProgress | undefined> = new Set(['called', 'pending', 'undoing']);

/**
 * Whether something that a journal is known to have done is as it was before it: somebody took it back, by a rollback as a
 * rule, and what comes after it in the plan must not be done alone.
 */
export async function takenBack(plan: Plan, progress: Progress, { world, clock }: ApplyPorts, { settle }: Patience): Promise<boolean> {
  const steps = plan.steps.flatMap((step) => (step.kind === 'call' ? [bound(step, progress.bindings)] : []));
  const done = steps.filter(({ number }) => progress.steps.get(number) === 'done');
  if (done.length === 0) return false;
  // What a step may have gone on with, of which nobody knows yet how far it came, proves nothing.
  const open = new Set(endsOf(steps.filter(({ number }) => unsettled.has(progress.steps.get(number)))).map(({ key }) => key));
  const [ends, needs] = [endsOf(done).filter(({ key }) => !open.has(key)), done.map(needsOf)];
  const until = clock.elapsed() + settle;
  for (let times = 1; ; times += 1) {
    const reading = await world.read(
      [...new Map(needs.flatMap(({ entities }) => entities).map((one) => [`${one.kind}/${one.key}`, one])).values()],
      [...new Map(needs.flatMap(({ calls }) => calls).map((one) => [JSON.stringify(one), one])).values()],
    );
    if (!ends.some((one) => isAsBefore(one, reading))) return false;
    // What was done just now may not show everywhere yet.
    if (clock.elapsed() >= until) return true;
    await clock.sleep(pause(times));
  }
}

/** As before, and not as after too: a call that leaves nothing to be seen was not taken back. */
function isAsBefore({ before, after }: Ends, reading: Reading): boolean {
  if (before === undefined || after === undefined) return false;
  const { differences, untold } = judge([before], reading);
  return differences.length === 0 && untold.length === 0 && judge([after], reading).differences.length > 0;
}
