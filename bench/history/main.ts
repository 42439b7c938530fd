import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from '../../tools/root.ts';
import { type Options, parseOptions } from './options.ts';
import type { Findings } from './row.ts';
import { isMet, table } from './table.ts';

const partNames = ['replay', 'fill', 'one-user', 'whole-account', 'ingest', 'states'] as const;

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  note(`bench:history: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

/** Returns the exit code: 0, or 1 when a target was missed or something was not as it must be. */
function run(args: readonly string[]): number {
  const options = parseOptions(args);
  const unknown = options.only.find((name) => !partNames.some((part) => part === name));
  if (unknown !== undefined) throw new Error(`There is no part ${unknown}; there are ${partNames.join(', ')}.`);
  const scratch = mkdtempSync(join(tmpdir(), 'trailward-bench-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  const home = options.keep === undefined ? scratch : resolve(options.keep);
  mkdirSync(home, { recursive: true });
  const found = partNames
    .filter((name) => options.only.length === 0 || options.only.includes(name))
    .map((name) => part(name, home, options));
  const [rows, checks] = [found.flatMap((each) => each.rows), found.flatMap((each) => each.checks)];
  console.log(heading(options));
  console.log(`\n${table(rows)}\n`);
  for (const { holds, text } of checks) console.log(`${holds ? '✓' : '✗'} ${text}`);
  return rows.every(isMet) && checks.every(({ holds }) => holds) ? 0 : 1;
}

/** Each part has a process of its own, so that none pays for the memory of another. */
function part(name: string, home: string, options: Options): Findings {
  note(`${name}…`);
  const script = join(root, 'bench/history/part/main.ts');
  const { status, stdout } = spawnSync(process.execPath, [...process.execArgv, script, name, home, JSON.stringify(options)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`part ${name} failed.`);
  return JSON.parse(stdout);
}

function heading({ changes, users, rounds }: Options): string {
  return [
    `set   ${changes.toLocaleString('en-US')} changes of ${users.toLocaleString('en-US')} users, synthetic, seed 1`,
    `host  ${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} processors, Node ${process.version}`,
    `runs  median of ${rounds}, in turn with the limit, each part in its own process, files in the cache`,
  ].join('\n');
}

function note(text: string): void {
  process.stderr.write(`${text}\n`);
}
