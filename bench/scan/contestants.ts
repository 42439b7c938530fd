import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScanReport } from '../../src/report/scan-report.ts';
import { isIamWrite } from './iam-write.ts';
import { inflatedSize } from './inflated-size.ts';
import type { LogSet } from './log-set.ts';

/** What a program found in the set; each tells what it can. */
export interface Answer {
  events?: number;
  bytes?: number;
  iamWrites?: number;
}

/** One program that goes through the whole set. */
export interface Contestant {
  name: string;
  command: readonly [string, ...string[]];
  /** What it found, from its standard output or the file that it wrote. */
  answer(stdout: string): Answer;
}

/** The four programs in the order in which they take turns. `compiled` is the folder of `compile`; reports go to `scratch`. */
export interface Contestants {
  scan: Contestant;
  reader: Contestant;
  gzip: Contestant;
  duckdb: Contestant;
}

/** Makes the contestants for a set. */
export function contestants(set: LogSet, threads: number, compiled: string, scratch: string): Contestants {
  const node = process.execPath;
  const report = join(scratch, 'report.json');
  const largest = Math.max(...set.paths.map(inflatedSize));
  return {
    scan: {
      name: `(a) trailward scan, ${inWords(threads)}`,
      command: [node, join(compiled, 'src/cli/main.js'), 'scan', set.folder, '--format', 'json', '--output', report],
      answer: () => reportAnswer(JSON.parse(readFileSync(report, 'utf8'))),
    },
    reader: {
      name: '(b) reader alone, 1 thread',
      command: [node, join(compiled, 'bench/scan/reader/main.js'), set.folder],
      answer: (stdout) => JSON.parse(stdout),
    },
    gzip: {
      name: '(c) gzip -dc | wc -c',
      command: ['sh', '-c', 'gzip -dc "$@" | wc -c', 'sh', ...set.paths],
      answer: (stdout) => ({ bytes: Number(stdout) }),
    },
    duckdb: {
      name: `(d) DuckDB, ${inWords(threads)}`,
      command: [node, join(compiled, 'bench/scan/duckdb/main.js'), String(threads), String(largest), ...set.paths],
      answer: (stdout) => JSON.parse(stdout),
    },
  };
}

function reportAnswer({ input, changes }: ScanReport): Answer {
  return { events: input.events, iamWrites: changes.filter(isIamWrite).length };
}

function inWords(threads: number): string {
  return threads === 1 ? '1 thread' : `${threads} threads`;
}
