import type { Batch, FileOutcome } from './batch.ts';
import { fingerprint } from './fingerprint.ts';
import { createFingerprintSet } from './fingerprint-set.ts';
import type { Limits } from './limits.ts';
import { createNameTally } from './name-tally.ts';
import type { KeptRecord, Problem, ReadCounts, Reading, SkippedFile } from './reading.ts';

/** Puts the batches of all files together. Batches of different files may come in any order: the reading is the same. */
export interface Gathering {
  /** Adds a batch of the file that stands at `place` among the sources. */
  add(place: number, source: string, batch: Batch): void;
  /** Says what became of a file, after its last batch. */
  settle(place: number, path: string, outcome: FileOutcome): void;
  counts(): Readonly<ReadCounts>;
  /** Ends the gathering. Throws an `Error` when records have gone missing between the counts: a fault of the reader. */
  finish(): Reading;
}

interface Placed extends KeptRecord {
  place: number;
}

export function createGathering(limits: Pick<Limits, 'names'>): Gathering {
  const counts: ReadCounts = {
    files: 0,
    bytes: 0,
    events: 0,
    unique: 0,
    duplicates: 0,
    malformed: 0,
    repaired: 0,
    digests: 0,
    insights: 0,
    outsideSpan: 0,
  };
  /** All ids; the ids of kept records; the ids of wanted records outside of the time span. */
  const all = createFingerprintSet();
  const ofKept = createFingerprintSet();
  const outside = createFingerprintSet();
  const kept = new Map<string, Placed>();
  const names = createNameTally(limits.names);
  const problems = new Map<number, Problem[]>();
  const skipped: (SkippedFile & { place: number })[] = [];
  const words = new Uint32Array(2);

  function add(place: number, source: string, batch: Batch): void {
    for (const key of ['bytes', 'events', 'malformed', 'repaired', 'digests', 'insights'] as const) counts[key] += batch[key];
    if (batch.firstTime !== '') {
      if (counts.firstTime === undefined || batch.firstTime < counts.firstTime) counts.firstTime = batch.firstTime;
      if (counts.lastTime === undefined || batch.lastTime > counts.lastTime) counts.lastTime = batch.lastTime;
    }
    forEachPair(batch.others, (high, low) => count(all.add(high, low)));
    forEachPair(batch.outside, (high, low) => outside.add(high, low));
    for (const { event, index } of batch.kept) keep({ event, index, source, place });
    for (const { source: eventSource, name, events, failed } of batch.names) names.add(eventSource, name, events, failed);
    if (batch.problems.length > 0) problems.set(place, [...(problems.get(place) ?? []), ...batch.problems]);
  }

  /** Fingerprints count; only whole ids decide which records are copies. Whatever the order, the same record stays. */
  function keep(record: Placed): void {
    const id = record.event.eventID;
    const earlier = kept.get(id);
    if (earlier !== undefined) {
      counts.duplicates++;
      if (inOrder(record, earlier) < 0) kept.set(id, record);
      return;
    }
    kept.set(id, record);
    fingerprint(id, words, 0);
    const [high = 0, low = 0] = words;
    const newToAll = all.add(high, low);
    // Two kept ids with one fingerprint are two records all the same.
    const newToKept = ofKept.add(high, low);
    count(newToAll || !newToKept);
  }

  function count(isNew: boolean): void {
    if (isNew) counts.unique++;
    else counts.duplicates++;
  }

  function settle(place: number, path: string, outcome: FileOutcome): void {
    if (outcome.kind === 'read') counts.files++;
    else skipped.push({ place, path, reason: outcome.reason, unread: outcome.unread });
  }

  function finish(): Reading {
    counts.outsideSpan = outside.size;
    const { events, unique, duplicates, malformed } = counts;
    if (events !== unique + duplicates + malformed) {
      throw new Error(
        `the reader lost count: ${events} events are not ${unique} unique + ${duplicates} duplicate + ${malformed} malformed`,
      );
    }
    return {
      records: [...kept.values()].sort(inOrder).map(({ event, source, index }) => ({ event, source, index })),
      counts,
      problems: [...problems].sort(([a], [b]) => a - b).flatMap(([, list]) => list),
      skipped: skipped.sort((a, b) => a.place - b.place).map(({ path, reason, unread }) => ({ path, reason, unread })),
      names: new Map(names.counts().map((name) => [`${name.source} ${name.name}`, name])),
    };
  }

  return { add, settle, counts: () => counts, finish };
}

function inOrder(a: Placed, b: Placed): number {
  return a.place - b.place || a.index - b.index;
}

function forEachPair(words: Uint32Array, act: (high: number, low: number) => void): void {
  for (let at = 0; at < words.length; at += 2) act(words[at] as number, words[at + 1] as number);
}
