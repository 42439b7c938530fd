/** Rewrites `demo/` from its tables: `node tools/demo/main.ts`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { JsonObject } from '../../src/kernel/json.ts';
import { accounts } from './account/accounts.ts';
import { activity } from './activity.ts';
import { incident } from './incident.ts';
import { recordOf } from './record-of.ts';

const folder = 'demo/cloudtrail';
for (const made of [folder, 'demo/activity']) rmSync(made, { recursive: true, force: true });
let serial = 0;
for (const { file, calls } of incident) {
  const records = calls.map((call, index) => recordOf(call, serial + index + 1));
  serial += calls.length;
  writeLog(join(folder, file), records);
}
writeLog('demo/activity/111122223333_CloudTrail_eu-central-1_20260310T0600Z_demo5.json', activity());
for (const [file, state] of Object.entries(await accounts())) writeFileSync(`demo/${file}`, `${JSON.stringify(state, null, 2)}\n`);

function writeLog(path: string, records: readonly JsonObject[]): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `{"Records":[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]}\n`);
}
