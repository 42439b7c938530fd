import type { Observation } from '../catalogue/observe.ts';
import { byTime } from '../catalogue/order.ts';

/** What came before an observation, among the events that were read. */
export interface Past {
  /**
   * Successful calls of `source` and `name` in the same account, at or before the time of `now` and not `now` itself,
   * newest first.
   */
  before: (now: Observation, source: string, name: string) => Observation[];
}

/** Indexes `observations`, which are in order of time. */
export function pastOf(observations: readonly Observation[]): Past {
  const index = new Map<string, Observation[]>();
  for (const observation of observations) {
    if (observation.change.outcome !== 'succeeded') continue;
    const key = keyOf(observation.change.account, observation.change.eventSource, observation.entry.name);
    const list = index.get(key);
    if (list === undefined) index.set(key, [observation]);
    else list.push(observation);
  }
  return {
    before: (now, source, name) => {
      const list = index.get(keyOf(now.change.account, source, name)) ?? [];
      return list.filter((other) => other !== now && byTime(other, now) < 0).reverse();
    },
  };
}

function keyOf(account: string, source: string, name: string): string {
  return `${account}/${source}/${name}`;
}
