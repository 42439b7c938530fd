import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createRandom } from '../bench/scan/own-set/random.ts';
import { ingest } from '../src/app/workspace/ingest.ts';
import { content } from '../src/store/contract.cases.ts';
import { initWorkspace, openWorkspace } from '../src/store/workspace-folder.ts';

const seed = Number(process.env['CRASH_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const kills = 12;
const files = 60;
const folder = mkdtempSync(join(tmpdir(), 'trailward-crash-ingest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Synthetic files; every fifth event stands in two of them. */
function makeLogs(path: string): void {
  mkdirSync(path);
  const sample = JSON.parse(readFileSync('src/catalogue/iam/CreateUser.sample.json', 'utf8')) as Record<string, unknown>;
  for (let file = 0; file < files; file += 1) {
    const records = Array.from({ length: 300 }, (_, index) => {
      const number = index % 5 === 0 ? index : file * 1_000 + index;
      return { ...sample, eventID: `crash-${number}`, requestParameters: { userName: `user-${number}` }, responseElements: null };
    });
    writeFileSync(join(path, `${String(file).padStart(3, '0')}.json`), JSON.stringify({ Records: records }));
  }
}

/** Runs `trailward ingest` and kills it after `milliseconds`; whether it was still running then. */
function killedAfter(milliseconds: number, logs: string, workspace: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/cli/main.ts', 'ingest', logs, '--workspace', workspace], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('error', reject);
    child.on('exit', (_code, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

async function whole(logs: string, workspace: string): Promise<unknown> {
  const store = openWorkspace(workspace);
  try {
    await ingest(store, [logs]);
    return content(store);
  } finally {
    store.close();
  }
}

it(`ingest that is killed and run again comes to the same (CRASH_SEED=${seed})`, { timeout: 120_000 }, async () => {
  const [logs, killed, unkilled] = [join(folder, 'logs'), join(folder, 'killed'), join(folder, 'unkilled')];
  makeLogs(logs);
  initWorkspace(killed);
  initWorkspace(unkilled);
  const random = createRandom(seed);
  let died = 0;
  for (let kill = 0; kill < kills; kill += 1) if (await killedAfter(350 + random.below(900), logs, killed)) died += 1;
  expect(died).toBeGreaterThan(0);
  expect(await whole(logs, killed)).toEqual(await whole(logs, unkilled));
});
