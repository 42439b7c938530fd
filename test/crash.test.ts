import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { createRandom, type Random } from '../bench/scan/own-set/random.ts';
import { content } from '../src/store/contract.cases.ts';
import { openSqliteStore } from '../src/store/sqlite/open-sqlite-store.ts';
import { addBatch, batches, eventsEach } from './crash/numbered-batches.ts';

const seed = Number(process.env['CRASH_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const lanes = 4;
const killsEach = 50;
const adder = join(import.meta.dirname, 'crash/adder.ts');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trailward-crash-'));
  // One run to its end fills the cache of compiled code, with which the others start in a fifth of the time.
  spawnSync(process.execPath, [adder], { input: `${batches} ${join(folder, 'first.db')}\n`, env: adderEnv() });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(`loses nothing and halves nothing when it is killed (CRASH_SEED=${seed})`, { timeout: 120_000 }, async () => {
  const expected = finished(join(folder, 'unkilled.db'));
  const runs = await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(lane)));
  for (const { content: found } of runs) expect(found).toEqual(expected);
  const sum = (pick: (run: Lane) => number) => runs.reduce((total, run) => total + pick(run), 0);
  console.log(
    `seed ${seed}: ${sum((run) => run.kills)} kills, ${sum((run) => run.opening)} before the first batch, ${sum((run) => run.untold)} after a batch that was stored and not yet told`,
  );
  expect(sum((run) => run.kills)).toBe(lanes * killsEach);
});

interface Lane {
  kills: number;
  opening: number;
  untold: number;
  content: unknown;
}

/** Kills one workspace's writer again and again, and adds all once more in the end. */
async function runLane(lane: number): Promise<Lane> {
  const random = createRandom(seed + lane);
  const path = join(folder, `${lane}.db`);
  const run: Lane = { kills: 0, opening: 0, untold: 0, content: undefined };
  let stored = -1;
  let next = start();
  onTestFinished(() => {
    next.kill('SIGKILL');
  });
  for (; run.kills < killsEach; run.kills += 1) {
    const child = next;
    // The next process gets ready meanwhile, as most of its life would be starting.
    next = start();
    if (run.kills % 10 === 9) {
      // In between, a workspace that is new: the kill may come while its tables are made.
      const fresh = join(folder, `${lane}-${run.kills}.db`);
      verified(fresh, await killed(child, `0 ${fresh}\n`, random));
      continue;
    }
    const first = Math.max(0, stored - random.below(3));
    const told = await killed(child, `${first} ${path}\n`, random);
    if (told < 0) run.opening += 1;
    const acknowledged = Math.max(stored, first + told);
    stored = verified(path, acknowledged);
    if (stored > acknowledged) run.untold += 1;
  }
  run.content = finished(path);
  return run;
}

function start(): ChildProcess {
  return spawn(process.execPath, [adder], { stdio: ['pipe', 'pipe', 'inherit'], env: adderEnv() });
}

function adderEnv(): NodeJS.ProcessEnv {
  return { NODE_COMPILE_CACHE: join(folder, 'compiled') };
}

/** Lets a process add a few batches and kills it. Returns the place of the last batch that it told, -1 for none. */
function killed(child: ChildProcess, order: string, random: Random): Promise<number> {
  // The first sign says that it is ready, the second that it opens the store.
  const [signs, wait] = [2 + random.below(5), random.below(4)];
  return new Promise((resolve, reject) => {
    let seen = 0;
    child.stdin?.on('error', reject).write(order);
    child.stdout?.on('data', (chunk: Buffer) => {
      const before = seen;
      seen += chunk.length;
      if (before >= signs || seen < signs) return;
      if (wait === 0) child.kill('SIGKILL');
      else setTimeout(() => child.kill('SIGKILL'), wait);
    });
    child.on('error', reject).on('close', () => resolve(seen - 3));
  });
}

/** Checks a workspace after a kill. Returns the number of the last batch that is in it, -1 for none. */
function verified(path: string, acknowledged: number): number {
  const store = openSqliteStore(path, { create: true });
  const counts = new Map<number, number>();
  for (const { change } of store.changes({})) {
    const number = Number.parseInt(change.eventId, 10);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const uses = [...store.usage('111122223333')].reduce((total, { count }) => total + count, 0);
  const cursor = Number(store.cursor('number') ?? -1);
  store.close();
  expect(new Set([...counts.values(), eventsEach - 1])).toEqual(new Set([eventsEach - 1]));
  expect([...counts.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: counts.size }, (_, index) => index));
  expect(uses).toBe(counts.size * eventsEach);
  const last = counts.size - 1;
  expect(last).toBeGreaterThanOrEqual(acknowledged);
  expect(last).toBeGreaterThanOrEqual(cursor);
  const raw = new DatabaseSync(path, { readOnly: true });
  expect(Object.values(raw.prepare('PRAGMA integrity_check').get() ?? {})).toEqual(['ok']);
  expect(raw.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  raw.close();
  return last;
}

/** Adds every batch, from the first, and returns all that the workspace then holds. */
function finished(path: string): unknown {
  const store = openSqliteStore(path, { create: true });
  for (let number = 0; number < batches; number += 1) addBatch(store, number);
  const held = { ...content(store), cursor: store.cursor('number'), states: store.stateTimes('111122223333') };
  store.close();
  return held;
}
