/** One program that must leave with 0. */
export interface Check {
  name: string;
  /** The program and its arguments. */
  command: readonly [string, ...string[]];
  /** File that must exist for the check to be worth running, relative to the root. */
  needs?: string;
}
