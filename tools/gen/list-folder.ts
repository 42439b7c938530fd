import { existsSync, readdirSync } from 'node:fs';

/** Names in a folder, sorted by code unit so that every machine gives the same order; a missing folder is empty. */
export function listFolder(folder: string, kind: 'files' | 'folders'): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => (kind === 'files' ? entry.isFile() : entry.isDirectory()))
    .map((entry) => entry.name)
    .sort();
}
