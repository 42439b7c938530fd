import { emptyState } from '../../account/empty-state.ts';
import { keptObservation } from '../../catalogue/kept-observation.ts';
import { entityRefs } from '../../history/entity-refs.ts';
import { replay } from '../../history/replay.ts';
import type { PastChange } from '../../remediation/action.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';

/**
 * A change of the workspace with the account around it, replayed from the newest state that was collected before it;
 * undefined when the workspace does not have it. What no collected state and no event tells is unknown.
 */
export function pastChange(store: WorkspaceStore, account: string, eventId: string): PastChange | undefined {
  const stored = store.change(eventId, account);
  if (stored === undefined) return undefined;
  const { time } = stored.change;
  const from = store.stateTimes(account).findLast((candidate) => candidate < time);
  const base = (from === undefined ? undefined : store.state(account, from)) ?? emptyState(account);
  const entities = entityRefs(stored.event).map(({ kind, key }) => `${kind}/${key}`);
  const since = [...store.changes({ account, entities, since: time })]
    .filter(({ change }) => change.outcome === 'succeeded' && change.eventId !== eventId)
    .map(({ event }) => event);
  const query = { account, until: time, ...(base.at === '' ? {} : { since: base.at }) };
  for (const { observation, before, after } of replay(base, observations(store, query)))
    if (observation.change.eventId === eventId) return { event: stored.event, before, after, since };
  return { event: stored.event, before: base, after: base, since };
}

function* observations(store: WorkspaceStore, query: Parameters<WorkspaceStore['changes']>[0]) {
  for (const stored of store.changes(query)) yield keptObservation(stored);
}
