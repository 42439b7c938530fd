import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { all, madeAccount, madeKey, madeUser } from '../../src/account/cases.ts';
import { errorXml } from '../../src/aws/embedded/xml.ts';
import { asArray, asObject, type JsonObject } from '../../src/kernel/json.ts';
import { hashOfLine, journalLine } from '../../src/remediation/journal/journal-line.ts';
import { readJournal } from '../../src/remediation/journal/read-journal.ts';
import { digestOf } from '../../src/remediation/plan/digest.ts';
import { useCli } from './kit/use-cli.ts';

const key = 'AKIAEXAMPLE000000001';
const stage = useCli(() => madeAccount({ users: [madeUser('alice', { accessKeys: all(madeKey(key)) })] }));

/** The journal of a plan of two steps, of which AWS refused the second. */
let journal: string;
let text: string;

beforeEach(async () => {
  const { run, aws, folder, fake, written } = stage();
  const plan = join(folder, 'plan.json');
  journal = join(folder, 'journal.jsonl');
  await run(['plan', '--live', ...aws, '--action', 'deactivate-access-key', '--target', `access-key:${key}`, '--output', plan]);
  const { around } = fake;
  fake.around = (action, carryOut, form) =>
    action === 'TagUser' ? { status: 403, body: errorXml('AccessDenied', 'not authorized') } : around(action, carryOut, form);
  const { code, note } = await run(['apply', plan, ...aws, '--yes', '--confirm', 'alice', '--journal', journal]);
  expect(code, note).toBe(3);
  expect(note).toContain('AccessDenied');
  fake.around = around;
  text = readFileSync(journal, 'utf8');
  expect(written.splice(0)).toEqual(['UpdateAccessKey']);
});

const resume = (...more: string[]) => stage().run(['resume', journal, ...stage().aws, ...more]);
const rollback = () =>
  stage().run([
    'rollback',
    journal,
    ...stage().aws,
    '--yes',
    '--confirm',
    'alice',
    '--output',
    join(stage().folder, 'back.json'),
    '--journal',
    join(stage().folder, 'back.jsonl'),
  ]);

it('is gone on with where it ended', async () => {
  const { code, note } = await resume();
  expect(code, note).toBe(0);
  expect(stage().written).toEqual(['TagUser']);
});

it('is taken back as far as it came', async () => {
  const { code, note } = await rollback();
  expect(code, note).toBe(0);
  expect(stage().written).toEqual(['UpdateAccessKey']);
  expect(stage().fake.model.users[0]?.keys[0]?.status).toBe('Active');
});

const lines = () => text.split('\n').slice(0, -1);
const joined = (all: readonly string[]) => all.map((line) => `${line}\n`).join('');

describe('a journal that somebody touched is neither gone on with nor taken back', () => {
  it.each<[string, () => string, string]>([
    ['when a line was changed', () => text.replace('"how":"answered"', '"how":"seen"'), 'does not follow from the line before'],
    ['when the plan in it was changed', () => text.replace('"UserName":"alice"', '"UserName":"bob"'), 'changed'],
    ['when a line was taken out', () => joined(lines().toSpliced(2, 1)), 'it is number 3 and should be 2'],
    ['when the first line was taken out', () => joined(lines().slice(1)), 'number 1'],
    ['when a line was put in', () => joined(lines().toSpliced(2, 0, lines()[1] ?? '')), 'it is number 1 and should be 2'],
    [
      'when lines were exchanged',
      () => joined([...lines().slice(0, 2), ...lines().slice(2, 4).toReversed(), ...lines().slice(4)]),
      'should be 2',
    ],
    [
      'when it is numbered anew',
      () => joined(lines().toSpliced(2, 1)).replaceAll(/"seq":([3-9])/g, (_, seq: string) => `"seq":${Number(seq) - 1}`),
      'does not follow from the line before',
    ],
    ['when it is cut off in the middle of a record', () => text.slice(0, -30), 'ends in the middle'],
    ['when a line is no JSON', () => joined([...lines(), 'done']), 'no record of a journal'],
    [
      'when it is of a later version',
      () => text.replace('"kind":"begin","schemaVersion":1', '"kind":"begin","schemaVersion":2'),
      'version 2',
    ],
    ['when it is empty', () => '', 'it is empty, so that nothing was done by it'],
    ['when it is another file', () => '{"Records":[]}\n', 'no record of a journal'],
  ])('%s', async (_name, spoil, says) => {
    const spoilt = spoil();
    expect(spoilt).not.toBe(text);
    writeFileSync(journal, spoilt);
    for (const { code, note } of [await resume(), await rollback()]) {
      expect(note).toContain(says);
      expect(code).toBe(2);
    }
    expect(stage().written).toEqual([]);
    expect(readFileSync(journal, 'utf8')).toBe(spoilt);
  });
});

