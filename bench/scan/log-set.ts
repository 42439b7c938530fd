import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/root.ts';
import type { Options } from './options.ts';

/** A folder of CloudTrail-shaped gzip files and what is in it. */
export interface LogSet {
  folder: string;
  paths: string[];
  events: number;
  /** Decompressed. */
  bytes: number;
  gzipBytes: number;
  /** What made it, for the reader of the table. */
  origin: string;
}

interface Generator {
  origin: string;
  /** Arguments of Node. */
  script: readonly string[];
}

const seed = '1';
const shared = join(root, '../shared/tools/gen-cloudtrail.mjs');

/**
 * Makes the set in `home/logs`, or takes the one that an equal call left there. Duplicate keys and the like are left out,
 * because JSON gives them no one meaning: DuckDB takes the first, JSON.parse the last.
 * @throws Error when another set is in the way
 */
export function makeLogSet(home: string, { mb, files }: Options): LogSet {
  const generator = generatorHere();
  const folder = join(home, 'logs');
  const record = join(home, 'set.json');
  const wanted = { mb, files, seed, origin: generator.origin };
  const kept: KeptSet | undefined = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : undefined;
  if (kept !== undefined && JSON.stringify(kept.wanted) === JSON.stringify(wanted)) return describe(folder, generator, kept.totals);
  if (existsSync(folder)) throw new Error(`${folder} holds another set. Give --keep another folder, or remove this one.`);
  mkdirSync(home, { recursive: true });
  const args = ['--mb', String(mb), '--files', String(files), '--out', folder, '--seed', seed];
  const totals: Totals = JSON.parse(execFileSync(process.execPath, [...generator.script, ...args], { encoding: 'utf8' }));
  writeFileSync(record, `${JSON.stringify({ wanted, totals })}\n`);
  return describe(folder, generator, totals);
}

/** What `set.json` holds. */
interface KeptSet {
  wanted: unknown;
  totals: Totals;
}

/** What a generator prints when it is done. */
interface Totals {
  events: number;
  bytes: number;
  gz: number;
}

function describe(folder: string, { origin }: Generator, { events, bytes, gz }: Totals): LogSet {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  return { folder, paths: paths.sort(), events, bytes, gzipBytes: gz, origin };
}

function generatorHere(): Generator {
  if (existsSync(shared)) return { origin: 'synthetic (gen-cloudtrail.mjs, seed 1)', script: [shared, '--hazards', '0'] };
  return { origin: 'synthetic (own small generator, seed 1)', script: [join(root, 'bench/scan/own-set/main.ts')] };
}
