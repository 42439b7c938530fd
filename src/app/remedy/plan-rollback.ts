import { progressOf } from '../../remediation/journal/progress.ts';
import type { Journal } from '../../remediation/journal/read-journal.ts';
import { wasCalled } from '../../remediation/journal/was-called.ts';
import { buildPlan } from '../../remediation/plan/build-plan.ts';
import { endsOf } from '../../remediation/plan/ends-of.ts';
import { judge } from '../../remediation/plan/judge.ts';
import { needsOf } from '../../remediation/plan/needs-of.ts';
import { bound } from '../../remediation/plan/placeholder.ts';
import type { Plan } from '../../remediation/plan/plan.ts';
import type { Reading } from '../../remediation/plan/reading.ts';
import type { ApplyClock } from '../ports/apply-ports.ts';
import type { World } from '../ports/world.ts';
import { defaultPatience, pause } from './patience.ts';
import { rollbackDrafts } from './rollback-drafts.ts';

export interface RollbackOptions {
  /** Steps up to this number stay; 0 takes back all. */
  toStep: number;
  /** UTC. */
  now: string;
  expires: string;
  /** Who asks for it, and may not approve it. */
  requester?: string;
  /** To wait by until what the journal did shows; it is not waited for unless given. */
  clock?: Pick<ApplyClock, 'elapsed' | 'sleep'>;
}

export type RollbackPlan =
  | { kind: 'plan'; plan: Plan; lost: readonly string[] }
  | { kind: 'nothing'; lost: readonly string[] }
  | { kind: 'refused'; reasons: readonly string[] };

/**
 * The plan that takes back what a journal did, checked against the account as it stands now: each thing must be as the
 * journal left it, and after the last call it must be as it was before the first.
 */
export async function planRollback(
  journal: Journal,
  world: World,
  { toStep, now, expires, requester, clock }: RollbackOptions,
): Promise<RollbackPlan> {
  const { plan, records, id } = journal;
  const progress = progressOf(records);
  const pending = [...progress.steps].find(([, status]) => status === 'pending' || status === 'undoing');
  if (pending !== undefined)
    return refused([
      `What became of step ${pending[0]} is not known yet. Run trailward resume first, which decides it by reading the account.`,
    ]);
  const { account } = await world.caller();
  if (account !== plan.account) return refused([`The journal is of account ${plan.account}, and the credentials are for ${account}.`]);
  const { drafts, lost } = rollbackDrafts(plan, progress, toStep);
  if (drafts.length === 0) return { kind: 'nothing', lost };
  const undone = plan.steps.flatMap((step) =>
    step.kind === 'call' && step.number > toStep && wasCalled(progress, step.number) ? [bound(step, progress.bindings)] : [],
  );
  const ends = endsOf(undone);
  const [before, after] = [ends.flatMap((one) => one.before ?? []), ends.flatMap((one) => one.after ?? [])];
  const reading = await read();
  const drift = judge(after, reading).differences;
  if (drift.length > 0)
    return isAsBefore(reading) ? { kind: 'nothing', lost } : refused(drift.map((difference) => `It was changed since: ${difference}`));
  const built = buildPlan({
    title: `Take back: ${plan.title}`,
    state: reading.state,
    absent: reading.absent,
    account: plan.account,
    partition: plan.partition,
    now,
    expires,
    origin: { kind: 'rollback', journal: id, plan: plan.id },
    drafts,
    notes: lost,
    ...(requester === undefined ? {} : { approvals: { required: 0, requester } }),
  });
  if (built.kind === 'nothing') return { kind: 'nothing', lost };
  if (built.kind === 'refused') return refused([`${built.step}: ${built.reason}`]);
  const apart = judge(
    before.filter(({ kind }) => kind === 'entity'),
    { ...reading, state: built.after, absent: built.absent },
  ).differences;
  // What is lost is told; beside that, the calls must bring everything back.
  if (lost.length === 0 && apart.length > 0) return refused(apart.map((difference) => `It would not be as it was before: ${difference}`));
  return { kind: 'plan', plan: built.plan, lost };

  /** What the journal did may take some seconds to show everywhere. */
  async function read(): Promise<Reading> {
    const needs = [...undone, ...drafts.map(({ draft }) => ({ call: draft.call, before: [], after: [] }))].map(needsOf);
    const entities = [...new Map(needs.flatMap((one) => one.entities).map((one) => [`${one.kind}/${one.key}`, one])).values()];
    const calls = [...new Map(needs.flatMap((one) => one.calls).map((one) => [JSON.stringify(one), one])).values()];
    const until = clock === undefined ? 0 : clock.elapsed() + defaultPatience.drift;
    for (let times = 1; ; times += 1) {
      const found = await world.read(entities, calls);
      if (clock === undefined || clock.elapsed() >= until || judge(after, found).differences.length === 0) return found;
      await clock.sleep(pause(times));
    }
  }

  function isAsBefore(found: Reading): boolean {
    const { differences, untold } = judge(before, found);
    return differences.length === 0 && untold.length === 0;
  }
}

function refused(reasons: readonly string[]): RollbackPlan {
  return { kind: 'refused', reasons };
}
