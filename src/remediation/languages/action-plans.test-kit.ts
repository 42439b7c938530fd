import { actions } from '../actions.generated.ts';
import type { ActionCase } from '../cases.ts';
import { parseTarget } from '../parse-target.ts';
import { buildPlan } from '../plan/build-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { propose } from '../propose.ts';

const folder = new URL('../actions/', import.meta.url);

/** A plan of every case of every action that ends in one, good until 2099. */
export async function actionPlans(): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const action of actions) {
    const { cases }: { cases: readonly ActionCase[] } = await import(new URL(`${action.id}/cases.ts`, folder).href);
    for (const one of cases) {
      const target = parseTarget(one.target);
      const now = one.now ?? '2026-03-02T09:00:00Z';
      if (target === undefined || one.expect !== 'steps') continue;
      const context = { state: one.state, partition: 'aws', now, target, parameters: one.parameters ?? {} };
      const proposal = propose(action, {
        ...context,
        usage: (principal) => one.usage?.[principal] ?? [],
        events: (entity) => one.events?.[entity] ?? [],
      });
      if (proposal.kind !== 'steps') continue;
      const drafts = proposal.steps.map((draft) => ({ action: action.id, draft }));
      const origin = { kind: 'findings' as const, findings: [] };
      const built = buildPlan({
        ...proposal,
        state: one.state,
        account: '111122223333',
        partition: 'aws',
        now,
        expires: '2099-01-01T00:00:00Z',
        origin,
        drafts,
      });
      if (built.kind === 'plan') plans.push({ ...built.plan, title: `${action.id}: ${one.name}` });
    }
  }
  return plans;
}
