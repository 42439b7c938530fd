import type { AccountState } from '../../account/state.ts';
import { type EntityPart, stateFromParts, stateParts } from '../../account/state-parts.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import type { Database } from './database.ts';
import { entitiesIn, entityBlocks, orderedKey } from './entity-block.ts';
import { parsedRow } from './parsed-row.ts';
import type { Words } from './words.ts';

export interface StateKeeper {
  saveState: (state: AccountState) => void;
  stateTimes: (account: string) => string[];
  state: (account: string, at: string, only?: readonly string[]) => AccountState | undefined;
}

/** How collected states are kept: a header, and blocks of a few entities, so that one can be read without most others. */
export function keepStates(db: Database, words: Words): StateKeeper {
  const insertAccount = db.prepare('INSERT INTO accounts (account) VALUES (?) ON CONFLICT DO NOTHING');
  const drop = db.prepare('DELETE FROM states WHERE account = ? AND at = ?');
  const insert = db.prepare('INSERT INTO states (account, at, header) VALUES (?, ?, ?)');
  const insertBlock = db.prepare('INSERT INTO state_blocks (state, kind, first, body) VALUES (?, ?, ?, ?)');
  const times = db.prepare('SELECT at FROM states JOIN words ON words.id = account WHERE text = ? ORDER BY at');
  const header = db.prepare('SELECT states.id AS id, header FROM states JOIN words ON words.id = account WHERE text = ? AND at = ?');
  const blocks = db.prepare('SELECT kind, body FROM state_blocks WHERE state = ?');
  const blockOf = db.prepare('SELECT body FROM state_blocks WHERE state = ? AND kind = ? AND first <= ? ORDER BY first DESC LIMIT 1');

  return {
    saveState(state) {
      const parts = stateParts(state);
      db.write(() => {
        const account = words.keep(state.account);
        insertAccount.run(account);
        drop.run(account, state.at);
        const id = insert.run(account, state.at, JSON.stringify(parts.header)).lastInsertRowid;
        for (const { kind, first, body } of entityBlocks(parts.entities)) insertBlock.run(id, kind, first, body);
      });
    },
    stateTimes: (account) => db.read(() => times.all(account)).map((row) => String(row.at)),
    state(account, at, only) {
      const found = db.read(() => header.get(account, at));
      if (found === undefined) return undefined;
      const entities = only === undefined ? every(Number(found.id)) : some(Number(found.id), only);
      const read = stateFromParts(parsedRow(db.path, found.header), entities);
      if (read.kind === 'state') return read.state;
      throw new TrailwardError('TW_WORKSPACE_CORRUPT', `${db.path}: the state of ${account} at ${at}: ${read.problems[0]}`);
    },
  };

  function* every(state: number): Generator<EntityPart> {
    for (const { kind, body } of db.read(() => blocks.all(state))) yield* entitiesIn(db.path, String(kind), body);
  }

  function* some(state: number, only: readonly string[]): Generator<EntityPart> {
    for (const name of new Set(only)) {
      const slash = name.indexOf('/');
      const [kind, key] = [name.slice(0, slash), name.slice(slash + 1)];
      const block = db.read(() => blockOf.get(state, kind, orderedKey(key)));
      if (block !== undefined) yield* entitiesIn(db.path, kind, block.body, key);
    }
  }
}
