import { nestedTooDeep } from '../../account/import/depths.ts';
import type { Approval } from '../plan/approval.ts';
import type { Plan } from '../plan/plan.ts';
import { readPlan } from '../plan/read-plan.ts';
import { hashOfLine } from './journal-line.ts';
import type { JournalRecord } from './journal-record.ts';
import { recordSchema } from './record-schema.ts';

export interface Journal {
  id: string;
  plan: Plan;
  caller: string;
  /** By which it was begun. */
  approvals: readonly Approval[];
  records: readonly JournalRecord[];
  /** The last line, by which the next is chained. */
  last: { seq: number; line: string };
}

export type JournalReading =
  | { kind: 'journal'; journal: Journal }
  /** The last line ends in the middle: the writer was cut off. `whole` is the text before it. */
  | { kind: 'cut-off'; line: number; whole: string }
  /** `line` counts from 1. */
  | { kind: 'unreadable'; line: number; reason: string };

/** Reads the text of a journal and checks that its lines follow from each other. */
export function readJournal(text: string): JournalReading {
  if (text === '') return { kind: 'unreadable', line: 1, reason: 'it is empty, so that nothing was done by it' };
  const lines = text.split('\n');
  const rest = lines.pop() ?? '';
  if (rest !== '') return { kind: 'cut-off', line: lines.length + 1, whole: text.slice(0, text.length - rest.length) };
  const records: JournalRecord[] = [];
  let prev = '';
  for (const [index, line] of lines.entries()) {
    const record = parsed(line);
    const wrong = record === undefined ? noRecord(line) : problemOf(record, index, prev);
    if (record === undefined || wrong !== undefined) return { kind: 'unreadable', line: index + 1, reason: wrong ?? '' };
    records.push(record);
    prev = hashOfLine(line);
  }
  const [begin] = records;
  const [line, seq] = [lines.at(-1) ?? '', lines.length - 1];
  if (begin?.kind !== 'begin') return { kind: 'unreadable', line: 1, reason: 'it does not begin as a journal does' };
  const reading = readPlan(begin.plan);
  if (reading.kind !== 'plan') return { kind: 'unreadable', line: 1, reason: reading.reason };
  return {
    kind: 'journal',
    journal: { id: begin.journal, plan: reading.plan, caller: begin.caller, approvals: begin.approvals, records, last: { seq, line } },
  };
}

function problemOf(record: JournalRecord, index: number, prev: string): string | undefined {
  if (record.seq !== index) return `it is number ${record.seq} and should be ${index}`;
  if (record.prev !== prev) return 'it does not follow from the line before: a line was changed, added or taken out';
  if (record.kind !== 'begin') return index === 0 ? 'it does not begin as a journal does' : undefined;
  return index > 0 ? 'a journal begins only once' : undefined;
}

function parsed(line: string): JournalRecord | undefined {
  if (nestedTooDeep(line)) return undefined;
  try {
    return recordSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function noRecord(line: string): string {
  const version = /^\{"seq":0,[^{}]*"kind":"begin","schemaVersion":(\d{1,9}),/.exec(line)?.[1] ?? '1';
  return version === '1' ? 'it is no record of a journal' : `it has version ${version}, and this Trailward knows 1. Update Trailward`;
}
