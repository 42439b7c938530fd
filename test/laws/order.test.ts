import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/account/facts.ts';
import { byTime } from '../../src/catalogue/by-time.ts';
import { type Observation, observe } from '../../src/catalogue/observe.ts';
import { lineagesOf } from '../../src/history/lineage.ts';
import { replayed } from '../../src/history/replay.ts';
import { knownEmpty } from './known-empty.ts';
import { pureLog } from './pure-story.ts';
import { seedOfRun } from './random.ts';

const account = '123456789012';
const seed = seedOfRun();
const log = await pureLog(account, seed, 600);

/** Everything that history makes of a log, in the order in which its events arrived. */
function historyOf(arrived: readonly Observation[]): string {
  const sorted = arrived.toSorted(byTime);
  const ids = (events: readonly Observation[]) => events.map(({ event }) => event.eventID);
  const lineages = lineagesOf(sorted).map((lineage) => ({ ...lineage, events: ids(lineage.events) }));
  return JSON.stringify([ids(sorted), factsOf(replayed(knownEmpty(account), sorted)), lineages]);
}

/** The same log in which `crowd` events share one second, which is all that CloudTrail tells. */
function crowded(crowd: number): Observation[] {
  return log.map(({ event }, index) => {
    const second = new Date(Date.parse('2026-03-02T09:00:00Z') + Math.floor(index / crowd) * 1_000);
    return observe({ ...event, eventTime: `${second.toISOString().slice(0, 19)}Z` });
  });
}

const arrivals = (events: Observation[]) => fc.shuffledSubarray(events, { minLength: events.length });

describe(`the order of arrival (TRAILWARD_SEED=${seed})`, () => {
  it('does not matter where each event has a second of its own', () => {
    const straight = historyOf(log);
    expect(log.toSorted(byTime)).toEqual(log);
    fc.assert(
      fc.property(arrivals(log), (arrived) => historyOf(arrived) === straight),
      { numRuns: 20 },
    );
  });

  it.each([2, 7, 50])('does not matter where %i events share a second', (crowd) => {
    const events = crowded(crowd);
    const straight = historyOf(events);
    fc.assert(
      fc.property(arrivals(events), (arrived) => historyOf(arrived) === straight),
      { numRuns: 20 },
    );
  });

  it('is settled for any two events in one way only', () => {
    const any = fc.constantFrom(...crowded(50));
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(byTime(a, b)) + Math.sign(byTime(b, a))).toBe(0);
        if (byTime(a, b) < 0 && byTime(b, c) < 0) expect(byTime(a, c)).toBeLessThan(0);
        if (a !== b) expect(byTime(a, b)).not.toBe(0);
      }),
    );
  });
});
