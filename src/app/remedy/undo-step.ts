import { needsOf } from '../../remediation/plan/needs-of.ts';
import type { CallStep } from '../../remediation/plan/plan.ts';
import { pause } from './patience.ts';
import type { CallRun } from './run-call.ts';
import type { StopCause } from './run-steps.ts';
import { standing } from './standing.ts';

/**
 * Takes a step back whose secret was lost with its answer: nobody can use what it made. The step may be carried out anew
 * afterwards. A cause and a reason when that did not work.
 */
export async function undoStep(
  step: CallStep,
  { ports, options }: CallRun,
  attempt: number,
): Promise<{ cause: StopCause; reason: string } | undefined> {
  const { journal, world, clock } = ports;
  const { undo, number } = step;
  if (undo.kind === 'irreversible')
    return { cause: 'secret', reason: `The secret of the step is lost, and the step cannot be taken back. ${undo.instead}` };
  for (const [part, call] of undo.calls.entries()) {
    for (let times = 1; ; times += 1) {
      journal.append({ kind: 'intent', step: number, attempt, undo: true, part });
      const sent = await world.send(call);
      if (sent.kind === 'done') {
        journal.append({ kind: 'done', step: number, undo: true, part, how: 'answered', requestId: sent.requestId, binds: {} });
        break;
      }
      if (sent.kind === 'unclear') journal.append({ kind: 'unclear', step: number, reason: sent.reason });
      else journal.append({ kind: 'refused', step: number, undo: true, code: sent.code, message: sent.message, requestId: sent.requestId });
      // Gone already: the try before this one was carried out, though its answer was lost.
      if (sent.kind === 'refused' && /^NoSuch/.test(sent.code)) break;
      if (sent.kind === 'refused' && !sent.throttled)
        return {
          cause: 'refused',
          reason: `AWS refused ${call.service}:${call.action}, by which a step whose secret was lost is taken back: ${sent.code}, ${sent.message}`,
        };
      if (times >= options.patience.attempts)
        return {
          cause: 'unreachable',
          reason: `AWS did not take ${call.service}:${call.action}, by which a step whose secret was lost is taken back.`,
        };
      await clock.sleep(Math.max(pause(times), sent.kind === 'unclear' ? options.patience.settle : 0));
    }
  }
  const until = clock.elapsed() + options.patience.verify;
  for (let times = 1; ; times += 1) {
    const { entities, calls } = needsOf(step);
    const now = standing(step, await world.read(entities, calls));
    if (now.kind === 'before' || now.kind === 'both') {
      journal.append({ kind: 'undone', step: number });
      return undefined;
    }
    if (clock.elapsed() >= until)
      return { cause: 'unverified', reason: 'A step whose secret was lost was taken back, and reading again does not show it.' };
    await clock.sleep(pause(times));
  }
}
