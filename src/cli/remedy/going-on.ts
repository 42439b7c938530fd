import type { Journal, readJournal } from '../../app/remedy/read-journal.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import { cutJournal, journalText } from '../../store/journal-file.ts';
import { unreadableJournal } from './unreadable-journal.ts';

/** A journal that is gone on with, as it was read. */
export interface GoingOn {
  path: string;
  journal: Journal;
  /** All that the file holds, and what of it are whole lines. */
  text: string;
  whole: string;
}

/**
 * Reads a journal that is to be gone on with. Nothing is written yet: somebody may be writing to it at this very time.
 * @param repair Whether a last line that was cut off is to be left out.
 * @throws TrailwardError `TW_JOURNAL` with the line that is wrong
 */
export function goingOn(read: typeof readJournal, path: string, repair: boolean): GoingOn {
  const text = journalText(path);
  const first = read(text);
  const [reading, whole] = repair && first.kind === 'cut-off' ? [read(first.whole), first.whole] : [first, text];
  if (reading.kind !== 'journal') throw unreadableJournal(path, reading);
  return { path, journal: reading.journal, text, whole };
}

/**
 * Makes the journal ready for the next line, once nobody else can be writing to it.
 * @throws TrailwardError `TW_JOURNAL` when somebody has written to it since it was read
 */
export function makeReady({ path, text, whole }: GoingOn): void {
  if (journalText(path) !== text)
    throw new TrailwardError('TW_JOURNAL', `${path} was gone on with since it was read. Run the command again.`);
  if (whole !== text) cutJournal(path, whole);
}
