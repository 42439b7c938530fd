import type { Coverage } from '../ports/workspace-store.ts';

/** Hours without any event of an account that a log may be silent for without a part of it missing. */
const quiet = 24;

/** Since when, UTC, the history of an account has no gap up to its newest event; undefined when it has no event. */
export function historySince(coverage: readonly Coverage[], account: string): string | undefined {
  const hours = coverage.filter((one) => one.account === account).map(({ hour }) => Date.parse(`${hour}:00:00Z`) / 3_600_000);
  const newest = [...new Set(hours)].filter(Number.isFinite).sort((a, b) => b - a);
  const [last] = newest;
  if (last === undefined) return undefined;
  let start = last;
  for (const hour of newest) {
    if (start - hour > quiet) break;
    start = hour;
  }
  return `${new Date(start * 3_600_000).toISOString().slice(0, 19)}Z`;
}
