import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes `text` in one step, and only when the file differs, so that watchers stay quiet and a parallel reader never sees half a file. */
export function writeIfChanged(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  // The name keeps the git-ignored ending, should the process die between the two calls.
  const draft = path.replace(/\.generated\.ts$/, `.${process.pid}.generated.ts`);
  writeFileSync(draft, text);
  renameSync(draft, path);
}
