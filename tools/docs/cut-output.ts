import type { Example } from './example.ts';

/**
 * The lines of an output that an example shows, with `…` where others were.
 * @throws Error when none of them is there
 */
export function cutOutput(output: string, { lines, tail, from, until }: Omit<Example, 'args'>): string[] {
  const all = output.trimEnd().split('\n');
  const parts: [number, number][] = [];
  if (lines !== undefined) parts.push([lines[0], Math.min(lines[1], all.length)]);
  if (from !== undefined) {
    const first = all.findIndex((line) => line.startsWith(from));
    const end = until === undefined || first < 0 ? -1 : all.findIndex((line, index) => index > first && line.startsWith(until));
    if (first < 0 || (until !== undefined && end < 0)) throw new Error(`No line begins with ${first < 0 ? from : until}.`);
    const last = end < 0 ? all.length : end;
    parts.push([first + 1, last - blankBefore(all, last)]);
  }
  if (tail !== undefined) parts.push([Math.max(1, all.length - tail + 1), all.length]);
  if (parts.length === 0) return all;
  const shown: string[] = [];
  let next = 1;
  for (const [first, last] of parts) {
    if (first < next || last < first) throw new Error(`Of ${all.length} lines of output, none is left from ${first} to ${last}.`);
    if (first > next) shown.push('…');
    shown.push(...all.slice(first - 1, last));
    next = last + 1;
  }
  return next <= all.length ? [...shown, '…'] : shown;
}

/** How many empty lines stand before the end of a part. */
function blankBefore(all: readonly string[], end: number): number {
  let count = 0;
  while (all[end - 1 - count] === '') count += 1;
  return count;
}
