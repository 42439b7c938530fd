import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { batchEvent } from '../../src/app/workspace/batch-event.ts';
import { migrations } from '../../src/store/sqlite/migrations.ts';
import { initWorkspace, openWorkspace } from '../../src/store/workspace-folder.ts';
import { eventMaker } from './made-account/event-maker.ts';
import { nameOf } from './made-account/person.ts';
import type { Options } from './options.ts';

/** A workspace of one made-up account, and what to ask it. */
export interface MadeWorkspace {
  folder: string;
  /** The database file itself, for what is measured without the store. */
  file: string;
  changes: number;
  /** Seconds that filling it took; 0 when it was there already. */
  seconds: number;
  /** Some users: their name now, and every name that they ever had. */
  users: { name: string; names: string[]; lives: number }[];
  /** Time of the change in the middle, and of the last, UTC. */
  middle: string;
  last: string;
}

const seed = 1;
/** Counts up when the generator makes something else. */
const generator = 3;
const asked = 40;
const batch = 1000;

/**
 * Makes the workspace in `home/workspace`, or takes the one that an equal call left there.
 * @throws Error when another one is in the way
 */
export function makeWorkspace(home: string, { changes, users }: Options): MadeWorkspace {
  const folder = join(home, 'workspace');
  const record = join(home, 'workspace.json');
  const schema = createHash('sha256').update(migrations.join()).digest('hex').slice(0, 12);
  const wanted = { changes, users, seed, generator, schema };
  const kept: { wanted: unknown; made: MadeWorkspace } | undefined = existsSync(record)
    ? JSON.parse(readFileSync(record, 'utf8'))
    : undefined;
  if (kept !== undefined && JSON.stringify(kept.wanted) === JSON.stringify(wanted)) return { ...kept.made, seconds: 0 };
  if (existsSync(folder)) throw new Error(`${folder} holds another workspace. Give --keep another folder, or remove this one.`);
  mkdirSync(home, { recursive: true });
  initWorkspace(folder);
  const made = { folder, file: join(folder, '.trailward', 'workspace.db'), changes, ...fill(folder, changes, users) };
  writeFileSync(record, `${JSON.stringify({ wanted, made })}\n`);
  return made;
}

function fill(folder: string, changes: number, users: number): Omit<MadeWorkspace, 'folder' | 'file' | 'changes'> {
  const store = openWorkspace(folder);
  const maker = eventMaker(seed, users);
  const span = { middle: '', last: '' };
  const started = performance.now();
  for (let added = 0; added < changes; added += batch) {
    const events = Array.from({ length: Math.min(batch, changes - added) }, () => batchEvent(maker.next()));
    span.last = events.at(-1)?.time ?? '';
    if (added <= changes / 2) span.middle = span.last;
    store.add({ events });
  }
  store.close();
  const step = Math.max(1, Math.floor(users / asked));
  const some = maker.people.filter(({ number }) => number % step === 0);
  return {
    ...span,
    seconds: (performance.now() - started) / 1000,
    users: some.map(({ name, number, renamed, lives }) => ({
      lives,
      name,
      names: Array.from({ length: renamed + 1 }, (_, times) => nameOf(number, times)),
    })),
  };
}
