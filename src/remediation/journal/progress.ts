import type { Bindings } from '../plan/placeholder.ts';
import type { JournalRecord } from './journal-record.ts';

/** How far one step is, by its journal. */
export type StepProgress =
  | 'open'
  /** The intent is written, and what became of the call is not. */
  | 'pending'
  /** A call that takes the step back is pending. */
  | 'undoing'
  /** AWS did it, and reading again has not shown it yet. */
  | 'called'
  | 'done'
  | 'already'
  | 'refused';

export interface Progress {
  /** By step number. */
  steps: ReadonlyMap<number, StepProgress>;
  bindings: Bindings;
  /** Numbers of the steps whose secrets were all handed over in the last attempt. */
  handedOver: ReadonlySet<number>;
  /** Number of attempts so far, by step. */
  attempts: ReadonlyMap<number, number>;
  ended: boolean;
}

/** How far a journal has come. */
export function progressOf(records: readonly JournalRecord[]): Progress {
  const steps = new Map<number, StepProgress>();
  const attempts = new Map<number, number>();
  const bindings: Record<string, string> = {};
  const handedOver = new Set<number>();
  let ended = false;
  const bind = ({ step, binds }: { step: number; binds: Readonly<Record<string, string>> }) => {
    for (const [name, value] of Object.entries(binds)) bindings[`step${step}.${name}`] = value;
  };
  for (const record of records) {
    if (record.kind === 'intent') {
      steps.set(record.step, record.undo ? 'undoing' : 'pending');
      attempts.set(record.step, record.attempt);
      if (!record.undo) handedOver.delete(record.step);
    } else if (record.kind === 'done' && !record.undo) {
      steps.set(record.step, 'called');
      bind(record);
    } else if (record.kind === 'undone') {
      steps.set(record.step, 'open');
      for (const name of Object.keys(bindings)) if (name.startsWith(`step${record.step}.`)) delete bindings[name];
    } else if (record.kind === 'already') {
      steps.set(record.step, 'already');
      bind(record);
    } else if (record.kind === 'refused' && !record.undo) steps.set(record.step, 'refused');
    else if (record.kind === 'handed-over') handedOver.add(record.step);
    else if (record.kind === 'verified') steps.set(record.step, 'done');
    else if (record.kind === 'gate' && record.open) steps.set(record.step, 'done');
    ended = record.kind === 'end';
  }
  return { steps, bindings, handedOver, attempts, ended };
}
