import { isProof } from './places.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/** Most lines that half of the files of `src/` may have. */
const target = 80;

/** A problem when the median file of `src/`, tests aside, is longer than one screen. */
export function medianSize(files: readonly SourceFile[]): Problem[] {
  const sizes = files
    .filter(({ path, code }) => path.startsWith('src/') && code !== '' && !isProof(path) && !path.includes('/data/'))
    .map(({ text }) => text.split('\n').length - 1)
    .sort((a, b) => a - b);
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return median > target ? [{ path: 'src', line: 1, message: `the median file has ${median} lines; the target is ${target}` }] : [];
}
