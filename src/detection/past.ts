import { byTime } from '../catalogue/by-time.ts';
import type { Observation } from '../catalogue/observe.ts';
import { secondsBetween } from '../kernel/seconds-between.ts';

/** What came before an observation, among the events that were read. */
export interface Past {
  /**
   * Successful calls of `source` and `name` in the same account, at or before the time of `now` and not `now` itself,
   * newest first. `within` limits it to the seconds before `now`, so that a long log is not walked through for each call.
   */
  before: (now: Observation, source: string, name: string, within?: number) => Observation[];
  /** The newest of them. */
  last: (now: Observation, source: string, name: string) => Observation | undefined;
  /** Successful calls in the same account whose target has this ARN, before `now`, newest first. */
  about: (now: Observation, arn: string) => Observation[];
}

/** Indexes `observations`, which are in order of time. */
export function pastOf(observations: readonly Observation[]): Past {
  const index = new Map<string, Observation[]>();
  for (const observation of observations) {
    if (observation.change.outcome !== 'succeeded') continue;
    const { account, eventSource, target } = observation.change;
    const add = (key: string) => {
      const list = index.get(key);
      if (list === undefined) index.set(key, [observation]);
      else list.push(observation);
    };
    add(keyOf(account, eventSource, observation.entry.name));
    if (target.arn !== undefined) add(arnKey(account, target.arn));
  }
  const listOf = (now: Observation, source: string, name: string) => index.get(keyOf(now.change.account, source, name)) ?? [];
  return {
    before: (now, source, name, within = Number.POSITIVE_INFINITY) => {
      const list = listOf(now, source, name);
      const found: Observation[] = [];
      for (let i = placeOf(list, now) - 1; i >= 0; i -= 1) {
        const other = list[i];
        if (other === undefined || secondsBetween(other.change.time, now.change.time) > within) break;
        found.push(other);
      }
      return found;
    },
    last: (now, source, name) => {
      const list = listOf(now, source, name);
      return list[placeOf(list, now) - 1];
    },
    about: (now, arn) => {
      const list = index.get(arnKey(now.change.account, arn)) ?? [];
      return list.slice(0, placeOf(list, now)).reverse();
    },
  };
}

/** How many of a list in order of time come before `now`. */
function placeOf(list: readonly Observation[], now: Observation): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = list[middle];
    if (other !== undefined && byTime(other, now) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keyOf(account: string, source: string, name: string): string {
  return `${account}/${source}/${name}`;
}

function arnKey(account: string, arn: string): string {
  return `${account} ${arn}`;
}
