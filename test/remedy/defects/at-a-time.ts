import type { AccountState } from '../../../src/account/state.ts';
import { assess } from '../../../src/app/assess.ts';
import { type TestJournal, testJournal, testPorts } from '../../../src/app/remedy/apply-kit.cases.ts';
import { type ApplyOutcome, applyPlan } from '../../../src/app/remedy/apply-plan.ts';
import { chooseWishes } from '../../../src/app/remedy/choose-wishes.ts';
import { makePlan, type Planned, type Wish } from '../../../src/app/remedy/make-plan.ts';
import { planRollback, type RollbackPlan } from '../../../src/app/remedy/plan-rollback.ts';
import { collect } from '../../../src/aws/collect/collect.ts';
import { awsWorld } from '../../../src/aws/world/aws-world.ts';
import { noConfig } from '../../../src/kernel/config.ts';
import type { AssessedStatus } from '../../../src/posture/assessment.ts';
import type { Plan } from '../../../src/remediation/plan/plan.ts';
import { clockAt } from '../kit/clock-at.ts';
import { modelOfState } from '../kit/model-of-state.ts';
import { roomy } from '../kit/plan-case.ts';
import type { useFake } from '../kit/use-fake.ts';

/** An account on the embedded AWS at a time, and what a remedy does with it, as the command line does it. */
export interface Moment {
  collected: () => Promise<AccountState>;
  /** What the checks say, by the ids of their results. */
  statuses: () => Promise<ReadonlyMap<string, AssessedStatus>>;
  /** A plan from findings, by the account as it is. */
  found: (findings: readonly string[], wanted?: string) => Promise<Planned>;
  planned: (...wishes: readonly Wish[]) => Promise<Planned>;
  applied: (plan: Plan) => Promise<{ outcome: ApplyOutcome; journal: TestJournal }>;
  takenBack: (journal: TestJournal) => Promise<RollbackPlan>;
}

/**
 * @param now UTC
 * @param regions that are asked for trails and analyzers; each takes two calls
 */
export function atATime(
  { fake, clients }: ReturnType<ReturnType<typeof useFake>>,
  state: AccountState,
  now: string,
  regions: 'one Region' | 'every Region' = 'one Region',
): Moment {
  const clock = clockAt(now);
  const serverClock = { now: clock.millis, random: () => 1, sleep: async () => undefined };
  const world = awsWorld(clients, { clock: serverClock });
  fake.model = modelOfState(state, () => new Date(clock.millis()));
  fake.around = (_action, carryOut) => carryOut();
  const options = { clock: serverClock, ...(regions === 'one Region' ? { regions: ['us-east-1'] } : {}) };
  const collected = async () => (await collect(clients, options)).state;
  const planned = async (wishes: readonly Wish[]) =>
    makePlan(
      wishes,
      { kind: 'findings', findings: [] },
      { state: await collected(), partition: 'aws', now: clock.ports.now(), config: roomy, days: 7 },
    );
  return {
    collected,
    statuses: async () => new Map(assess(await collected(), { now: clock.ports.now() }).results.map(({ id, status }) => [id, status])),
    found: async (findings, wanted) => {
      const assessment = assess(await collected(), { now: clock.ports.now() });
      return planned(chooseWishes(findings, assessment, { thresholds: noConfig.thresholds, wanted }).wishes);
    },
    planned: (...wishes) => planned(wishes),
    applied: async (plan) => {
      const journal = testJournal();
      const ports = testPorts(world, journal, clock);
      return { outcome: await applyPlan(plan, ports, { journal: 'defects', config: roomy, approvals: [] }), journal };
    },
    takenBack: (journal) => planRollback(journal.read(), world, { toStep: 0, now: clock.ports.now(), expires: '2099-01-01T00:00:00Z' }),
  };
}
