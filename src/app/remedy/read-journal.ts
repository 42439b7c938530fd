export { type Journal, readJournal } from '../../remediation/journal/read-journal.ts';
