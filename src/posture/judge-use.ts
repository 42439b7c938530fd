import { type Part, type Unknown, unknown } from '../account/part.ts';
import type { Evidence } from './check.ts';
import { daysAgo } from './days-ago.ts';
import { daysSince } from './days-since.ts';
import { evidence } from './evidence.ts';

/** When something was made and last used. */
export interface Used {
  /** What the evidence calls it: `access key AKIA…`. */
  what: string;
  made: Part<string>;
  /** Absent when it was never used. */
  lastUsed: Part<string>;
}

/** Whether something has been unused for too long, in words that follow its name. */
export type UseJudged = { kind: 'judged'; stale: boolean; days: number; words: string; evidence: Evidence[] } | Unknown;

/**
 * Judges by last use; by age what was never used. What is younger than `days` cannot have been unused for so long, even
 * where its last use is not known.
 * @param days stale from so many whole days on
 */
export function judgeUse({ what, made, lastUsed }: Used, days: number, now: string): UseJudged {
  const [used, age] = [daysSince(lastUsed, now), daysSince(made, now)];
  if (used.kind === 'known') {
    const words = `was last used ${daysAgo(used.value)}`;
    return { kind: 'judged', stale: used.value >= days, days: used.value, words, evidence: evidence(`${what} last used`, lastUsed) };
  }
  if (age.kind !== 'known') return used.kind === 'unknown' ? used : age.kind === 'unknown' ? age : unknown('no time of its making is told');
  if (used.kind === 'unknown' && age.value >= days) return used;
  const words =
    used.kind === 'absent'
      ? `was made ${daysAgo(age.value)} and never used`
      : `was made ${daysAgo(age.value)}, and when it was last used is not known`;
  const told = [...evidence(`${what} last used`, lastUsed), ...evidence(`${what} made`, made)];
  return { kind: 'judged', stale: age.value >= days, days: age.value, words, evidence: told };
}
