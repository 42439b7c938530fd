import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { TrailwardError } from '../kernel/errors.ts';
import { syncFolder } from './sync-folder.ts';

/** A journal on the disk, to which lines are added. */
export interface JournalFile {
  path: string;
  /** Adds a line, which has no line feed in it. When this returns, it is on the disk. */
  append: (line: string) => void;
  close: () => void;
}

/** Longest journal that is read, bytes. */
const largest = 200_000_000;

/**
 * Begins a journal in a file that is not there yet, or goes on with one that is. Only its owner may read it.
 * @throws TrailwardError `TW_JOURNAL`
 */
export function journalFile(path: string, how: 'begin' | 'go-on'): JournalFile {
  return translated(path, () => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = openSync(path, how === 'begin' ? 'ax' : 'a', 0o600);
    if (how === 'begin') syncFolder(dirname(path));
    let isOpen = true;
    return {
      path,
      append: (line) =>
        translated(path, () => {
          writeWhole(file, `${line}\n`);
          fsyncSync(file);
        }),
      close: () => {
        if (isOpen) closeSync(file);
        isOpen = false;
      },
    };
  });
}

/** The text of a journal. */
export function journalText(path: string): string {
  return translated(path, () => {
    if (statSync(path).size > largest) throw new TrailwardError('TW_JOURNAL', `${path} is larger than ${largest} bytes.`);
    return readFileSync(path, 'utf8');
  });
}

/** Cuts a last line off that was written by half, so that the journal can be gone on with. `whole` is the text before it. */
export function cutJournal(path: string, whole: string): void {
  translated(path, () => {
    truncateSync(path, Buffer.byteLength(whole));
    const file = openSync(path, 'r+');
    fsyncSync(file);
    closeSync(file);
  });
}

function writeWhole(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

function translated<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TrailwardError) throw error;
    throw new TrailwardError('TW_JOURNAL', `${path}: ${error instanceof Error ? error.message : String(error)}`, error);
  }
}
