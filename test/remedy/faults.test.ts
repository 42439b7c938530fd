import { expect, it } from 'vitest';
import { flatten } from '../../src/account/flatten.ts';
import type { AccountState } from '../../src/account/state.ts';
import type { ApplyPorts } from '../../src/app/ports/apply-ports.ts';
import {
  applying,
  now,
  type TestClock,
  type TestJournal,
  testClock,
  testJournal,
  testPorts,
} from '../../src/app/remedy/apply-kit.cases.ts';
import { type ApplyOutcome, applyPlan, resumeJournal } from '../../src/app/remedy/apply-plan.ts';
import { Crash, type EffectWorld, effectWorld, type Fault } from '../../src/app/remedy/effect-world.cases.ts';
import { planRollback } from '../../src/app/remedy/plan-rollback.ts';
import type { ApiCall } from '../../src/kernel/api-call.ts';
import { actions } from '../../src/remediation/actions.generated.ts';
import type { ActionCase } from '../../src/remediation/cases.ts';
import { progressOf } from '../../src/remediation/journal/progress.ts';
import { readJournal } from '../../src/remediation/journal/read-journal.ts';
import { parseTarget } from '../../src/remediation/parse-target.ts';
import { buildPlan } from '../../src/remediation/plan/build-plan.ts';
import { bound } from '../../src/remediation/plan/placeholder.ts';
import type { CallStep, Plan } from '../../src/remediation/plan/plan.ts';
import { propose } from '../../src/remediation/propose.ts';
import { randomFrom, seedOfRun } from '../laws/random.ts';

const runs = 10_000;
const seed = seedOfRun();

interface Subject {
  name: string;
  state: AccountState;
  plan: Plan;
  isWhole: boolean;
}

/** Every case of every action whose plan needs nothing but the account state. */
async function subjects(): Promise<Subject[]> {
  const found: Subject[] = [];
  for (const action of actions) {
    const url = new URL(`../../src/remediation/actions/${action.id}/cases.ts`, import.meta.url).href;
    const { cases }: { cases: readonly ActionCase[] } = await import(url).catch(() => ({ cases: [] }));
    for (const one of cases) {
      const target = parseTarget(one.target);
      // What other calls than IAM's read cannot be seen in an account of effects.
      if (one.expect !== 'steps' || target === undefined || one.steps?.some((step) => !/^(?:iam|gate):/.test(step))) continue;
      const proposal = propose(action, {
        state: one.state,
        partition: 'aws',
        now: one.now ?? now,
        target,
        parameters: one.parameters ?? {},
        usage: (principal) => one.usage?.[principal] ?? [],
        events: (entity) => one.events?.[entity] ?? [],
        ...(one.lastAccessed === undefined ? {} : { lastAccessed: (principal: string) => one.lastAccessed?.[principal] }),
      });
      if (proposal.kind !== 'steps') continue;
      const { notBefore: _, ...rest } = proposal;
      const built = buildPlan({
        ...rest,
        state: one.state,
        account: one.state.account,
        partition: 'aws',
        now: one.now ?? now,
        expires: '2099-01-01T00:00:00Z',
        origin: { kind: 'action', action: action.id, target: one.target, parameters: one.parameters ?? {} },
        drafts: rest.steps.filter((draft) => !('gate' in draft)).map((draft) => ({ action: action.id, draft })),
      });
      if (built.kind !== 'plan') continue;
      const isWhole = built.plan.steps.every((step) => step.kind === 'gate' || (step.undo.kind === 'calls' && step.undo.lost.length === 0));
      found.push({ name: `${action.id}: ${one.name}`, state: one.state, plan: built.plan, isWhole });
    }
  }
  return found;
}

function none(): never {
  throw new Error('There is no plan to try.');
}

/** What drift and proof go by: every fact of every entity. */
const factsIn = (state: AccountState) => flatten(state).map(({ kind, key, facts }) => ({ kind, key, facts: Object.fromEntries(facts) }));

type Random = ReturnType<typeof randomFrom>;

