import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Page } from './page.ts';

/** A file that is not as it would be generated now. */
export interface Drift {
  /** Path below the folder, with forward slashes. */
  path: string;
  /** `extra`: a file that nothing generates. */
  kind: 'missing' | 'stale' | 'extra';
}

/** How the files of `folder` differ from `pages`, by path. */
export function drift(folder: string, pages: readonly Page[]): Drift[] {
  const wanted = new Map(pages.map(({ path, text }) => [path, text]));
  const present = new Set(filesIn(folder));
  const differing = [...wanted].flatMap(([path, text]): Drift[] => {
    if (!present.has(path)) return [{ path, kind: 'missing' }];
    return readFileSync(join(folder, path), 'utf8') === text ? [] : [{ path, kind: 'stale' }];
  });
  const extra = [...present].filter((path) => !wanted.has(path)).map((path): Drift => ({ path, kind: 'extra' }));
  return [...differing, ...extra].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
