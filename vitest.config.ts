import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,tools,test,bench}/**/*.test.ts'],
    globalSetup: ['tools/gen/setup.ts'],
    testTimeout: 30_000,
    // One process a core, kept for all files: the tests are pure, so starting afresh for each file would only cost time.
    pool: 'forks',
    // Many tests wait for a server or a process, so that a core to spare would stand idle.
    maxWorkers: 2,
    isolate: false,
  },
});
