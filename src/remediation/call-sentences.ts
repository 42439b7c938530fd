import type { UsedAction } from './action.ts';

/** Most calls that are named for one principal. */
const most = 8;

/**
 * What a principal called with success, newest first, and what becomes of it, as sentences.
 * @param called `role deploy`.
 * @param fate End of each sentence: `will be refused`.
 */
export function callSentences(called: string, calls: readonly UsedAction[], fate: string): string[] {
  const newest = calls.toSorted((a, b) => (a.last < b.last ? 1 : -1));
  const shown = newest
    .slice(0, most)
    .map(({ action, count, denied, last }) => `${called} called ${action} ${times(count - denied)}, last at ${last}, and ${fate}.`);
  return calls.length > most ? [...shown, `${called} called ${calls.length - most} more actions that ${fate}.`] : shown;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
