import { createHash } from 'node:crypto';
import type { JournalEntry, JournalRecord } from './journal-record.ts';

/** The next line of a journal, without its line feed. `last` is the line before; undefined for the first. */
export function journalLine(entry: JournalEntry, at: string, last: { seq: number; line: string } | undefined): string {
  const record: JournalRecord = {
    seq: last === undefined ? 0 : last.seq + 1,
    prev: last === undefined ? '' : hashOfLine(last.line),
    at,
    ...entry,
  };
  return JSON.stringify(record);
}

/** SHA-256 of a line, hex. */
export function hashOfLine(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}
