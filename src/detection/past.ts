import { byTime } from '../catalogue/by-time.ts';
import type { Observation } from '../catalogue/observe.ts';
import { policyTopics } from './policy-in-force.ts';
import { creationTopics } from './user-created.ts';

/** What came before an observation, among the events that were read. */
export interface Past {
  /**
   * Successful calls of `source` and `name` in the same account, at or before the time of `now` and not `now` itself,
   * newest first.
   */
  before: (now: Observation, source: string, name: string) => Observation[];
  /** The newest of them. */
  last: (now: Observation, source: string, name: string) => Observation | undefined;
  /** The newest successful call in the same account that decided `topic`, one of `policyTopics` or `creationTopics`, before `now`. */
  lastOn: (now: Observation, topic: string) => Observation | undefined;
}

/** Indexes `observations`, which are in order of time. */
export function pastOf(observations: readonly Observation[]): Past {
  const index = new Map<string, Observation[]>();
  for (const observation of observations) {
    if (observation.change.outcome !== 'succeeded') continue;
    const { account, eventSource } = observation.change;
    const add = (key: string) => {
      const list = index.get(key);
      if (list === undefined) index.set(key, [observation]);
      else list.push(observation);
    };
    add(keyOf(account, eventSource, observation.entry.name));
    for (const topic of [...policyTopics(observation), ...creationTopics(observation)]) add(topicKey(account, topic));
  }
  const listOf = (now: Observation, source: string, name: string) => index.get(keyOf(now.change.account, source, name)) ?? [];
  return {
    before: (now, source, name) => {
      const list = listOf(now, source, name);
      return list.slice(0, placeOf(list, now)).reverse();
    },
    last: (now, source, name) => {
      const list = listOf(now, source, name);
      return list[placeOf(list, now) - 1];
    },
    lastOn: (now, topic) => {
      const list = index.get(topicKey(now.change.account, topic)) ?? [];
      return list[placeOf(list, now) - 1];
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

function topicKey(account: string, topic: string): string {
  return `${account} ${topic}`;
}
