import type { CloudTrailEvent } from '../event.ts';
import type { Batch, KeptEvent } from './batch.ts';
import type { Limits } from './limits.ts';
import { createNameTally } from './name-tally.ts';
import { createProblemList } from './problem-list.ts';
import type { ProblemKind } from './reading.ts';
import { createWordList } from './word-list.ts';

/** The books of one file while it is read: numbers and counts every record, and hands the counts on in batches. */
export interface Ledger {
  /** Enters an event, wanted or not. */
  event(entry: EventEntry): void;
  malformed(reason: string): void;
  /** Enters a digest or an Insight event. */
  apart(kind: 'digests' | 'insights'): void;
  /** Enters a problem of the record that is entered next. */
  note(kind: ProblemKind, reason: string): void;
  /** Enters bytes read from disk. */
  bytes(count: number): void;
  /** Enters a problem of the file as a whole. */
  problem(kind: ProblemKind, reason: string): void;
  /** Whether enough has come together for a batch. */
  isFull(): boolean;
  /** Takes out what was entered since the last time. */
  take(): Batch;
  /** Enters what only the end of the file can tell. */
  close(): void;
  /** Strikes out all that was entered since the last batch, but for the bytes read. */
  forget(): void;
}

export interface EventEntry {
  name: string;
  source: string;
  id: string;
  time: string;
  failed: boolean;
  repaired: boolean;
  /** Bytes that the record took, for the size of a batch. */
  size: number;
  /** The event, when it is to be kept; else whether it was wanted. */
  fate: CloudTrailEvent | 'count' | 'outside';
}

const fullEvents = 4096;
const fullBytes = 8 * 1024 * 1024;
const fullKept = 1024 * 1024;

type Counts = Pick<Batch, 'bytes' | 'events' | 'malformed' | 'repaired' | 'digests' | 'insights' | 'firstTime' | 'lastTime'>;
const nothing: Counts = { bytes: 0, events: 0, malformed: 0, repaired: 0, digests: 0, insights: 0, firstTime: '', lastTime: '' };

export function createLedger(path: string, limits: Pick<Limits, 'problemsPerFile' | 'names'>): Ledger {
  const problems = createProblemList(path, limits.problemsPerFile);
  const others = createWordList();
  const outside = createWordList();
  let names = createNameTally(limits.names);
  let counts = { ...nothing };
  let kept: KeptEvent[] = [];
  let keptBytes = 0;
  let index = 0;

  function event(entry: EventEntry): void {
    counts.events++;
    if (entry.repaired) counts.repaired++;
    if (entry.time !== '') {
      if (counts.firstTime === '' || entry.time < counts.firstTime) counts.firstTime = entry.time;
      if (entry.time > counts.lastTime) counts.lastTime = entry.time;
    }
    names.add(entry.source, entry.name, 1, entry.failed ? 1 : 0);
    if (typeof entry.fate === 'object') {
      kept.push({ event: entry.fate, index });
      keptBytes += entry.size;
    } else {
      others.addFingerprintOf(entry.id);
      if (entry.fate === 'outside') outside.addFingerprintOf(entry.id);
    }
    index++;
  }

  function malformed(reason: string): void {
    counts.events++;
    counts.malformed++;
    problems.ofRecord(index++, 'malformed-record', reason);
  }

  function apart(kind: 'digests' | 'insights'): void {
    counts[kind]++;
    index++;
  }

  function take(): Batch {
    const batch = { ...counts, kept, others: others.take(), outside: outside.take(), names: names.counts(), problems: problems.take() };
    counts = { ...nothing };
    kept = [];
    keptBytes = 0;
    names = createNameTally(limits.names);
    return batch;
  }

  function forget(): void {
    const { bytes } = take();
    counts.bytes = bytes;
  }

  return {
    event,
    malformed,
    apart,
    note: (kind, reason) => problems.ofRecord(index, kind, reason),
    bytes: (count) => {
      counts.bytes += count;
    },
    problem: problems.ofFile,
    isFull: () => counts.events >= fullEvents || counts.bytes >= fullBytes || keptBytes >= fullKept,
    take,
    close: problems.close,
    forget,
  };
}
