import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { addBatch, batches } from './numbered-batches.ts';

// Waits for `<first number> <path>` on its input, then adds batch after batch until it is killed, telling each that is stored.
process.stdin.once('data', (line) => {
  const [, first, path] = /^(\d+) (.*)\n$/.exec(String(line)) ?? [];
  writeSync(1, '.');
  const store = openSqliteStore(path ?? '', { create: true });
  for (let number = Number(first); number < batches; number += 1) {
    addBatch(store, number);
    writeSync(1, '.');
  }
  store.close();
  process.exit();
});
writeSync(1, '.');
