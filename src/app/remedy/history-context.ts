import { prefixOf } from '../../catalogue/action-data.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { historySince } from './history-since.ts';
import { pastChange } from './past-change.ts';
import type { PlanContext } from './plan-context.ts';

/** What a workspace tells to planning: use of principals, events of entities, and changes with the account around them. */
export function historyContext(store: WorkspaceStore, account: string): Pick<PlanContext, 'usage' | 'events' | 'past' | 'historySince'> {
  const since = historySince(store.coverage(), account);
  return {
    ...(since === undefined ? {} : { historySince: since }),
    usage: (principal) =>
      [...store.usage(account, principal)].map(({ service, name, count, denied, last }) => ({
        action: `${prefixOf(service)}:${name}`,
        count,
        denied,
        last,
      })),
    events: (entity) =>
      [...store.changes({ account, entities: [entity], denied: false })]
        .filter(({ change }) => change.outcome === 'succeeded')
        .map(({ event }) => event),
    past: (eventId) => pastChange(store, account, eventId),
  };
}
