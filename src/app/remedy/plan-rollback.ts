import { progressOf } from '../../remediation/journal/progress.ts';
import type { Journal } from '../../remediation/journal/read-journal.ts';
import { wasCalled } from '../../remediation/journal/was-called.ts';
import { buildPlan } from '../../remediation/plan/build-plan.ts';
import { judge } from '../../remediation/plan/judge.ts';
import { needsOf } from '../../remediation/plan/needs-of.ts';
import { bound } from '../../remediation/plan/placeholder.ts';
import type { Plan } from '../../remediation/plan/plan.ts';
import type { World } from '../ports/world.ts';
import { rollbackDrafts } from './rollback-drafts.ts';

export interface RollbackOptions {
  /** Steps up to this number stay; 0 takes back all. */
  toStep: number;
  /** UTC. */
  now: string;
  expires: string;
}

export type RollbackPlan =
  | { kind: 'plan'; plan: Plan; lost: readonly string[] }
  | { kind: 'nothing'; lost: readonly string[] }
  | { kind: 'refused'; reasons: readonly string[] };

/**
 * The plan that takes back what a journal did, checked against the account as it stands now: each thing must be as the
 * journal left it, and after the last call it must be as it was before the first.
 */
export async function planRollback(journal: Journal, world: World, { toStep, now, expires }: RollbackOptions): Promise<RollbackPlan> {
  const { plan, records, id } = journal;
  const progress = progressOf(records);
  const pending = [...progress.steps].find(([, status]) => status === 'pending' || status === 'undoing');
  if (pending !== undefined)
    return {
      kind: 'refused',
      reasons: [`What became of step ${pending[0]} is not known yet. Run trailward resume first, which decides it by reading the account.`],
    };
  const { account } = await world.caller();
  if (account !== plan.account)
    return { kind: 'refused', reasons: [`The journal is of account ${plan.account}, and the credentials are for ${account}.`] };
  const { drafts, lost } = rollbackDrafts(plan, progress, toStep);
  if (drafts.length === 0) return { kind: 'nothing', lost };
  const undone = plan.steps.flatMap((step) =>
    step.kind === 'call' && step.number > toStep && wasCalled(progress, step.number) ? [bound(step, progress.bindings)] : [],
  );
  const needs = [...undone, ...drafts.map(({ draft }) => ({ call: draft.call, before: [], after: [] }))].map(needsOf);
  const reading = await world.read(
    [...new Map(needs.flatMap(({ entities }) => entities).map((one) => [`${one.kind}/${one.key}`, one])).values()],
    [...new Map(needs.flatMap(({ calls }) => calls).map((one) => [JSON.stringify(one), one])).values()],
  );
  const drift = undone
    .filter((step) => !undone.some((later) => later.number > step.number && touchesSame(later, step)))
    .flatMap((step) => judge(step.after, reading).differences);
  if (drift.length > 0) return { kind: 'refused', reasons: drift.map((difference) => `It was changed since: ${difference}`) };
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
  });
  if (built.kind === 'nothing') return { kind: 'nothing', lost };
  if (built.kind === 'refused') return { kind: 'refused', reasons: [`${built.step}: ${built.reason}`] };
  return { kind: 'plan', plan: built.plan, lost };
}

function touchesSame(a: Plan['steps'][number], b: Plan['steps'][number]): boolean {
  if (a.kind !== 'call' || b.kind !== 'call') return false;
  const keys = new Set(
    a.after.map((expected) => (expected.kind === 'entity' ? `${expected.entity.kind}/${expected.entity.key}` : expected.about)),
  );
  return b.after.some((expected) =>
    keys.has(expected.kind === 'entity' ? `${expected.entity.kind}/${expected.entity.key}` : expected.about),
  );
}
