import type { ProblemKind } from '../events/reader/reading.ts';

/** Whether a problem was mended, so that no record was lost to it. */
export function isRepair(kind: ProblemKind | string): boolean {
  return kind === 'invalid-utf8' || kind === 'missing-id';
}
