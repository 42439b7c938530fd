import { byTime } from '../catalogue/by-time.ts';
import { observe } from '../catalogue/observe.ts';
import { type Past, pastOf } from '../detection/past.ts';
import type { CloudTrailEvent } from '../events/event.ts';
import { read } from '../events/reader/read.ts';
import type { Problem } from '../events/reader/reading.ts';

/** Every event of one input, small enough to hold in memory, in the order of the input. */
export async function readEvents(
  path: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<{ events: CloudTrailEvent[]; past: Past; problems: Problem[] }> {
  const all = { writesOf: [], names: {}, identityTypes: [], omittedParameters: false, everything: true };
  const reading = await read([path], all, { stdin });
  const events = reading.records.map(({ event }) => event);
  const ordered = events.map(observe).sort(byTime);
  return {
    events,
    past: pastOf(ordered),
    problems: [
      ...reading.problems,
      ...reading.skipped.map(({ path: skipped, reason }) => ({ path: skipped, kind: 'corrupt' as const, reason })),
    ],
  };
}