it('a journal that was written anew, hashes and all, is not taken back to something else', async () => {
  const records: JsonObject[] = lines().map((line) => JSON.parse(line));
  const plan = asObject(records[0]?.['plan']);
  const [step] = asArray(plan?.['steps']);
  const undo = asObject(asObject(step)?.['undo']);
  if (plan === undefined || undo === undefined) throw new Error('no undo');
  const PolicyArn = 'arn:aws:iam::aws:policy/AdministratorAccess';
  undo['calls'] = [{ service: 'iam', action: 'AttachUserPolicy', parameters: { UserName: 'alice', PolicyArn } }];
  const { id: _, digest: __, ...body } = plan;
  plan['digest'] = digestOf(body);
  plan['id'] = String(plan['digest']).slice(0, 12);
  let prev = '';
  const forged = records.map((record) => {
    const line = JSON.stringify({ ...record, prev });
    prev = hashOfLine(line);
    return line;
  });
  writeFileSync(journal, joined(forged));
  expect(await resume()).toMatchObject({ code: 2, note: expect.stringContaining('Step 1 would be taken back') });
  expect(await rollback()).toMatchObject({ code: 2, note: expect.stringContaining('It would not be as it was before') });
  expect(stage().written).toEqual([]);
});

it('a record that a crash cut off is left out when that is asked for, and what it was to tell is read from the account', async () => {
  // The call was made, and the record of it is the one that is cut off.
  const done = lines().findIndex((line) => line.includes('"kind":"done"'));
  writeFileSync(journal, joined(lines().slice(0, done)) + (lines()[done] ?? '').slice(0, 40));
  expect((await resume()).code).toBe(2);
  const { code, note } = await resume('--repair');
  expect(code, note).toBe(0);
  // The key is not made Inactive a second time.
  expect(stage().written).toEqual(['TagUser']);
  const reading = readJournal(readFileSync(journal, 'utf8'));
  expect(reading.kind === 'journal' && reading.journal.records.some((record) => record.kind === 'done' && record.how === 'seen')).toBe(
    true,
  );
});

it('a journal of another account is refused', async () => {
  const { fake, written } = stage();
  fake.model.account = '999988887777';
  for (const { code, note } of [await resume(), await rollback()]) {
    expect(note).toContain('999988887777');
    expect(code).toBe(2);
  }
  expect(written).toEqual([]);
});

it('what is not known yet is not taken back before it is decided', async () => {
  const last = { seq: lines().length - 1, line: lines().at(-1) ?? '' };
  const intent = journalLine({ kind: 'intent', step: 2, attempt: 2, undo: false, part: 0 }, '2026-03-02T09:00:00Z', last);
  writeFileSync(journal, joined([...lines(), intent]));
  const { code, note } = await rollback();
  expect(note).toContain('trailward resume');
  expect(code).toBe(2);
  expect(stage().written).toEqual([]);
});

it('what somebody changed since is not taken back', async () => {
  const [user] = stage().fake.model.users;
  user?.keys.splice(0, 1);
  const { code, note } = await rollback();
  expect(note).toContain('It was changed since');
  expect(code).toBe(2);
  expect(stage().written).toEqual([]);
});

it('a journal is never begun in a file that is there', async () => {
  const { run, aws, folder, fake } = stage();
  const plan = join(folder, 'plan.json');
  copyFileSync(plan, join(folder, 'taken.jsonl'));
  for (const credential of fake.model.users.flatMap(({ keys }) => keys)) credential.status = 'Active';
  const { code, note } = await run(['apply', plan, ...aws, '--yes', '--confirm', 'alice', '--journal', join(folder, 'taken.jsonl')]);
  expect(code, note).toBe(2);
  expect(note).toContain('EEXIST');
  expect(stage().written).toEqual([]);
  expect(readFileSync(join(folder, 'taken.jsonl'), 'utf8')).toBe(readFileSync(plan, 'utf8'));
});
