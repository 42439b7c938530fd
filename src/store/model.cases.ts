import type { Batch, BatchEvent, ChangeQuery, Coverage, StoredChange, Usage, WorkspaceStore } from '../app/ports/workspace-store.ts';

type Counted = Pick<WorkspaceStore, 'add' | 'changes' | 'usage' | 'coverage' | 'accounts'>;

/** What a store must do with events, in the plainest words: a list, filtered and sorted. */
export function modelStore(): Counted {
  const events = new Map<string, BatchEvent>();

  return {
    add(batch: Batch) {
      const result = { added: 0, duplicates: 0, changes: 0 };
      for (const event of batch.events) {
        const id = JSON.stringify([event.account, event.eventId]);
        if (events.has(id)) {
          result.duplicates += 1;
          continue;
        }
        events.set(id, event);
        result.added += 1;
        if (event.change !== undefined) result.changes += 1;
      }
      return result;
    },
    changes: (query) => wanted([...events.values()], query),
    usage: (account, principal) =>
      usageOf([...events.values()].filter((event) => event.account === account && (principal ?? event.principal) === event.principal)),
    coverage: () => coverageOf([...events.values()].filter((event) => event.time !== '')),
    accounts: () => [...new Set([...events.values()].map(({ account }) => account))].filter((account) => account !== '').sort(),
  };
}

function wanted(events: readonly BatchEvent[], query: ChangeQuery): StoredChange[] {
  const found = events.filter(
    ({ account, change, principal, name, time, denied }) =>
      change !== undefined &&
      account === (query.account ?? account) &&
      (query.entities === undefined || query.entities.some((entity) => change.entities.includes(entity))) &&
      principal === (query.actor ?? principal) &&
      name === (query.eventName ?? name) &&
      time >= (query.since ?? '') &&
      (query.until === undefined || time <= query.until) &&
      denied === (query.denied ?? denied),
  );
  const sorted = found.sort(
    (a, b) => order(a.time, b.time) || a.rank - b.rank || order(a.eventId, b.eventId) || order(a.account, b.account),
  );
  if (query.newestFirst === true) sorted.reverse();
  return sorted.flatMap(({ change }) => change ?? []).slice(0, query.limit);
}

function usageOf(events: readonly BatchEvent[]): Usage[] {
  const all = new Map<string, Usage>();
  for (const { account, principal, service, name, denied, time } of events) {
    const id = JSON.stringify([principal, service, name]);
    const held = all.get(id) ?? { account, principal, service, name, count: 0, denied: 0, first: '', last: '' };
    const first = held.first === '' || (time !== '' && time < held.first) ? time : held.first;
    const last = time > held.last ? time : held.last;
    all.set(id, { ...held, count: held.count + 1, denied: held.denied + (denied ? 1 : 0), first, last });
  }
  return [...all.values()].sort((a, b) => order(a.principal, b.principal) || order(a.service, b.service) || order(a.name, b.name));
}

function coverageOf(events: readonly BatchEvent[]): Coverage[] {
  const all = new Map<string, Coverage>();
  for (const { account, region, time } of events) {
    const id = JSON.stringify([account, region, time.slice(0, 13)]);
    const held = all.get(id) ?? { account, region, hour: time.slice(0, 13), events: 0 };
    all.set(id, { ...held, events: held.events + 1 });
  }
  return [...all.values()].sort((a, b) => order(a.account, b.account) || order(a.region, b.region) || order(a.hour, b.hour));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
