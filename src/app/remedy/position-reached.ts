import { discover } from '../../remediation/plan/discover.ts';
import type { Expectation } from '../../remediation/plan/expectation.ts';
import { judge } from '../../remediation/plan/judge.ts';
import { needsOf } from '../../remediation/plan/needs-of.ts';
import type { Bindings } from '../../remediation/plan/placeholder.ts';
import type { CallStep, Plan, Step } from '../../remediation/plan/plan.ts';
import type { Reading } from '../../remediation/plan/reading.ts';
import type { ApplyPorts } from '../ports/apply-ports.ts';
import { type Patience, pause } from './patience.ts';

/** Steps that the world shows to be done, and ids that only their answers would have told. */
export interface Reached {
  steps: readonly Step[];
  found: Bindings;
}

/**
 * How much of a plan is so already: applying it twice makes no call. Where steps leave nothing to be seen, so that it
 * cannot be told, they are carried out, unless a journal shows that the plan was applied before.
 */
export async function positionReached(
  plan: Plan,
  { world, clock }: ApplyPorts,
  patience: Patience,
  appliedBefore: boolean,
): Promise<Reached> {
  const calls = plan.steps.filter((step): step is CallStep => step.kind === 'call');
  const needs = calls.map(needsOf);
  const until = clock.elapsed() + patience.drift;
  // What made a secret did not do so for this plan, unless a journal shows it: nobody here has the secret.
  const secret = appliedBefore ? -1 : calls.findIndex(({ secrets }) => secrets.some(({ kind }) => kind !== 'asked'));
  const told = secret < 0 ? calls.length : secret;
  for (let times = 1; ; times += 1) {
    const reading = await world.read(
      [...new Map(needs.flatMap(({ entities }) => entities).map((one) => [`${one.kind}/${one.key}`, one])).values()],
      [...new Map(needs.flatMap(({ calls: asked }) => asked).map((one) => [JSON.stringify(one), one])).values()],
    );
    const positions = calls.slice(0, told).flatMap((_, index) => at(calls, index + 1, reading) ?? []);
    const start = at(calls, 0, reading);
    const first = start === undefined ? positions[0] : start;
    const reached = appliedBefore ? (positions.at(-1) ?? start) : first;
    if (reached !== undefined) return { steps: upTo(plan, calls[reached.done - 1]), found: reached.found };
    // What differs may be a lag; what differs still is for the step itself to tell.
    if (clock.elapsed() >= until) return { steps: [], found: {} };
    await clock.sleep(pause(times));
  }
}

/** Whether the world stands as after the first `done` calls. */
function at(calls: readonly CallStep[], done: number, reading: Reading): { done: number; found: Bindings } | undefined {
  const expected = new Map<string, Expectation>();
  for (const [index, { before, after }] of calls.entries())
    for (const one of index < done ? after : before) {
      const key = one.kind === 'entity' ? `${one.entity.kind}/${one.entity.key}` : JSON.stringify(one.call);
      if (index < done || !expected.has(key)) expected.set(key, one);
    }
  const all = [...expected.values()];
  const found = JSON.stringify(all).includes('‹') ? discover(all, reading) : fits(all, reading) ? {} : undefined;
  return found === undefined ? undefined : { done, found };
}

function fits(expected: readonly Expectation[], reading: Reading): boolean {
  const { differences, untold } = judge(expected, reading);
  return differences.length === 0 && untold.length === 0;
}

/** Every step up to the last call that is done; gates before it were passed. */
function upTo({ steps }: Plan, last: CallStep | undefined): readonly Step[] {
  return last === undefined ? [] : steps.filter(({ number }) => number <= last.number);
}
