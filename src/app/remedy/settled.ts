import { needsOf } from '../../remediation/plan/needs-of.ts';
import type { CallStep } from '../../remediation/plan/plan.ts';
import type { Reading } from '../../remediation/plan/reading.ts';
import type { ApplyPorts } from '../ports/apply-ports.ts';
import { pause } from './patience.ts';
import { type Standing, standing } from './standing.ts';

/** Where the world stands to a step whose bindings are put in, and the reading that shows it. */
export interface Settled {
  now: Standing;
  reading: Reading;
}

/**
 * Reads until the world stands as it is wanted to, or so many seconds have passed: what is not so yet may be a lag.
 * @param isWanted What ends the waiting; any standing that can be told and is expected by the step, unless given.
 */
export async function settled(
  step: CallStep,
  { world, clock }: Pick<ApplyPorts, 'world' | 'clock'>,
  seconds: number,
  isWanted: (now: Standing) => boolean = ({ kind }) => kind !== 'neither' && kind !== 'untold',
): Promise<Settled> {
  const { entities, calls } = needsOf(step);
  const until = clock.elapsed() + seconds;
  for (let times = 1; ; times += 1) {
    const reading = await world.read(entities, calls);
    const now = standing(step, reading);
    if (isWanted(now) || clock.elapsed() >= until) return { now, reading };
    await clock.sleep(pause(times));
  }
}
