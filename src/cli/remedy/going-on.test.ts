import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { all, madeAccount, madeKey, madeUser } from '../../account/cases.ts';
import { planOf, testClock, testJournal, testPorts } from '../../app/remedy/apply-kit.cases.ts';
import { effectWorld } from '../../app/remedy/effect-world.cases.ts';
import { readJournal } from '../../app/remedy/read-journal.ts';
import { goingOn, makeReady } from './going-on.ts';

const key = 'AKIAEXAMPLE000000001';
const plan = planOf(
  madeAccount({ users: [madeUser('alice', { accessKeys: all(madeKey(key)) })] }),
  'deactivate-access-key',
  `access-key:${key}`,
);

/** The text of a journal with so many lines. */
function text(lines: number): string {
  const journal = testJournal();
  const clock = testClock();
  const ports = testPorts(effectWorld(madeAccount(), clock.seconds).world, journal, clock);
  ports.journal.append({ kind: 'begin', schemaVersion: 1, journal: 'j', plan, caller: 'arn', approvals: [] });
  for (let line = 1; line < lines; line += 1) ports.journal.append({ kind: 'stopped', reason: 'It is so. ö' });
  return journal.text;
}

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trailward-going-on-'));
  path = join(folder, 'j.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const wrong = expect.objectContaining({ code: 'TW_JOURNAL' });

it('goes on with a journal that nobody wrote to meanwhile, and with no other', () => {
  writeFileSync(path, text(2));
  const found = goingOn(readJournal, path, false);
  expect(found.journal.last.seq).toBe(1);
  makeReady(found);
  expect(readFileSync(path, 'utf8')).toBe(text(2));
  writeFileSync(path, text(3));
  expect(() => makeReady(found)).toThrow(wrong);
});

it('cuts a line off only when it is asked to, and not while somebody is still writing it', () => {
  const line = text(3).slice(text(2).length);
  writeFileSync(path, text(2) + line.slice(0, -4));
  expect(() => goingOn(readJournal, path, false)).toThrow(expect.objectContaining({ message: expect.stringContaining(`${path}:3`) }));
  const found = goingOn(readJournal, path, true);
  expect(readFileSync(path, 'utf8')).not.toBe(text(2));
  appendFileSync(path, line.slice(-4));
  expect(() => makeReady(found)).toThrow(wrong);
  expect(readFileSync(path, 'utf8')).toBe(text(3));
  writeFileSync(path, text(2) + line.slice(0, -4));
  makeReady(goingOn(readJournal, path, true));
  expect(readFileSync(path, 'utf8')).toBe(text(2));
});

it.each<[string, string, string]>([
  ['nothing', '', 'it is empty'],
  ['a first line that was cut off', text(1).slice(0, 100), 'it is empty'],
  ['a newer version', text(1).replace('"schemaVersion":1', '"schemaVersion":2'), 'has version 2'],
  ['approvals that are none', text(1).replace('"approvals":[]}', '"approvals":null}'), 'no record of a journal'],
  ['JSON without an end', `{"seq":0,"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}\n`, 'no record of a journal'],
  ['a line of another journal', text(1) + text(2).split('\n')[0], ''],
])('does not go on with %s', (_name, written, says) => {
  writeFileSync(path, written);
  const said = expect.objectContaining({ code: 'TW_JOURNAL', message: expect.stringContaining(says) });
  if (says === '') expect(goingOn(readJournal, path, true).whole).toBe(text(1));
  else expect(() => goingOn(readJournal, path, true)).toThrow(said);
});
