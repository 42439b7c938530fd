import { plural, size } from '../report/text/plural.ts';
import { bar } from './bar.ts';
import type { Host } from './host.ts';

export interface Progress {
  bytes: number;
  /** 0 when unknown. */
  totalBytes: number;
  events: number;
}

/** A progress bar for reading files. */
export function progressBar(host: Host): { update: (progress: Progress) => void; done: () => void } {
  const { draw, done } = bar(host);
  return {
    update: ({ bytes, totalBytes, events }) =>
      draw(totalBytes > 0 ? bytes / totalBytes : undefined, () => `${size(bytes)}, ${plural(events, 'event')}`),
    done,
  };
}
