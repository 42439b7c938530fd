import { DatabaseSync } from 'node:sqlite';
import { compare } from '../../../src/app/workspace/compare.ts';
import { status } from '../../../src/app/workspace/status.ts';
import { openWorkspace } from '../../../src/store/workspace-folder.ts';
import { account } from '../made-account/person.ts';
import type { MadeWorkspace } from '../made-workspace.ts';
import type { Findings, Row } from '../row.ts';
import { timed } from '../timed.ts';

/** What goes through the whole of a large workspace in which no state was ever collected. */
export function wholeAccountPart({ folder, file, middle, last, changes }: MadeWorkspace): Findings {
  const raw = new DatabaseSync(file, { readOnly: true });
  const counted = timed(() => raw.prepare('SELECT count(*) FROM changes').get());
  const read = timed(() => {
    for (const { body } of raw.prepare('SELECT body FROM changes ORDER BY id').iterate()) JSON.parse(String(body));
  });
  raw.close();
  const store = openWorkspace(folder);
  const told: number[] = [];
  const statusSeconds = timed(() => told.push(...status(store).map((each) => each.changes)));
  const different: number[] = [];
  const diffSeconds = timed(() => {
    different.push(compare(store, account, middle, last, () => undefined).entities.length);
  });
  store.close();
  const rows: Row[] = [
    { name: 'status', amount: 1, unit: '', seconds: [statusSeconds], limit: { name: 'SELECT count(*)', seconds: [counted] } },
    {
      name: 'diff of the middle and the end',
      amount: changes,
      unit: 'changes',
      seconds: [diffSeconds],
      limit: { name: 'SELECT and JSON.parse all', seconds: [read] },
    },
  ];
  return {
    rows,
    checks: [
      { holds: told[0] === changes, text: `status counted ${told[0]} changes of ${changes}` },
      { holds: (different[0] ?? 0) > 0, text: `diff found ${different[0]} entities that differ` },
    ],
  };
}
