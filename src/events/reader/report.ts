import type { ReadOptions } from './options.ts';
import type { ReadCounts } from './reading.ts';

/** Work between two reports: bytes as they are on disk, or records. Some tenths of a second either way. */
const dueBytes = 4 * 1024 * 1024;
const dueEvents = 16_384;

/** Makes a function that reports progress once there is enough of it, or at once. */
export function createReport(
  counts: () => Readonly<ReadCounts>,
  totalBytes: number,
  onProgress: ReadOptions['onProgress'],
): (when: 'when-due' | 'now') => void {
  let bytesTold = 0;
  let eventsTold = 0;
  return (when) => {
    const { bytes, files, events } = counts();
    if (when === 'when-due' && bytes - bytesTold < dueBytes && events - eventsTold < dueEvents) return;
    bytesTold = bytes;
    eventsTold = events;
    onProgress?.({ bytes, totalBytes, files, events });
  };
}
