import { expect, test } from 'vitest';
import { scanThreads } from './threads.ts';

test.each([
  [2, 20, 30e6, 2],
  [16, 20, 30e6, 4],
  [16, 3, 30e6, 3],
  [16, 20, 8e6, 1],
])('%d processors, %d files of %d bytes: %d threads', (processors, files, bytes, threads) => {
  expect(scanThreads(processors, files, bytes)).toBe(threads);
});
