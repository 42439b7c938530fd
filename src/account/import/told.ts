/** Which file tells something, and how fresh that is. */
export interface Origin {
  file: string;
  /** When it was so, UTC. */
  at: string;
  /**
   * `live`: an answer of AWS. `report`: the credential report, which AWS makes at most every four hours and gives out
   * again. `saved`: a state that Trailward saved.
   */
  kind: 'live' | 'report' | 'saved';
  /** What shares a pool is pages of one listing: what one page lacks, another may hold. */
  pool: string;
}

/** Something that one answer tells. */
export interface Told<T> {
  value: T;
  origin: Origin;
}

/** Positive when `a` is fresher than `b`, negative when it is older, 0 when neither is. */
export function fresher(a: Origin, b: Origin): number {
  if (a.at !== b.at) return a.at > b.at ? 1 : -1;
  return Number(b.kind === 'report') - Number(a.kind === 'report');
}

/** Those that no other is fresher than, in the order given. */
export function freshest<T>(told: readonly Told<T>[]): readonly Told<T>[] {
  const [first, ...others] = told;
  if (first === undefined) return [];
  const best = others.reduce((a, { origin }) => (fresher(origin, a) > 0 ? origin : a), first.origin);
  return told.filter(({ origin }) => fresher(best, origin) === 0);
}

/** Names of the files that tell something, as a sentence lists them. */
export function filesOf(told: readonly Told<unknown>[]): string[] {
  return [...new Set(told.map(({ origin }) => origin.file))].sort();
}
