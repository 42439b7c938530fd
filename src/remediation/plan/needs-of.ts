import { entityRefs } from '../../history/entity-refs.ts';
import type { ApiCall } from '../../kernel/api-call.ts';
import type { EntityKey } from './entity-key.ts';
import type { CallStep } from './plan.ts';
import { plannedEvent } from './planned-event.ts';

/** What must be read to judge a step and to carry it out in thought: the entities and the calls that only read. */
export function needsOf({ before, after, call }: Pick<CallStep, 'before' | 'after' | 'call'>): { entities: EntityKey[]; calls: ApiCall[] } {
  const entities = new Map<string, EntityKey>();
  const calls = new Map<string, ApiCall>();
  for (const expected of [...before, ...after]) {
    if (expected.kind === 'entity') entities.set(`${expected.entity.kind}/${expected.entity.key}`, expected.entity);
    else calls.set(JSON.stringify(expected.call), expected.call);
  }
  for (const { kind, key } of refsOf(call)) entities.set(`${kind}/${key}`, { kind, key });
  return { entities: [...entities.values()], calls: [...calls.values()] };
}

/** The entities that a call names. */
export function refsOf(call: ApiCall): EntityKey[] {
  return entityRefs(plannedEvent(call, { account: '', partition: 'aws', at: '' }));
}
