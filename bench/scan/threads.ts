/** Below this many compressed bytes the reader starts no thread, and above it at most four: see `read` in `src/events/reader/read.ts`. */
const worthThreads = 8_000_000;
const most = 4;

/** How many threads `trailward scan` reads a set with, so that the peer gets as many. */
export function scanThreads(processors: number, files: number, gzipBytes: number): number {
  return gzipBytes <= worthThreads ? 1 : Math.min(processors, most, files);
}
