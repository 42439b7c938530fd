import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useApply } from '../remedy/apply.test-kit.ts';
import { now } from '../remedy/remedy.test-kit.ts';

const stage = useApply();

describe('resume', () => {
  const rotate = ['--action', 'rotate-access-key', '--target', 'access-key:AKIAEXAMPLE000000003'];

  it('waits at a gate as often as it is asked, and goes on once it is open', async () => {
    await stage().plan(...rotate);
    expect(await stage().apply(['--confirm', 'bob'])).toMatchObject({
      code: 3,
      note: expect.stringContaining('Go on: trailward resume done.jsonl\n'),
    });
    expect((await stage().folder.run(['resume', 'done.jsonl', ...stage().aws])).code).toBe(3);
    const made = stage().fake.model.users.find(({ name }) => name === 'bob')?.keys ?? [];
    expect(made).toHaveLength(2);
    for (const key of made) key.lastUsed = { at: new Date(now), service: 'sts', region: 'us-east-1' };
    const { code, out, note } = await stage().folder.run(['resume', 'done.jsonl', '--format', 'json', ...stage().aws]);
    expect([code, stage().statusOf('AKIAEXAMPLE000000003')]).toEqual([0, 'Inactive']);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'applied' });
    expect(note).toContain('Wait until the new key has been used: it was used\n');
    expect(await stage().folder.run(['resume', 'done.jsonl', ...stage().aws])).toMatchObject({ code: 0 });
  });

  it('hands a secret over in a file that only its owner reads, and says where', async () => {
    await stage().plan(...rotate);
    const { note } = await stage().apply(['--confirm', 'bob', '--hand-over', 'secrets']);
    const [, path = ''] = /is in (secrets\/\S+\.json), which only you can read/.exec(note) ?? [];
    expect(JSON.parse(readFileSync(join(stage().folder.path, path), 'utf8'))).toMatchObject({
      account: '111122223333',
      secret: expect.any(String),
    });
  });

  it.each([
    ['a journal that is not there', undefined, 'TW_JOURNAL'],
    ['a journal of something else', 'hello\n', 'TW_JOURNAL'],
    ['a journal whose last line was cut off', 'cut', 'the line ends in the middle'],
    ['a journal that was edited', 'edit', 'TW_JOURNAL'],
  ])('2 for %s', async (_name, text, word) => {
    await stage().plan(...rotate);
    await stage().apply(['--confirm', 'bob']);
    const path = join(stage().folder.path, 'done.jsonl');
    const whole = readFileSync(path, 'utf8');
    const changed = { cut: whole.slice(0, -30), edit: whole.replace('"kind":"done"', '"kind":"refused"') }[text ?? ''] ?? text;
    writeFileSync(path, changed ?? '');
    expect(await stage().folder.run(['resume', text === undefined ? 'missing.jsonl' : 'done.jsonl', ...stage().aws])).toMatchObject({
      code: 2,
      note: expect.stringContaining(word),
    });
  });

  it('repairs a last line that was cut off', async () => {
    await stage().plan(...rotate);
    await stage().apply(['--confirm', 'bob']);
    const path = join(stage().folder.path, 'done.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, -30));
    expect(await stage().folder.run(['resume', 'done.jsonl', '--repair', ...stage().aws])).toMatchObject({
      code: 3,
      note: expect.stringContaining('Waits at step 2'),
    });
  });
});