const faults: readonly Fault[] = ['crash-before', 'crash-after', 'lost-answer', 'not-reached', 'throttled', 'denied'];

/** Ports whose journal may die in the middle of a line, and whose clock of the day jumps. */
function faulty(world: EffectWorld, journal: TestJournal, clock: TestClock, random: Random, trouble: () => boolean): ApplyPorts {
  const ports = testPorts(world.world, journal, clock);
  return {
    ...ports,
    clock: { ...ports.clock, now: () => (random.below(10) === 0 ? '2031-01-01T00:00:00Z' : ports.clock.now()) },
    journal: {
      append: (entry) => {
        const before = journal.text;
        if (trouble() && random.below(12) === 0) throw new Crash();
        ports.journal.append(entry);
        const line = journal.text.length - before.length;
        if (trouble() && random.below(12) === 0) {
          journal.text = journal.text.slice(0, before.length + random.below(line + 1));
          throw new Crash();
        }
      },
    },
  };
}

/** Applies, and goes on after every crash as a person would; the last times without any more trouble. */
async function carriedThrough(
  plan: Plan,
  world: EffectWorld,
  journal: TestJournal,
  clock: TestClock,
  random: Random,
): Promise<ApplyOutcome> {
  let tries = 0;
  const trouble = () => tries < 8;
  world.fault = () => (trouble() && random.below(5) === 0 ? random.of(faults) : undefined);
  for (; ; tries += 1) {
    try {
      if (journal.text === '' || !journal.text.includes('\n')) {
        journal.text = '';
        const outcome = await applyPlan(plan, faulty(world, journal, clock, random, trouble), applying);
        if (outcome.kind !== 'stopped' || !trouble()) return outcome;
        continue;
      }
      const reading = readJournal(journal.text);
      if (reading.kind === 'cut-off') journal.text = reading.whole;
      const outcome = await resumeJournal(journal.read(), faulty(world, journal, clock, random, trouble), applying);
      if (outcome.kind !== 'stopped' || !trouble()) return outcome;
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
  }
}

/** Somebody else changes a user or role of the plan once the first step is done. */
const meddling = (plan: Plan): ApiCall | undefined => {
  const later = plan.steps.slice(1).flatMap((step) => (step.kind === 'call' ? step.before : []));
  const touched = later.find(
    (expected) => expected.kind === 'entity' && expected.exists && ['user', 'role'].includes(expected.entity.kind),
  );
  if (touched?.kind !== 'entity') return undefined;
  const word = touched.entity.kind === 'user' ? 'User' : 'Role';
  const PolicyDocument = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"*"}]}';
  return {
    service: 'iam',
    action: `Put${word}Policy`,
    parameters: { [`${word}Name`]: touched.name, PolicyName: 'meddled', PolicyDocument },
  };
};

it(`stops at what somebody else changed between two steps, names it, and goes on once it is gone (TRAILWARD_SEED=${seed})`, async () => {
  const all = (await subjects()).filter(({ plan }) => meddling(plan) !== undefined);
  expect(all.length).toBeGreaterThan(5);
  for (const { name, plan, state } of all) {
    const call = meddling(plan);
    if (call === undefined) continue;
    const clock = testClock();
    const world = effectWorld(state, clock.seconds, 3);
    const journal = testJournal();
    let meddled = false;
    world.fault = () => {
      if (world.made.length === 1 && !meddled) {
        meddled = true;
        world.meddle(call);
      }
      return undefined;
    };
    const first = await applyPlan(plan, testPorts(world.world, journal, clock), applying);
    const before = world.made.length;
    // The one call that was on its way was made; nothing after it.
    expect(first, name).toMatchObject({ kind: 'stopped', reason: expect.stringMatching(/meddled|AWS refused/) });
    const rollback = await planRollback(journal.read(), world.world, { toStep: 0, now, expires: '2099-01-01T00:00:00Z' });
    const whom = String(call.parameters['UserName'] ?? call.parameters['RoleName']);
    const done = plan.steps.filter((step): step is CallStep => step.kind === 'call').slice(0, before);
    const wasTouched = done.some(({ after }) => after.some((expected) => expected.kind === 'entity' && expected.name === whom));
    // What was done to others can be taken back.
    expect(rollback.kind === 'plan', `${name}\n${JSON.stringify(rollback)}`).toBe(!wasTouched);
    expect(world.made.length, name).toBe(before);
    const { parameters, action } = call;
    world.meddle({ service: 'iam', action: action.replace('Put', 'Delete'), parameters });
    await clock.ports.sleep(10);
    expect(await resumeJournal(journal.read(), testPorts(world.world, journal, clock), applying), name).toEqual({ kind: 'applied' });
    check(plan, world, journal, name);
  }
});

