/** One file of the reference. */
export interface Page {
  /** Path below `docs/reference/`, with forward slashes. */
  path: string;
  text: string;
}
