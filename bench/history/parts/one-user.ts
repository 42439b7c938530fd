import { DatabaseSync } from 'node:sqlite';
import { blameOf } from '../../../src/app/workspace/blame.ts';
import { log } from '../../../src/app/workspace/log.ts';
import { show } from '../../../src/app/workspace/show.ts';
import type { Change } from '../../../src/kernel/change.ts';
import { openWorkspace } from '../../../src/store/workspace-folder.ts';
import { account } from '../made-account/person.ts';
import type { MadeWorkspace } from '../made-workspace.ts';
import type { Findings, Row } from '../row.ts';
import { timed } from '../timed.ts';

const target = { kind: 'time', atMost: 0.2 } as const;

/** `log` and `blame` of single users in a large workspace, by the name that they have now. */
export function oneUserPart({ folder, file, users, changes }: MadeWorkspace): Findings {
  const store = openWorkspace(folder);
  const raw = rawReader(file);
  const [logs, blames, shows, reads]: [number[], number[], number[], number[]] = [[], [], [], []];
  const [listed, blamed, shown, found]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const { name, names } of users) {
    const keys = names.map((former) => `user/${former}`);
    // What is measured first finds the pages of the file cold, so that is the limit every other time.
    reads.push(timed(() => found.push(raw.read(keys))));
    let changes: readonly Change[] = [];
    logs.push(
      timed(() => {
        changes = log(store, account, `user:${name}`).flatMap((part) => part.changes);
      }),
    );
    listed.push(changes.length);
    blames.push(timed(() => blamed.push(blameOf(store, account, `user:${name}`).flatMap(({ facts }) => facts).length)));
    shows.push(timed(() => shown.push(show(store, changes.at(-1)?.eventId ?? '')?.entities.length ?? 0)));
  }
  store.close();
  raw.close();
  const limit = { name: 'SELECT and JSON.parse', seconds: reads };
  const of = `of ${changes.toLocaleString('en-US')} changes`;
  const rows: Row[] = [
    { name: `log user:NAME ${of}`, amount: 1, unit: '', seconds: logs, limit, target },
    { name: `blame user:NAME ${of}`, amount: 1, unit: '', seconds: blames, limit, target },
    { name: `show EVENT ${of}`, amount: 1, unit: '', seconds: shows },
  ];
  // A user that was deleted and created again is two entities, and its name now need not be one that the first had.
  const same = users.every(({ lives }, index) => listed[index] === found[index] || (lives > 1 && (listed[index] ?? 0) > 0));
  return {
    rows,
    checks: [
      { holds: same, text: `log listed ${sum(listed)} changes of ${users.length} users, SQL found ${sum(found)}` },
      { holds: shown.every((count) => count > 0), text: `show told what ${shown.length} changes did` },
      { holds: blamed.every((count) => count > 0), text: `blame explained ${sum(blamed)} facts` },
    ],
  };
}

/** Reads the changes of entities straight from the file: what any way of telling a history must do at least. */
function rawReader(file: string): { read: (keys: readonly string[]) => number; close: () => void } {
  const db = new DatabaseSync(file, { readOnly: true });
  const select = db.prepare(`SELECT body FROM changes WHERE id IN (
    SELECT change FROM change_entities WHERE account = (SELECT id FROM words WHERE text = ?)
      AND entity IN (SELECT id FROM words WHERE text IN (SELECT value FROM json_each(?))))`);
  return {
    read: (keys) => select.all(account, JSON.stringify(keys)).map(({ body }) => JSON.parse(String(body))).length,
    close: () => db.close(),
  };
}

function sum(counts: readonly number[]): string {
  return counts.reduce((total, count) => total + count, 0).toLocaleString('en-US');
}
