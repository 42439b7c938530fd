import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { useApply } from '../remedy/apply.test-kit.ts';
import { now } from '../remedy/remedy.test-kit.ts';

const stage = useApply();

describe('rollback', () => {
  beforeEach(async () => {
    await stage().plan();
    await stage().apply();
  });

  it('takes back what was done, and can be taken back itself', async () => {
    const { code, note } = await stage().folder.run(['rollback', 'done.jsonl', '--yes', '--journal', 'back.jsonl', ...stage().aws]);
    expect([code, stage().statusOf()]).toEqual([0, 'Active']);
    expect(note).toContain('Take it back: trailward rollback back.jsonl\n');
    expect((await stage().folder.run(['rollback', 'back.jsonl', '--confirm', 'ann', ...stage().aws])).code).toBe(0);
    expect(stage().statusOf()).toBe('Inactive');
  });

  it('leaves the first steps', async () => {
    const { code } = await stage().folder.run(['rollback', 'done.jsonl', '--to-step', '1', '--yes', ...stage().aws]);
    const ann = stage().fake.model.users.find(({ name }) => name === 'ann');
    expect([code, stage().statusOf(), ann?.tags.size]).toEqual([0, 'Inactive', 0]);
  });

  it('only writes the plan, which says that nobody looked who relies on the change', async () => {
    const { code, out, note } = await stage().folder.run(['rollback', 'done.jsonl', '--plan', '--output', 'back.json', ...stage().aws]);
    expect([code, stage().statusOf()]).toEqual([0, 'Inactive']);
    expect(out).toMatch(/^Take back: Deactivate access key[\s\S]*was not looked for, and may stop working\./);
    expect(note).toBe('The plan is in back.json. Apply it: trailward apply back.json\n');
    expect(JSON.parse(readFileSync(join(stage().folder.path, 'back.json'), 'utf8'))).toMatchObject({
      created: now,
      expires: '2026-03-03T09:00:00Z',
      origin: { kind: 'rollback' },
    });
  });

  it('refuses what somebody changed since', async () => {
    const key = stage()
      .fake.model.users.flatMap(({ keys }) => keys)
      .find(({ id }) => id === 'AKIAEXAMPLE000000001');
    if (key !== undefined) key.status = 'Active';
    const { code, note } = await stage().folder.run(['rollback', 'done.jsonl', '--yes', ...stage().aws]);
    expect([code, note]).toEqual([2, expect.stringContaining('It is not taken back; nothing was changed:\n')]);
  });

  it.each([
    ['a step that is none', ['--to-step', 'two'], '--to-step is the number of a step'],
    ['a step below none', ['--to-step', '-1'], '--to-step is the number of a step'],
  ])('2 for %s', async (_name, args, word) => {
    expect(await stage().folder.run(['rollback', 'done.jsonl', ...args, ...stage().aws])).toMatchObject({
      code: 2,
      note: expect.stringContaining(word),
    });
  });

  it('has nothing to do where nothing is left to take back', async () => {
    expect(await stage().folder.run(['rollback', 'done.jsonl', '--to-step', '2', ...stage().aws])).toMatchObject({
      code: 0,
      note: expect.stringContaining('There is nothing to take back.\n'),
    });
  });
});
