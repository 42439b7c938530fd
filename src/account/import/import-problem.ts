/** Something about the exports that keeps a part of the state from being read, or from being certain. */
export interface ImportProblem {
  kind: ImportProblemKind;
  /** Files that it is about, by name, sorted. */
  files: string[];
  /** A full sentence. Holds raw field values. */
  reason: string;
}

/** What sort of problem it is. */
export type ImportProblemKind =
  /** Not what any export looks like. */
  | 'unknown-export'
  /** Looks like an export, and cannot be read, or not wholly. */
  | 'unreadable'
  /** A state that a newer version of Trailward saved. */
  | 'newer-version'
  /** An error message of AWS instead of an answer. */
  | 'aws-error'
  /** Exports of several accounts were given together; the file was left out as a whole. */
  | 'other-account'
  /** Two exports of the same time contradict each other. */
  | 'disagreement'
  /** An export says what a newer one contradicts; the newer one counts. */
  | 'outdated'
  /** A listing lacks entities that other exports show to exist. */
  | 'incomplete'
  /** An answer that does not say whom it is about, nor do the other exports leave only one. */
  | 'unplaced';

/** Takes problems as they are met. */
export type Report = (problem: ImportProblem) => void;

/** A problem with its files in order, each once. */
export function importProblem(kind: ImportProblemKind, files: readonly string[], reason: string): ImportProblem {
  return { kind, files: [...new Set(files)].sort(), reason };
}
