import type { JsonObject } from '../../kernel/json.ts';
import { findCall } from '../../remediation/find-call.ts';
import type { StepProgress } from '../../remediation/journal/progress.ts';
import { foresee } from '../../remediation/plan/foresee.ts';
import { type Bindings, bound } from '../../remediation/plan/placeholder.ts';
import type { CallStep, Plan } from '../../remediation/plan/plan.ts';
import type { Reading } from '../../remediation/plan/reading.ts';
import type { ApplyPorts } from '../ports/apply-ports.ts';
import { bindsOfStep } from './binds-of-step.ts';
import { callerNow } from './caller-now.ts';
import { isErrorCode } from './is-error-code.ts';
import { pause } from './patience.ts';
import type { RunOptions, StopCause, Stopped } from './run-steps.ts';
import { handOverAnswered, prepareSecrets } from './secrets.ts';
import { settled } from './settled.ts';
import { textAt } from './text-at.ts';
import { undoStep } from './undo-step.ts';

export interface CallRun {
  plan: Plan;
  /** Bindings of the steps before; of the step itself too, where it was called. */
  bindings: Bindings;
  status: StepProgress;
  handedOver: boolean;
  attempts: number;
  ports: ApplyPorts;
  options: RunOptions;
}

export type CallResult = { kind: 'done' | 'already'; bindings: Bindings } | Stopped;

/**
 * Carries out one call: compares the world with what the step expects, writes the intent, calls once, and reads again
 * until what it did shows. What became of a call without an answer is decided by the world. Of a call that AWS is known to
 * have taken, only the proof is left.
 */
