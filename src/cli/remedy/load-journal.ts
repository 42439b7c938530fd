import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Journal, readJournal } from '../../app/remedy/read-journal.ts';
import { journalText } from '../../store/journal-file.ts';
import { remedyFolder } from '../../store/remedy-folder.ts';
import { findWorkspace } from '../../store/workspace-folder.ts';
import { unreadableJournal } from './unreadable-journal.ts';

/** Path of a journal: the file that is named, or the one of that id in the workspace. */
export function journalPath(given: string, workspace?: string): string {
  if (existsSync(given)) return given;
  const folder = workspace ?? findWorkspace(process.cwd());
  return folder === undefined ? given : join(remedyFolder(folder).journals, `${given}.jsonl`);
}

/**
 * Reads a journal.
 * @throws TrailwardError `TW_JOURNAL` with the line that is wrong
 */
export function loadJournal(read: typeof readJournal, path: string): Journal {
  const reading = read(journalText(path));
  if (reading.kind === 'journal') return reading.journal;
  throw unreadableJournal(path, reading);
}
