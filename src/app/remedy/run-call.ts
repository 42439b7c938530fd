import type { JsonObject } from '../../kernel/json.ts';
import { findCall } from '../../remediation/find-call.ts';
import type { StepProgress } from '../../remediation/journal/progress.ts';
import { foresee } from '../../remediation/plan/foresee.ts';
import { needsOf } from '../../remediation/plan/needs-of.ts';
import { type Bindings, bound } from '../../remediation/plan/placeholder.ts';
import type { CallStep, Plan } from '../../remediation/plan/plan.ts';
import type { ApplyPorts } from '../ports/apply-ports.ts';
import { bindsOfStep } from './binds-of-step.ts';
import { pause } from './patience.ts';
import type { RunOptions, StopCause, Stopped } from './run-steps.ts';
import { handOverAnswered, prepareSecrets } from './secrets.ts';
import { type Standing, standing } from './standing.ts';
import { textAt } from './text-at.ts';
import { undoStep } from './undo-step.ts';

export interface CallRun {
  plan: Plan;
  /** Bindings of the steps before. */
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
 * until what it did shows. What became of a call without an answer is decided by the world.
 */
export async function runCall(unbound: CallStep, run: CallRun): Promise<CallResult> {
  const { ports, options, plan } = run;
  const { journal, world, clock } = ports;
  const { patience } = options;
  const step = bound(unbound, run.bindings);
  const number = step.number;
  let attempt = run.attempts;
  let isPending = run.status === 'pending';
  if (run.status === 'called') return verified({}, 'answered');
  if (isPending || run.status === 'undoing') await clock.sleep(patience.settle);
  if (run.status === 'undoing') {
    const undone = await finishUndo();
    if (undone !== undefined) return undone;
  }

  for (let tries = 0; ; tries += 1) {
    const { account } = await world.caller();
    if (account !== plan.account)
      return stop('account', `The credentials are for account ${account} now, and the plan is for ${plan.account}.`);
    const now = await settled();
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
        journal.append({ kind: 'already', step: number, binds: bindsOfStep(number, now.found) });
        return { kind: 'already', bindings: now.found };
      }
      const seen = await takenAsDone(now.found);
      if (seen !== undefined) return seen;
      isPending = false;
      continue;
    }
    if (tries >= patience.attempts) return stop('unreachable', `AWS did not take the call in ${tries} attempts. It was not carried out.`);
    const outcome = await callOnce();
    if (outcome !== 'again') return outcome;
  }

  /** One call, from its intent to its proof; `again` when the world has to be looked at anew. */
  async function callOnce(): Promise<CallResult | 'again'> {
    const reading = await world.read(needsOf(step).entities, []);
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
      isPending = true;
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
    if (isAlready(findCall(step.call)?.already ?? [], code)) {
      isPending = true;
      await clock.sleep(patience.settle);
      const after = standing(step, await world.read(...reads()));
      if (after.kind === 'after' || after.kind === 'both')
        return takenAsDone(after.kind === 'after' ? after.found : {}).then((seen) => seen ?? 'again');
    }
    return stop('refused', `AWS refused ${step.call.service}:${step.call.action}: ${code}, ${message}`);
  }

  /**
   * Whether it is still so after a while: a reader that lags behind a step before this one may show what was before that,
   * which can look like what this one is to leave.
   */
  async function staysAfter(): Promise<boolean> {
    if (number === 1) return true;
    await clock.sleep(patience.settle);
    return standing(step, await world.read(...reads())).kind === 'after';
  }

  /** The standing, once it is no longer a lag: what differs is looked at again until the patience ends. */
  async function settled(): Promise<Standing> {
    const until = clock.elapsed() + patience.drift;
    for (let times = 1; ; times += 1) {
      const now = standing(step, await world.read(...reads()));
      if ((now.kind !== 'neither' && now.kind !== 'untold') || clock.elapsed() >= until) return now;
      await clock.sleep(pause(times));
    }
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
    const whole = bound(step, binds);
    const until = clock.elapsed() + patience.verify;
    for (let times = 1; ; times += 1) {
      const now = standing(whole, await world.read(...reads()));
      if (now.kind === 'after' || now.kind === 'both') {
        journal.append({ kind: 'verified', step: number });
        return { kind: 'done', bindings: binds };
      }
      if (clock.elapsed() >= until) {
        const what =
          now.kind === 'neither' ? now.differences.join(' ') : now.kind === 'untold' ? now.what.join('; ') : 'It still looks as before.';
        return stop(
          'unverified',
          `${how === 'answered' ? 'AWS answered that it was done' : 'It looked done'}, and reading again does not show it. ${what}`,
        );
      }
      await clock.sleep(pause(times));
    }
  }

  async function finishUndo(): Promise<CallResult | undefined> {
    const now = await settled();
    if (now.kind === 'before' || now.kind === 'both') {
      journal.append({ kind: 'undone', step: number });
      return undefined;
    }
    if (now.kind !== 'after') return stop('unclear', 'A step was being taken back, and things stand neither as before it nor as after.');
    const failure = await undoStep(bound(step, now.found), run, attempt);
    return failure === undefined ? undefined : stop(failure.cause, failure.reason);
  }

  function reads(): Parameters<typeof world.read> {
    const { entities, calls } = needsOf(step);
    return [entities, calls];
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

/** AWS writes `Exception` at the end of a code in some protocols, and leaves it out in others. */
function isAlready(codes: readonly string[], code: string): boolean {
  const bare = (text: string) => text.replace(/Exception$/, '');
  return codes.some((one) => bare(one) === bare(code));
}
