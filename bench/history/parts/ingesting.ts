import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ingest } from '../../../src/app/workspace/ingest.ts';
import { initWorkspace, openWorkspace } from '../../../src/store/workspace-folder.ts';
import { makeLogSet } from '../../scan/log-set.ts';
import { eventMaker } from '../made-account/event-maker.ts';
import type { Options } from '../options.ts';
import { rawInsert } from '../raw-insert.ts';
import type { Findings } from '../row.ts';

const [files, eventsInFile] = [10, 10_000];

/** Taking logs into an empty workspace: logs in which one event of some hundreds is a change, and logs of changes alone. */
export async function ingestPart(home: string, options: Options): Promise<Findings> {
  const mixed = makeLogSet(join(home, 'mixed'), { mb: options.mb, files: 20 }).folder;
  const changes = changesOnly(join(home, 'changes'), options.users);
  const found: Findings = { rows: [], checks: [] };
  for (const [name, folder] of [
    ['ingest, mixed logs', mixed],
    ['ingest, changes only', changes],
  ] as const) {
    const runs = [];
    for (let round = 0; round < options.rounds; round += 1) runs.push(await once(home, folder));
    const [first] = runs;
    if (first === undefined) continue;
    const limit = { name: 'INSERT of the same rows', seconds: runs.map((run) => run.limit) };
    found.rows.push({ name, amount: first.events, unit: 'events', seconds: runs.map((run) => run.seconds), limit });
    const { added, changes: kept, rows } = first;
    const numbers = [added, kept, rows].map((count) => count.toLocaleString('en-US'));
    found.checks.push({ holds: first.whole, text: `${name}: ${numbers[0]} events, ${numbers[1]} changes, ${numbers[2]} rows` });
  }
  return found;
}

/** Ingests into a new workspace, and then writes the same rows without the store. */
async function once(home: string, logs: string) {
  const folder = mkdtempSync(join(home, 'ingest-'));
  initWorkspace(folder);
  const store = openWorkspace(folder);
  const started = performance.now();
  const report = await ingest(store, [logs]);
  const seconds = (performance.now() - started) / 1000;
  store.close();
  const limit = rawInsert(join(folder, '.trailward', 'workspace.db'), join(folder, 'raw.db'));
  rmSync(folder, { recursive: true });
  const { events, added, duplicates, changes, malformed } = report;
  const whole = events === added + duplicates && malformed === 0 && report.skipped.length + report.problems.length === 0;
  return { seconds, limit: limit.seconds, rows: limit.rows, events, added, changes, whole };
}

function changesOnly(folder: string, users: number): string {
  if (existsSync(join(folder, `${files - 1}.json.gz`))) return folder;
  mkdirSync(folder, { recursive: true });
  const { next } = eventMaker(1, users);
  for (let file = 0; file < files; file += 1) {
    const json = JSON.stringify({ Records: Array.from({ length: eventsInFile }, next) });
    writeFileSync(join(folder, `${file}.json.gz`), gzipSync(json));
  }
  return folder;
}
