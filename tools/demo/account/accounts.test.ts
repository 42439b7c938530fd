import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, expect, test } from 'vitest';
import type { AccountState } from '../../../src/account/state.ts';
import { stateFromJson } from '../../../src/account/state-json.ts';
import { ingest } from '../../../src/app/workspace/ingest.ts';
import { keepState } from '../../../src/app/workspace/keep-state.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { root } from '../../root.ts';
import { activity } from '../activity.ts';
import { accounts } from './accounts.ts';

const scratch = mkdtempSync(join(tmpdir(), 'trailward-demo-test-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const files = ['account-2026-03-02.json', 'account.json', 'new-account.json'];

function state(file: string): AccountState {
  const read = stateFromJson(json(`demo/${file}`));
  if (read.kind !== 'state') throw new Error(read.problems.join());
  return read.state;
}

test('the files are what their tables come to', async () => {
  expect(JSON.parse(JSON.stringify(await accounts()))).toEqual(Object.fromEntries(files.map((file) => [file, json(`demo/${file}`)])));
  expect(json('demo/activity/111122223333_CloudTrail_eu-central-1_20260310T0600Z_demo5.json')).toEqual({ Records: activity() });
});

test.each(files)('%s is a state by the published schema, says that it is made up, and knows all', (file) => {
  const validate = new Ajv2020({ strict: false }).compile(json('docs/reference/account.schema.json') as object);
  expect(validate(json(`demo/${file}`)) ? [] : validate.errors).toEqual([]);
  expect(state(file).alias).toMatchObject({ value: expect.stringContaining('synthetic') });
  expect(readFileSync(join(root, 'demo', file), 'utf8')).not.toContain('"permission"');
});

test('the log of the incident leads from the one account to the other, but for one change that no event explains', async () => {
  const store = openSqliteStore(join(scratch, 'workspace.db'), { create: true });
  try {
    keepState(store, state('account-2026-03-02.json'));
    await ingest(store, [join(root, 'demo/cloudtrail'), join(root, 'demo/activity')]);
    const titles = keepState(store, state('account.json')).map(({ title }) => title);
    expect(titles).toEqual(['Role report-reader changed without an event that explains it']);
  } finally {
    store.close();
  }
});
