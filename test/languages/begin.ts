import type { Clients } from '../../src/aws/clients.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { buildPlan, type PlanRequest } from '../../src/remediation/plan/build-plan.ts';
import type { Plan } from '../../src/remediation/plan/plan.ts';
import { send } from './carry-out.ts';
import type { Story } from './story.ts';
import { toldState } from './told-state.ts';

/** The account of a story, made anew in the same way in a moto of its own, and the plan for it. */
export async function begin(endpoint: string, clients: Clients, story: Story, over: Partial<PlanRequest> = {}): Promise<Plan> {
  for (const path of ['reset', 'seed?a=42']) await fetch(`${endpoint}/moto-api/${path}`, { method: 'POST' });
  const prepared: JsonObject[] = [];
  for (const one of story.prepare) prepared.push(await send(clients, typeof one === 'function' ? one(prepared) : one));
  const { state } = await toldState(clients);
  const built = buildPlan({
    title: `${story.name}, as a test`,
    state,
    absent: story.absent ?? [],
    account: '123456789012',
    partition: 'aws',
    now: '2026-03-02T09:00:00Z',
    expires: '2099-01-01T00:00:00Z',
    origin: { kind: 'findings', findings: [] },
    drafts: story.drafts(prepared, state).map((draft) => ({ action: 'test', draft })),
    ...over,
  });
  if (built.kind !== 'plan') throw new Error(JSON.stringify(built));
  return built.plan;
}
