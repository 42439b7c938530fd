import type { Problem, ProblemKind } from './reading.ts';

/** Collects the problems of one file, those of single records up to a limit. */
export interface ProblemList {
  /** A problem of the record at `record`. */
  ofRecord(record: number, kind: ProblemKind, reason: string): void;
  /** A problem of the file as a whole; never left out. */
  ofFile(kind: ProblemKind, reason: string): void;
  /** Takes out what was collected since the last time. */
  take(): Problem[];
  /** Adds the number of problems that were left out, if any. */
  close(): void;
}

/** S3 bucket and key names end at 63 and 1,024 bytes; nothing longer is worth telling. */
const longestReason = 1_200;

export function createProblemList(path: string, limit: number): ProblemList {
  let problems: Problem[] = [];
  let told = 0;
  let untold = 0;

  function ofRecord(record: number, kind: ProblemKind, reason: string): void {
    if (told >= limit) {
      untold++;
      return;
    }
    told++;
    problems.push({ path, record, kind, reason: reason.slice(0, longestReason) });
  }

  function ofFile(kind: ProblemKind, reason: string): void {
    problems.push({ path, kind, reason });
  }

  function take(): Problem[] {
    const taken = problems;
    problems = [];
    return taken;
  }

  function close(): void {
    if (untold > 0) ofFile('more', `${untold} more record${untold === 1 ? '' : 's'} of this file had problems`);
  }

  return { ofRecord, ofFile, take, close };
}
