import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { storeContract } from '../contract.cases.ts';
import { openSqliteStore } from './open-sqlite-store.ts';

describe('the SQLite store', () => {
  storeContract(() => {
    const folder = mkdtempSync(join(tmpdir(), 'trailward-store-'));
    return {
      open: () => openSqliteStore(join(folder, 'workspace.db'), { create: true }),
      remove: () => rmSync(folder, { recursive: true, force: true }),
    };
  });
});
