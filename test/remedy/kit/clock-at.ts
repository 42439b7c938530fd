import type { TestClock } from '../../../src/app/remedy/apply-kit.cases.ts';

/** A clock that begins at a time and goes on only when somebody sleeps. `millis` is for servers that need a time, too. */
export function clockAt(start: string): TestClock & { millis: () => number } {
  let seconds = 0;
  const millis = () => Date.parse(start) + seconds * 1_000;
  return {
    seconds: () => seconds,
    millis,
    ports: {
      now: () => `${new Date(millis()).toISOString().slice(0, 19)}Z`,
      elapsed: () => seconds,
      sleep: async (more) => {
        seconds += more;
      },
    },
  };
}
