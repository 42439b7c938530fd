/** One thing that was measured. */
export interface Row {
  name: string;
  /** How much one run did. */
  amount: number;
  unit: string;
  /** One number a run. */
  seconds: readonly number[];
  /** The best that the machine can do, measured in the same process on the same data. */
  limit?: { name: string; seconds: readonly number[] };
  target?: Target;
}

/** What is asked of a row: at least so much in a second, or every run in at most so many seconds. */
export type Target = { kind: 'rate'; atLeast: number } | { kind: 'time'; atMost: number };

/** What a part found. */
export interface Findings {
  rows: Row[];
  /** What must hold for the rows to mean anything, each with whether it does. */
  checks: { holds: boolean; text: string }[];
}
