import { existsSync } from 'node:fs';
import { journalReport } from '../../app/remedy/journal-report.ts';
import { readJournal } from '../../app/remedy/read-journal.ts';
import { jsonText } from '../../report/text/json-text.ts';
import { journalText } from '../../store/journal-file.ts';
import type { Host } from '../host.ts';

/** Prints a journal as JSON; nothing when none was begun. */
export async function tellJournal(host: Host, path: string): Promise<void> {
  if (!existsSync(path)) return;
  const reading = readJournal(journalText(path));
  if (reading.kind === 'journal') await host.out(`${jsonText(journalReport(reading.journal), 2)}\n`);
}
