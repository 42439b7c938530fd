import type { ApplyOutcome } from '../../app/remedy/apply-plan.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import { exit } from '../exit.ts';
import type { Host } from '../host.ts';
import { shownPath } from './shown-path.ts';

/** Tells how an apply, rollback or resume ended. Returns the exit code. */
export function tellOutcome(host: Host, outcome: ApplyOutcome, journal: string): number {
  const path = shownPath(journal);
  if (outcome.kind === 'applied') {
    host.note(`Done and verified. Take it back: trailward rollback ${path}\n`);
    return exit.clean;
  }
  if (outcome.kind === 'not-begun') {
    host.note('Refused; nothing was changed:\n');
    for (const problem of outcome.problems) host.note(`  - ${sanitise(problem, 2_000)}\n`);
    return exit.usage;
  }
  if (outcome.kind === 'waiting') {
    host.note(`Waits at step ${outcome.step}: ${sanitise(outcome.reason, 2_000)}\nGo on: trailward resume ${path}\n`);
    return exit.partly;
  }
  host.note(`Stopped at step ${outcome.step} (${outcome.cause}): ${sanitise(outcome.reason, 4_000)}\n`);
  host.note(`What was done before it stays. Go on: trailward resume ${path}\nTake it back: trailward rollback ${path}\n`);
  return outcome.cause === 'unclear' || outcome.cause === 'untold' ? exit.unknown : exit.partly;
}
