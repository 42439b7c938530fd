import { posix } from 'node:path';

/** Room of a file of `src/`, `''` for one outside every room, undefined for a file that is not in `src/`. */
export function roomOf(path: string): string | undefined {
  const [top, room, ...rest] = path.split('/');
  if (top !== 'src' || room === undefined) return undefined;
  return rest.length === 0 ? '' : room;
}

/** Whether a file is proof rather than product: tests and case tables do not ship. */
export function isProof(path: string): boolean {
  return path.startsWith('test/') || /(?:^|\/|\.)(?:test|cases|test-kit|test-suite)\.tsx?$/.test(path);
}

/** Path of the file that a relative import means, undefined for a package or a Node module. */
export function targetOf(path: string, specifier: string): string | undefined {
  return /^\.\.?\//.test(specifier) ? posix.join(posix.dirname(path), specifier) : undefined;
}
