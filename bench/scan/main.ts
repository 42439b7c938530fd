import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { agreements } from './agreement.ts';
import { compile } from './compile.ts';
import { type Answer, type Contestant, type Contestants, contestants } from './contestants.ts';
import { type LogSet, makeLogSet } from './log-set.ts';
import { type Measurement, measure } from './measure.ts';
import { parseOptions } from './options.ts';
import { table } from './table.ts';
import { scanThreads } from './threads.ts';

const rounds = 3;

interface Entry {
  name: string;
  contestant: Contestant;
  runs: Measurement[];
  answers: Answer[];
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  note(`bench:scan: ${error instanceof Error ? error.message : String(error)}`);
  return 2;
});

/** Returns the exit code: 0, or 1 when the contestants found different things. */
async function run(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  const scratch = mkdtempSync(join(tmpdir(), 'trailward-bench-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));

  note('Making the set and compiling…');
  const set = makeLogSet(options.keep === undefined ? scratch : resolve(options.keep), options);
  const compiled = join(scratch, 'compiled');
  compile(compiled);
  const threads = scanThreads(availableParallelism(), set.paths.length, set.gzipBytes);
  const { scan, reader, gzip, duckdb } = contestants(set, threads, compiled, scratch);
  const entries = { scan: entry(scan), reader: entry(reader), gzip: entry(gzip), duckdb: entry(duckdb) };
  await takeTurns(Object.values(entries), set);
  console.log(heading(set));
  console.log(`\n${table({ all: Object.values(entries), limit: entries.gzip, peer: entries.duckdb }, set)}\n`);
  return verdict(entries, set);
}

function entry(contestant: Contestant): Entry {
  return { name: contestant.name, contestant, runs: [], answers: [] };
}

/** One after the other, round after round, so that a slow minute of the machine hits all alike. */
async function takeTurns(all: readonly Entry[], set: LogSet): Promise<void> {
  // Brings every file into the cache of the system.
  for (const path of set.paths) readFileSync(path);
  for (let round = 1; round <= rounds; round++) {
    for (const { name, contestant, runs, answers } of all) {
      const run = await measure(contestant.command);
      runs.push(run);
      answers.push(contestant.answer(run.stdout));
      note(`round ${round} of ${rounds}  ${name}  ${run.seconds.toFixed(2)} s`);
    }
  }
}

function verdict({ scan, reader, gzip, duckdb }: Record<keyof Contestants, Entry>, set: LogSet): number {
  const answers = { scan: scan.answers, reader: reader.answers, gzip: gzip.answers, duckdb: duckdb.answers };
  const checks = agreements(answers, set);
  for (const { agrees, text } of checks) console.log(`${agrees ? '✓' : '✗'} ${text}`);
  return checks.every(({ agrees }) => agrees) ? 0 : 1;
}

function heading({ bytes, gzipBytes, paths, events, origin }: LogSet): string {
  const megabytes = (count: number) => `${(count / 1e6).toFixed(1)} MB`;
  return [
    `set   ${megabytes(bytes)} in ${paths.length} files (${megabytes(gzipBytes)} gzip), ${events.toLocaleString('en-US')} events, ${origin}`,
    `host  ${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} processors, Node ${process.version}, DuckDB ${manifest.devDependencies['@duckdb/node-api']}`,
    `runs  median of ${rounds}, taking turns, each in its own process from start to end, files in the cache`,
  ].join('\n');
}

function note(text: string): void {
  process.stderr.write(`${text}\n`);
}
