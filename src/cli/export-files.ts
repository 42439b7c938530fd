import { readFileSync, statSync } from 'node:fs';
import type { ExportFile } from '../app/index.ts';
import { TrailwardError } from '../kernel/errors.ts';

/** Exports are read whole; no account has more than this. Bytes. */
const largest = 512_000_000;

/**
 * The texts of files with exports of an account, and when the newest of them was written, UTC.
 * @throws TrailwardError `TW_USAGE` for a file that cannot be read
 */
export function exportFiles(paths: readonly string[]): { files: ExportFile[]; newest: string } {
  const files = paths.map((path) => ({ name: path, ...readText(path) }));
  const newest =
    files
      .map(({ modified }) => modified)
      .toSorted()
      .at(-1) ?? '';
  return { files, newest };
}

function readText(path: string): { text: string; modified: string } {
  try {
    const stats = statSync(path);
    if (stats.size > largest) throw new Error(`it is larger than ${largest} bytes`);
    return { text: readFileSync(path, 'utf8'), modified: `${stats.mtime.toISOString().slice(0, 19)}Z` };
  } catch (cause) {
    throw new TrailwardError('TW_USAGE', `${path} could not be read: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
}
