import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { diffStates } from '../../../src/account/diff-states.ts';
import { stateFromJson } from '../../../src/account/state-json.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { account } from '../made-account/person.ts';
import { madeState } from '../made-state.ts';
import type { Options } from '../options.ts';
import type { Findings, Row } from '../row.ts';
import { inTurn } from '../timed.ts';

const [users, roles] = [10_000, 5_000];

/** A collected state of a large account: read from JSON, kept in a workspace, taken out again, and compared. */
export function statesPart(home: string, { rounds }: Options): Findings {
  const state = madeState(users, roles);
  const text = JSON.stringify(state);
  const json: unknown = JSON.parse(text);
  const fromJson = inTurn(
    rounds,
    () => stateFromJson(json),
    () => JSON.parse(text),
  );
  const folder = mkdtempSync(join(home, 'state-'));
  const store = openSqliteStore(join(folder, 'workspace.db'), { create: true });
  store.saveState(state);
  const loaded = inTurn(
    rounds,
    () => store.state(account, state.at),
    () => JSON.parse(text),
  );
  const same = JSON.stringify(store.state(account, state.at)) === text;
  const reread = stateFromJson(json);
  const before = madeState(users, roles);
  const compared = inTurn(
    1,
    () => diffStates(before, state),
    () => [JSON.stringify(before), JSON.stringify(state)],
  );
  store.close();
  rmSync(folder, { recursive: true });
  const of = `${users.toLocaleString('en-US')} users, ${roles.toLocaleString('en-US')} roles`;
  const target = { kind: 'time', atMost: 2 } as const;
  const usual = { amount: users + roles, unit: 'entities' };
  const rows: Row[] = [
    { name: `stateFromJson, ${of}`, ...usual, seconds: fromJson.seconds, limit: { name: 'JSON.parse', seconds: fromJson.limit }, target },
    {
      name: `load from the store, ${of}`,
      ...usual,
      seconds: loaded.seconds,
      limit: { name: 'JSON.parse', seconds: loaded.limit },
    },
    { name: `diff of two, ${of}`, ...usual, seconds: compared.seconds, limit: { name: 'JSON.stringify both', seconds: compared.limit } },
  ];
  const megabytes = (text.length / 1e6).toFixed(1);
  return {
    rows,
    checks: [{ holds: same && reread.kind === 'state', text: `the state (${megabytes} MB of JSON) came out of the store as it went in` }],
  };
}
