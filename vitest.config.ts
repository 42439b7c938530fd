import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,tools,test,bench}/**/*.test.ts'],
    globalSetup: ['tools/gen/setup.ts'],
    testTimeout: 30_000,
    // One process a core, kept for all files: the tests are pure, so starting afresh for each file would only cost time.
    pool: 'forks',
    isolate: false,
  },
});
