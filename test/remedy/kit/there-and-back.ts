import { expect } from 'vitest';
import { factsOf } from '../../../src/account/facts.ts';
import type { AccountState } from '../../../src/account/state.ts';
import type { World } from '../../../src/app/ports/world.ts';
import { type TestClock, type TestJournal, testJournal, testPorts } from '../../../src/app/remedy/apply-kit.cases.ts';
import { type ApplyOutcome, applyPlan, resumeJournal } from '../../../src/app/remedy/apply-plan.ts';
import { planRollback } from '../../../src/app/remedy/plan-rollback.ts';
import type { ApiCall } from '../../../src/kernel/api-call.ts';
import { progressOf } from '../../../src/remediation/journal/progress.ts';
import { bound } from '../../../src/remediation/plan/placeholder.ts';
import type { Gate, Plan } from '../../../src/remediation/plan/plan.ts';
import { differences } from '../../laws/comparable.ts';
import { roomy } from './plan-case.ts';

/** An account on a backend, as identity needs it. */
export interface Stage {
  world: World;
  clock: TestClock;
  /** The whole account, read as `trailward collect` reads it. */
  collected: () => Promise<AccountState>;
  /** Does what a gate waits for. */
  open: (gate: Gate) => Promise<void>;
}

export interface Wanted {
  /** Whether everything that is taken back comes back, or the case loses something, which must be told. */
  returns: 'whole' | 'with a loss';
  /** Whether the plan is applied a second time, too, which takes as many calls again. */
  twice: boolean;
}

const far = '2099-01-01T00:00:00Z';

/**
 * The law of identity, of a plan that was made for the account as it stands in `before`: a plan that is applied, verified
 * and taken back leaves the account as it was, field by field; applied a second time it changes nothing; what does not
 * come back is told.
 */
export async function thereAndBack(plan: Plan, before: AccountState, stage: Stage, { returns, twice }: Wanted): Promise<void> {
  const { world, clock, collected, open } = stage;
  const around = await outside(plan, world);
  const first = testJournal();
  expect(await applied(plan, first)).toEqual({ kind: 'applied' });
  isRecorded(plan, first);
  if (twice && !hasSecrets(plan)) {
    const { seen, sent } = watched(world);
    expect(await applyPlan(plan, testPorts(seen, testJournal(), clock), options), 'applied twice').toEqual({ kind: 'applied' });
    expect(sent, 'calls of the second time').toEqual([]);
  }
  const back = await planRollback(first.read(), world, { toStep: 0, now: clock.ports.now(), expires: far });
  if (returns === 'with a loss') {
    expect('lost' in back ? back.lost : []).not.toEqual([]);
    return;
  }
  if (back.kind !== 'plan') throw new Error(JSON.stringify(back));
  expect(back.lost).toEqual([]);
  const second = testJournal();
  expect(await applied(back.plan, second)).toEqual({ kind: 'applied' });
  isRecorded(back.plan, second);
  expect(differences(factsOf(await collected()), factsOf(before))).toEqual([]);
  expect(await outside(plan, world)).toEqual(around);

  /** Applies, and goes on when a gate was closed and what it waits for is done. */
  async function applied(whole: Plan, journal: TestJournal): Promise<ApplyOutcome> {
    if (whole.notBefore !== undefined && whole.notBefore > clock.ports.now())
      await clock.ports.sleep((Date.parse(whole.notBefore) - Date.parse(clock.ports.now())) / 1_000);
    const ports = testPorts(world, journal, clock);
    let outcome = await applyPlan(whole, ports, options);
    for (let times = 0; outcome.kind === 'waiting' && times < whole.steps.length; times += 1) {
      const { step: number } = outcome;
      const step = whole.steps.find((one) => one.number === number);
      if (step?.kind === 'gate') await open(bound(step.gate, progressOf(journal.read().records).bindings));
      outcome = await resumeJournal(journal.read(), ports, options);
    }
    return outcome;
  }
}

const options = { journal: 'identity', config: roomy, approvals: [] };

/** What AWS answers of things beside the account state that a plan looks at. */
async function outside({ steps }: Plan, world: World): Promise<Record<string, unknown>> {
  const calls = steps
    .flatMap((step) => (step.kind === 'call' ? [...step.before, ...step.after] : []))
    .flatMap((expected) => (expected.kind === 'entity' ? [] : [expected.call]));
  const names = new Map(calls.map((call) => [JSON.stringify(call), call]));
  return Object.fromEntries(await Promise.all([...names].map(async ([name, call]) => [name, await world.ask(call)] as const)));
}

function hasSecrets({ steps }: Plan): boolean {
  return steps.some((step) => step.kind === 'call' && step.secrets.length > 0);
}

/** Every step is in the journal, with its intent before it and its proof after it. */
function isRecorded({ steps }: Plan, journal: TestJournal): void {
  const { records } = journal.read();
  for (const { kind, number } of steps) {
    if (kind === 'gate') expect(records).toContainEqual(expect.objectContaining({ kind: 'gate', step: number, open: true }));
    else {
      const own = records.flatMap((record) => ('step' in record && record.step === number ? [record.kind] : []));
      expect(own.filter((one) => ['intent', 'done', 'verified'].includes(one))).toEqual(['intent', 'done', 'verified']);
    }
  }
  expect(records.at(-1)?.kind).toBe('end');
}

/** A world that remembers what is sent through it. */
function watched(world: World): { seen: World; sent: ApiCall[] } {
  const sent: ApiCall[] = [];
  return {
    sent,
    seen: {
      ...world,
      send: (call) => {
        sent.push(call);
        return world.send(call);
      },
    },
  };
}
