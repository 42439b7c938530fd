import type { Approval } from '../plan/approval.ts';
import type { Plan } from '../plan/plan.ts';

/**
 * One line of a journal: the durable record of what was done. Every line holds the hash of the one before it. No line
 * holds a secret.
 */
export type JournalRecord = JournalEntry & {
  /** From 0. */
  seq: number;
  /** SHA-256 of the line before, hex; empty in the first. */
  prev: string;
  /** UTC. */
  at: string;
};

export type JournalEntry =
  /** First line. Holds the whole plan, with every state before, so that the journal alone is enough to go back. */
  | { kind: 'begin'; schemaVersion: 1; journal: string; plan: Plan; caller: string; approvals: readonly Approval[] }
  /** Written, and on the disk, before the call is made. */
  | { kind: 'intent'; step: number; attempt: number; undo: boolean; part: number }
  /** AWS did it, or the world shows that it is done. */
  | {
      kind: 'done';
      step: number;
      undo: boolean;
      part: number;
      how: 'answered' | 'seen';
      requestId: string;
      binds: Readonly<Record<string, string>>;
    }
  /** It was so before the call, so none was made. */
  | { kind: 'already'; step: number; binds: Readonly<Record<string, string>> }
  | { kind: 'refused'; step: number; undo: boolean; code: string; message: string; requestId: string }
  /** What became of the call is not known yet. */
  | { kind: 'unclear'; step: number; reason: string }
  /** A secret went to its owner; where, never what. */
  | { kind: 'handed-over'; step: number; name: string; where: string }
  /** Reading again showed that things are as the step was to leave them. */
  | { kind: 'verified'; step: number }
  /** A step was taken back within the same journal, because its secret was lost before it could be handed over. */
  | { kind: 'undone'; step: number }
  | { kind: 'gate'; step: number; open: boolean; reason: string }
  | { kind: 'resumed'; caller: string }
  | { kind: 'stopped'; reason: string }
  | { kind: 'end' };
