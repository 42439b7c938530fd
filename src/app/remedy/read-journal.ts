export { type Journal, type JournalReading, readJournal } from '../../remediation/journal/read-journal.ts';
