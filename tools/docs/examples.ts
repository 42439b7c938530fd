import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A `ts` block of a JSDoc `@example`. */
export interface Example {
  /** Path of the source file relative to the root, with forward slashes. */
  path: string;
  /** Line of its first line of code, counted from 1. */
  line: number;
  code: string;
}

/** The examples of every source file that ships. */
export function allExamples(root: string): Example[] {
  return globSync('src/**/*.ts', { cwd: root, exclude: ['**/*.test.ts', '**/*.generated.ts'] })
    .map((path) => path.split(sep).join('/'))
    .sort()
    .flatMap((path) => examplesIn(path, readFileSync(join(root, path), 'utf8')));
}

/** The examples of one source text, in order. */
export function examplesIn(path: string, text: string): Example[] {
  const found: Example[] = [];
  let inExample = false;
  let block: string[] | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const words = /^\s*\*(?!\/) ?(.*)$/.exec(line)?.[1];
    if (words === undefined) {
      // Outside a comment, or at its beginning or end; a block that is still open there is no block.
      [inExample, block] = [false, undefined];
    } else if (block !== undefined && words.trim() === '```') {
      found.push({ path, line: index + 1 - block.length, code: `${block.join('\n')}\n` });
      block = undefined;
    } else if (block !== undefined) block.push(words);
    else if (inExample && words.trim() === '```ts') block = [];
    else if (words.startsWith('@')) inExample = /^@example\b/.test(words);
  }
  return found;
}
