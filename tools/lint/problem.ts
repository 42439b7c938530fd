/** What the house lint has to say about one place. */
export interface Problem {
  /** Path relative to the root of the checkout. */
  path: string;
  /** Counted from 1. */
  line: number;
  message: string;
}
