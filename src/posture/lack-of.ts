import { type Part, type Unknown, unknown } from '../account/part.ts';

/** Why there may be more than what is known of a table or of members; undefined when there is not. */
export function lackOf({ whole }: { whole: Part<true> }): Unknown | undefined {
  if (whole.kind === 'known') return undefined;
  return whole.kind === 'unknown' ? whole : unknown('nothing tells whether there are more');
}
