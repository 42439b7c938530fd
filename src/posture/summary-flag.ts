import { known, type Part, unknown } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';

/**
 * Whether a counter of the account summary is above 0, `AccountMFAEnabled`. A summary that is older than the state tells
 * nothing: events since may have changed what it counts.
 */
export function summaryFlag({ summary, at }: AccountState, counter: string): Part<boolean> {
  if (summary.kind === 'unknown') return summary;
  if (summary.kind === 'absent') return unknown('there is no account summary');
  const count = Object.hasOwn(summary.value, counter) ? summary.value[counter] : undefined;
  if (count === undefined) return unknown(`the account summary does not hold ${counter}`);
  return summary.read.at === at ? known(count > 0, summary.read) : unknown('the account summary is older than what happened last');
}
