/** Rewrites `demo/cloudtrail/` from the table of the incident: `node tools/demo/main.ts`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { incident } from './incident.ts';
import { recordOf } from './record-of.ts';

const folder = 'demo/cloudtrail';
rmSync(folder, { recursive: true, force: true });
let serial = 0;
for (const { file, calls } of incident) {
  const records = calls.map((call, index) => recordOf(call, serial + index + 1));
  serial += calls.length;
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `{"Records":[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]}\n`);
}