const names = (steps: Plan['steps']) => steps.flatMap((step) => (step.kind === 'call' ? [step.call.action] : []));

it(`loses no step, doubles none and leaves none unrecorded, in ${runs} runs (TRAILWARD_SEED=${seed})`, async () => {
  const all = await subjects();
  expect(all.length).toBeGreaterThan(30);
  const random = randomFrom(seed);
  const seen = { applied: 0, back: 0, drift: 0, crashes: 0 };
  for (let run = 0; run < runs; run += 1) {
    const { name, state, plan, isWhole } = random.of(all) ?? none();
    const told = `TRAILWARD_SEED=${seed} run ${run}: ${name}`;
    const clock = testClock();
    const world = effectWorld(state, clock.seconds, random.below(10));
    const journal = testJournal();
    const outcome = await carriedThrough(plan, world, journal, clock, random).catch((error: unknown) => {
      throw new Error(told, { cause: error });
    });
    expect(outcome.kind, `${told}\n${JSON.stringify(outcome)}\n${journal.text.split('\n').slice(1).join('\n')}`).toBe('applied');
    seen.applied += 1;
    check(plan, world, journal, told);
    if (!isWhole) continue;
    await clock.ports.sleep(20);
    const rollback = await planRollback(journal.read(), world.world, { toStep: 0, now, expires: '2099-01-01T00:00:00Z' });
    if (rollback.kind === 'nothing') continue;
    if (rollback.kind !== 'plan') throw new Error(`${told}\n${JSON.stringify(rollback)}`);
    const second = testJournal();
    const back = await carriedThrough(rollback.plan, world, second, clock, random);
    expect(back.kind, `${told} back\n${JSON.stringify(back)}`).toBe('applied');
    expect(
      factsIn(world.state()),
      `${told} back\n${journal.text.split('\n').slice(1).join('\n')}\nROLLBACK\n${JSON.stringify(rollback.plan.steps.map((step) => step.title))}\n${second.text.split('\n').slice(1).join('\n')}`,
    ).toEqual(factsIn(state));
    seen.back += 1;
  }
  expect(seen.back).toBeGreaterThan(runs / 4);
}, 600_000);

function check(plan: Plan, world: EffectWorld, journal: TestJournal, told: string): void {
  const { records } = journal.read();
  const { bindings, steps } = progressOf(records);
  const calls = plan.steps.filter((step): step is CallStep => step.kind === 'call');
  // Every step is in the journal, done or found done.
  for (const step of calls) expect(['done', 'already'], `${told} step ${step.number}`).toContain(steps.get(step.number));
  // No call without an intent on the disk before it.
  const intents = records.filter(({ kind }) => kind === 'intent').length;
  expect(world.made.length, told).toBeLessThanOrEqual(intents);
  // None is doubled: what makes something new was made once more than it was taken back.
  const undone = records.filter((record) => record.kind === 'undone').length;
  for (const step of calls.filter(({ binds }) => Object.keys(binds).length > 0)) {
    const times = world.made.filter((call) => JSON.stringify(call) === JSON.stringify(bound(step.call, bindings))).length;
    expect(times, `${told} ${step.call.action}`).toBeLessThanOrEqual(1 + undone);
  }
  expect(names(plan.steps).length).toBeGreaterThan(0);
  // No secret is in the journal.
  expect(journal.text).not.toContain('canary');
}
