import type { AccountState } from '../../account/state.ts';
import { stateFromParts, stateParts } from '../../account/state-parts.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import type { Database } from './database.ts';
import { parsedRow } from './parsed-row.ts';
import type { Words } from './words.ts';

export interface StateKeeper {
  saveState: (state: AccountState) => void;
  stateTimes: (account: string) => string[];
  state: (account: string, at: string, only?: readonly string[]) => AccountState | undefined;
}

/** How collected states are kept: a header, and one row for each entity, so that one can be read without the others. */
export function keepStates(db: Database, words: Words): StateKeeper {
  const insertAccount = db.prepare('INSERT INTO accounts (account) VALUES (?) ON CONFLICT DO NOTHING');
  const drop = db.prepare('DELETE FROM states WHERE account = ? AND at = ?');
  const insert = db.prepare('INSERT INTO states (account, at, header) VALUES (?, ?, ?)');
  const insertEntity = db.prepare('INSERT INTO state_entities (state, kind, key, body) VALUES (?, ?, ?, ?)');
  const times = db.prepare('SELECT at FROM states JOIN words ON words.id = account WHERE text = ? ORDER BY at');
  const header = db.prepare('SELECT states.id AS id, header FROM states JOIN words ON words.id = account WHERE text = ? AND at = ?');
  const entities = db.prepare('SELECT kind, key, body FROM state_entities WHERE state = ? ORDER BY kind, key');
  const entity = db.prepare('SELECT kind, key, body FROM state_entities WHERE state = ? AND kind = ? AND key = ?');

  return {
    saveState(state) {
      const parts = stateParts(state);
      db.write(() => {
        const account = words.keep(state.account);
        insertAccount.run(account);
        drop.run(account, state.at);
        const id = insert.run(account, state.at, JSON.stringify(parts.header)).lastInsertRowid;
        for (const { kind, key, value } of parts.entities) insertEntity.run(id, kind, key, JSON.stringify(value));
      });
    },
    stateTimes: (account) => db.read(() => times.all(account)).map((row) => String(row.at)),
    state(account, at, only) {
      const found = db.read(() => header.get(account, at));
      if (found === undefined) return undefined;
      const rows = db.read(() => (only === undefined ? entities.all(Number(found.id)) : some(Number(found.id), only)));
      const read = stateFromParts(
        parsedRow(db.path, found.header),
        rows.map((row) => ({ kind: String(row.kind), key: String(row.key), value: parsedRow(db.path, row.body) })),
      );
      if (read.kind === 'state') return read.state;
      throw new TrailwardError('TW_WORKSPACE_CORRUPT', `${db.path}: the state of ${account} at ${at}: ${read.problems[0]}`);
    },
  };

  function some(state: number, only: readonly string[]) {
    return [...new Set(only)].flatMap((name) => {
      const slash = name.indexOf('/');
      return entity.all(state, name.slice(0, slash), name.slice(slash + 1));
    });
  }
}
