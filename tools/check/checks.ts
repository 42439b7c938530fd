import type { Check } from './check.ts';

/** Everything that `npm run check` looks at, the slowest first so that it does not end last. */
export const checks: readonly Check[] = [
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'format and lint', command: ['biome', 'ci', '--colors=off'] },
  { name: 'house rules', command: ['node', 'tools/lint/main.ts'] },
  { name: 'docs drift', command: ['node', 'tools/docs/main.ts', '--check'], needs: 'tools/docs/main.ts' },
];
