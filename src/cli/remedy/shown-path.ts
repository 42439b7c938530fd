import { isAbsolute, relative } from 'node:path';
import { sanitise } from '../../report/text/sanitise.ts';

/** A path as it is told to people, and as they may type it: from the working folder where it is below it. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  const isBelow = near !== '' && !near.startsWith('..') && !isAbsolute(near);
  return sanitise(isBelow ? near : path, 2_000);
}
