/** Runs what it is given, at most so many at a time, in the order in which it was given. */
export function limiter(most: number): <T>(run: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (run) => {
    if (running >= most) await new Promise<void>((resume) => waiting.push(resume));
    else running += 1;
    try {
      return await run();
    } finally {
      // The place goes on to the next one that waits, if any.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
