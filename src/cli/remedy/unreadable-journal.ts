import type { JournalReading } from '../../app/remedy/read-journal.ts';
import { TrailwardError } from '../../kernel/errors.ts';

/** The error that names the line of a journal that is wrong. */
export function unreadableJournal(path: string, reading: Exclude<JournalReading, { kind: 'journal' }>): TrailwardError {
  const why = reading.kind === 'cut-off' ? 'the line ends in the middle: the writer was cut off' : reading.reason;
  return new TrailwardError('TW_JOURNAL', `${path}:${reading.line}: ${why}.`);
}
