/** Writes a small synthetic set: gzip files of made-up CloudTrail records. Options: --mb, --files, --out, --seed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { createRandom } from './random.ts';
import { madeUpRecord } from './record.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { mb: text, files: text, out: text, seed: text } });
const files = Number(values.files ?? 20);
const target = (Number(values.mb ?? 200) * 1e6) / files;
const out = values.out ?? 'logs';
const random = createRandom(Number(values.seed ?? 1));
const totals = { files, events: 0, bytes: 0, gz: 0 };
let clock = Date.UTC(2025, 2, 4);

mkdirSync(out, { recursive: true });
for (let file = 0; file < files; file++) writeSet(`${String(file).padStart(4, '0')}.json.gz`);
console.log(JSON.stringify(totals));

function writeSet(name: string): void {
  const records: string[] = [];
  for (let size = 0; size < target; size += records.at(-1)?.length ?? 0) {
    clock += random.below(200);
    records.push(JSON.stringify(madeUpRecord(random, new Date(clock))));
  }
  const json = Buffer.from(`{"Records":[${records.join(',')}]}`);
  const packed = gzipSync(json);
  writeFileSync(join(out, name), packed);
  totals.events += records.length;
  totals.bytes += json.length;
  totals.gz += packed.length;
}
