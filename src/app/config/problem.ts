/** What is wrong with a configuration, and where. */
export interface Problem {
  /** Keys and indices from the top: `['exceptions', 0, 'owner']`. */
  path: readonly PropertyKey[];
  /** Goes on after the name of the place: `is missing`. */
  says: string;
}
