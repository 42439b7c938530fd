import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { stateFromJson } from '../../../src/account/state-json.ts';
import { keepState } from '../../../src/app/workspace/keep-state.ts';
import { ingest } from '../../../src/app/workspace/ingest.ts';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts';
import { root } from '../../root.ts';
import { accounts } from './accounts.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));
