import { mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Drift, drift } from './drift.ts';
import type { Page } from './page.ts';

/** Makes `folder` hold `pages` and nothing else. Returns what it had to change; other files are not touched. */
export function writePages(folder: string, pages: readonly Page[]): Drift[] {
  const found = drift(folder, pages);
  const stale = new Set(found.map(({ path }) => path));
  // What is left over goes first: on a file system that ignores case it may be the file that is written next.
  for (const { path, kind } of found) if (kind === 'extra') remove(folder, path);
  for (const { path, text } of pages) {
    if (!stale.has(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return found;
}

/** Removes a file, and the folders that it leaves empty. */
function remove(folder: string, path: string): void {
  rmSync(join(folder, path));
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent));
    } catch {
      return;
    }
  }
}