export async function runCall(unbound: CallStep, run: CallRun): Promise<CallResult> {
  const { ports, options, plan } = run;
  const { journal, world, clock } = ports;
  const { patience } = options;
  const step = bound(unbound, run.bindings);
  const number = step.number;
  let attempt = run.attempts;
  let isPending = run.status === 'pending';
  /** Whether a call of ours may have been carried out without being told so. */
  let mayBeOurs = run.attempts > 0;
  if (run.status === 'called') return verified({}, 'answered');
  if (isPending || run.status === 'undoing') await clock.sleep(patience.settle);
  if (run.status === 'undoing') {
    const undone = await finishUndo();
    if (undone !== undefined) return undone;
  }

  for (let tries = 0; ; tries += 1) {
    const wrong = callerNow(plan, await world.caller());
    if (wrong !== undefined) return stop('account', `${wrong} Nothing was called.`);
    const { now, reading } = await settled(step, ports, patience.drift);
    if (now.kind === 'untold') return stop('untold', `It could not be read how things stand: ${now.what.join('; ')}. Nothing was called.`);
    if (now.kind === 'neither')
      return isPending
        ? stop(
            'unclear',
            `Whether the call was carried out cannot be told, because things stand neither as before it nor as after. ${now.differences.join(' ')}`,
          )
        : stop('drift', `Things are not as they were when the plan was made. ${now.differences.join(' ')} Nothing was called; plan anew.`);
    if (now.kind === 'after') {
      // A call of ours may have been carried out late, whatever AWS said of it; what was so before the first is not ours.
      if (attempt === 0) {
        if (!(await staysAfter())) continue;
        return already(now.found);
      }
      const seen = await takenAsDone(now.found);
      if (seen !== undefined) return seen;
      isPending = false;
      continue;
    }
    if (tries >= patience.attempts) return stop('unreachable', `AWS did not take the call in ${tries} attempts. It was not carried out.`);
    const outcome = await callOnce(reading);
    if (outcome !== 'again') return outcome;
  }

  /** One call, from its intent to its proof; `again` when the world has to be looked at anew. */
  async function callOnce(reading: Reading): Promise<CallResult | 'again'> {
    // By the very reading that was judged: another one may come from a place that has not heard of the steps before.
    const unforeseen = foresee(step, reading, { account: plan.account, partition: plan.partition, at: clock.now() });
    if (unforeseen.length > 0) return stop('unforeseen', `${unforeseen.join(' ')} Nothing was called.`);
    const prepared = await prepareSecrets(step, plan, options.journal, ports);
    if (prepared.kind === 'failed') return stop('secret', prepared.reason);
    attempt += 1;
    journal.append({ kind: 'intent', step: number, attempt, undo: false, part: 0 });
    const sent = await world.send(prepared.call);
    if (sent.kind === 'done') {
      const lost = await handOverAnswered(step, plan, options.journal, sent.answer, ports);
      if (lost !== undefined) {
        // Not told as done: going on takes the step back first, as nobody can use what it made.
        journal.append({ kind: 'unclear', step: number, reason: lost });
        return stop('secret', lost);
      }
      const binds = bindsOf(sent.answer);
      journal.append({ kind: 'done', step: number, undo: false, part: 0, how: 'answered', requestId: sent.requestId, binds });
      return verified(named(binds), 'answered');
    }
    if (sent.kind === 'unclear') {
      journal.append({ kind: 'unclear', step: number, reason: sent.reason });
      [isPending, mayBeOurs] = [true, true];
      await clock.sleep(patience.settle);
      return 'again';
    }
    const { code, message, requestId } = sent;
    journal.append({ kind: 'refused', step: number, undo: false, code, message, requestId });
    if (sent.throttled) {
      await clock.sleep(pause(attempt));
      return 'again';
    }
    // AWS says that it is so already; whether it is so as the plan wants it, the world tells.
    if (isErrorCode(code, findCall(step.call)?.already ?? [])) {
      isPending = true;
      await clock.sleep(patience.settle);
      const { now } = await settled(step, ports, 0);
      const found = now.kind === 'after' ? now.found : {};
      if (now.kind === 'after' || now.kind === 'both') return mayBeOurs ? ((await takenAsDone(found)) ?? 'again') : already(found);
    }
    return stop('refused', `AWS refused ${step.call.service}:${step.call.action}: ${code}, ${message}`);
  }

  /** Whether what looks done still does once IAM has had its time: what was taken back just now may show for a while. */
  async function staysAfter(): Promise<boolean> {
    await clock.sleep(patience.settle);
    return (await settled(step, ports, 0)).now.kind === 'after';
  }

  /** Somebody else did it. What such a call makes or hands over besides is in nobody's hands then. */
  function already(found: Bindings): CallResult {
    const [lacking] = step.secrets.flatMap((use) => (use.kind === 'asked' ? [] : [use.label]));
    if (lacking !== undefined)
      return stop(
        'drift',
        `It was done already, but not by this journal, which has no ${lacking}. Resume the journal that did it, or plan anew.`,
      );
    journal.append({ kind: 'already', step: number, binds: bindsOfStep(number, found) });
    return { kind: 'already', bindings: found };
  }

  /** The world shows that the call was carried out. A secret that came with the lost answer makes it worthless: it is taken back. */
  async function takenAsDone(found: Bindings): Promise<CallResult | undefined> {
    const isLost = step.secrets.some(({ kind }) => kind === 'answered') && !run.handedOver;
    if (isLost) {
      const failure = await undoStep(bound(step, found), run, attempt);
      return failure === undefined ? undefined : stop(failure.cause, failure.reason);
    }
    const binds = bindsOfStep(number, found);
    journal.append({ kind: 'done', step: number, undo: false, part: 0, how: 'seen', requestId: '', binds });
    return verified(found, 'seen');
  }

  /** Reads until what was done shows, or the patience ends. */
  async function verified(binds: Bindings, how: 'answered' | 'seen'): Promise<CallResult> {
    const { now } = await settled(bound(step, binds), ports, patience.verify, ({ kind }) => kind === 'after' || kind === 'both');
    if (now.kind === 'after' || now.kind === 'both') {
      journal.append({ kind: 'verified', step: number });
      return { kind: 'done', bindings: binds };
    }
    const what =
      now.kind === 'neither' ? now.differences.join(' ') : now.kind === 'untold' ? now.what.join('; ') : 'It still looks as before.';
    const said = how === 'answered' ? 'AWS answered that it was done' : 'It looked done';
    return stop('unverified', `${said}, and reading again does not show it. ${what}`);
  }

  async function finishUndo(): Promise<CallResult | undefined> {
    const { now } = await settled(step, ports, patience.drift);
    if (now.kind === 'before' || now.kind === 'both') {
      journal.append({ kind: 'undone', step: number });
      return undefined;
    }
    if (now.kind !== 'after') return stop('unclear', 'A step was being taken back, and things stand neither as before it nor as after.');
    const failure = await undoStep(bound(step, now.found), run, attempt);
    return failure === undefined ? undefined : stop(failure.cause, failure.reason);
  }

  function bindsOf(answer: JsonObject): Record<string, string> {
    const entries = Object.entries(step.binds).map(([name, path]) => [name, textAt(answer, path)] as const);
    return Object.fromEntries(entries.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
  }

  function named(binds: Readonly<Record<string, string>>): Bindings {
    return Object.fromEntries(Object.entries(binds).map(([name, value]) => [`step${number}.${name}`, value]));
  }

  function stop(cause: StopCause, reason: string): Stopped {
    return { kind: 'stopped', step: number, cause, reason };
  }
}
