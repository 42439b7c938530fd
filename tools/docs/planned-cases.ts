import type { Action } from '../../src/remediation/action.ts';
import type { ActionCase } from '../../src/remediation/cases.ts';
import { parseTarget } from '../../src/remediation/parse-target.ts';
import { buildPlan } from '../../src/remediation/plan/build-plan.ts';
import type { Plan } from '../../src/remediation/plan/plan.ts';
import { propose } from '../../src/remediation/propose.ts';

const now = '2026-03-02T09:00:00Z';

/** The plans of the test cases of an action. Cases are proof, not product, so no registry names them. */
export async function plannedCases(action: Action): Promise<Plan[]> {
  const url = new URL(`../../src/remediation/actions/${action.id}/cases.ts`, import.meta.url).href;
  const { cases }: { cases: readonly ActionCase[] } = await import(url);
  return cases.flatMap((one) => planOf(action, one) ?? []);
}

function planOf(action: Action, one: ActionCase): Plan | undefined {
  const target = parseTarget(one.target);
  if (target === undefined) return undefined;
  const at = one.now ?? now;
  const proposal = propose(action, {
    state: one.state,
    partition: 'aws',
    now: at,
    target,
    parameters: one.parameters ?? {},
    ...(one.usage === undefined ? {} : { usage: (principal) => one.usage?.[principal] ?? [] }),
    ...(one.events === undefined ? {} : { events: (entity) => one.events?.[entity] ?? [] }),
    ...(one.past === undefined ? {} : { past: (eventId) => one.past?.[eventId] }),
    ...(one.lastAccessed === undefined ? {} : { lastAccessed: (principal) => one.lastAccessed?.[principal] }),
  });
  if (proposal.kind !== 'steps') return undefined;
  const built = buildPlan({
    ...proposal,
    state: one.state,
    account: one.state.account,
    partition: 'aws',
    now: at,
    expires: at,
    origin: { kind: 'action', action: action.id, target: one.target, parameters: one.parameters ?? {} },
    drafts: proposal.steps.map((draft) => ({ action: action.id, draft })),
  });
  return built.kind === 'plan' ? built.plan : undefined;
}
