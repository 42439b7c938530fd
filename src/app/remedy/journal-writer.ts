import { journalLine } from '../../remediation/journal/journal-line.ts';
import type { JournalWriter } from '../ports/apply-ports.ts';

/** Writes records as lines that follow from each other. `last` is the last line of a journal that is gone on with. */
export function journalWriter(append: (line: string) => void, now: () => string, last?: { seq: number; line: string }): JournalWriter {
  let before = last;
  return {
    append: (entry) => {
      const line = journalLine(entry, now(), before);
      append(line);
      before = { seq: before === undefined ? 0 : before.seq + 1, line };
    },
  };
}
