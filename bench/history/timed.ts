/** Seconds that `work` takes. */
export function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

/** Times two things in turn, round after round, so that a slow minute of the machine hits both. */
export function inTurn(rounds: number, work: () => unknown, limit: () => unknown): { seconds: number[]; limit: number[] } {
  const times = { seconds: [] as number[], limit: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.limit.push(timed(limit));
    times.seconds.push(timed(work));
  }
  return times;
}
