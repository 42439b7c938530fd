import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { WorkspaceStore } from '../../src/app/ports/workspace-store.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { median } from '../scan/median.ts';
import { batchMaker, userName, users } from './made-batch.ts';
import { madeState } from './made-state.ts';
import { rawInsert } from './raw-insert.ts';

const account = '111122223333';
const { values } = parseArgs({ options: { rows: { type: 'string' }, batch: { type: 'string' } } });
const rows = Number(values.rows ?? 1_000_000);
const batch = Number(values.batch ?? 1000);
const scratch = mkdtempSync(join(tmpdir(), 'trailward-bench-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

const path = join(scratch, 'workspace.db');
console.log(
  `host  ${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`,
);
console.log(`set   ${count(rows)} changes of ${count(users)} users, added ${count(batch)} at a time, each batch durable\n`);
const store = openSqliteStore(path, { create: true });
printTable(['', 'seconds', 'changes/s', 'x limit'], adding(store));
console.log(`\nfile  ${(statSync(path).size / 1e6).toFixed(0)} MB, ${Math.round(statSync(path).size / rows)} bytes a change\n`);
printTable(['', 'median ms', 'range'], [...others(store), ...changes(store), ...states(store)]);
store.close();

/** All three take the same batches in turn, so that a slow minute of the machine hits all alike. */
function adding(target: WorkspaceStore): string[][] {
  const [same, bare] = [rawInsert(join(scratch, 'same.db'), false), rawInsert(join(scratch, 'bare.db'), true)];
  const make = batchMaker(1);
  const spent = { store: 0, same: 0, bare: 0 };
  for (let done = 0; done < rows; done += batch) {
    const events = make(batch);
    spent.store += timed(() => target.add({ events }));
    spent.same += timed(same.prepare(events));
    spent.bare += timed(bare.prepare(events));
    if (done % 100_000 === 0) process.stderr.write(`${count(done)} of ${count(rows)}\n`);
  }
  same.close();
  bare.close();
  return [
    ['add', spent.store] as const,
    ['(limit) same rows, tables and indexes, values ready', spent.same] as const,
    ['(bare) rows of changes only, no index', spent.bare] as const,
  ].map(([name, ms]) => [name, (ms / 1000).toFixed(2), count((rows / ms) * 1000), (spent.same / ms).toFixed(2)]);
}

function others(target: WorkspaceStore): string[][] {
  const make = batchMaker(2);
  const plain = Array.from({ length: 100 }, () => make(1000).map(({ change: _, ...event }) => event));
  return [
    measured('add 1,000 that are no change', plain.length, (i) => target.add({ events: plain[i] ?? [] })),
    measured('add 1,000 that are known', plain.length, (i) => target.add({ events: plain[i] ?? [] })),
  ];
}

function changes(target: WorkspaceStore): string[][] {
  const found = { changes: 0 };
  const one = measured('changes of one user', 200, (i) => {
    found.changes += [...target.changes({ account, entities: [`user/${userName(i * 17)}`] })].length;
  });
  return [
    [`${one[0]}, ${Math.round(found.changes / 200)} of them`, ...one.slice(1)],
    measured('newest 20 changes', 200, () => [...target.changes({ account, newestFirst: true, limit: 20 })]),
    measured('newest 20 changes of one principal', 200, (i) => [
      ...target.changes({ account, actor: `arn:aws:iam::${account}:role/platform-deploy-${i}`, newestFirst: true, limit: 20 }),
    ]),
    measured(`all ${count(rows)} changes`, 1, () => {
      for (const _ of target.changes({})) found.changes += 1;
    }),
  ];
}

function states(target: WorkspaceStore): string[][] {
  const state = madeState(10_000, 5_000);
  return [
    measured('save a state of 10,000 users and 5,000 roles', 5, () => target.saveState(state)),
    measured('load it', 5, () => target.state(account, state.at)),
    measured('load one user of it', 200, (i) => target.state(account, state.at, [`user/${userName(i * 31)}`])),
  ];
}

function measured(name: string, times: number, work: (index: number) => unknown): string[] {
  const runs = Array.from({ length: times }, (_, index) => timed(() => work(index)));
  return [name, median(runs).toFixed(2), `${Math.min(...runs).toFixed(2)}–${Math.max(...runs).toFixed(2)}`];
}

/** Milliseconds. */
function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function printTable(heads: string[], lines: string[][]): void {
  const all = [heads, ...lines];
  const widths = heads.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  for (const line of all)
    console.log(line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '));
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
