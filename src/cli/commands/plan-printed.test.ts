import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { planForms, printPlan } from '../../app/remedy/print-plan.ts';
import { readPlan } from '../../app/remedy/read-plan.ts';
import { planSchema } from '../../remediation/plan/plan-schema.ts';
import { jsonSchema } from '../../report/schema/json-schema.ts';
import { now, remedyFolder } from '../remedy/remedy.test-kit.ts';

const folder = remedyFolder();
afterAll(() => folder.close());

const source = ['--account', 'account.json', '--at', now];
const key = ['--action', 'deactivate-access-key', '--target', 'access-key:AKIAEXAMPLE000000001'];
const run = (...args: string[]) => folder.run(['plan', ...args]);
/** A plan that is only printed. */
const made = (...args: string[]) => run(...args, ...source, '--no-file');
const file = (name: string) => readFileSync(join(folder.path, name), 'utf8');

async function planned(...args: string[]) {
  const reading = readPlan((await made(...args, '--format', 'json')).out);
  if (reading.kind !== 'plan') throw new Error(reading.reason);
  return reading.plan;
}

describe('what a plan is printed as', () => {
  it('JSON that has a schema, and is what is written', async () => {
    const { code, out, note } = await run(
      ...key,
      ...source,
      '--format',
      'json',
      '--output',
      'json.json',
      '--days',
      '3',
      '--caller',
      'arn:aws:iam::111122223333:user/chief',
      '--requester',
      'maria',
    );
    const validate = new Ajv2020({ strict: false }).compile(jsonSchema(planSchema));
    expect([code, validate(JSON.parse(out)) ? [] : validate.errors]).toEqual([0, []]);
    expect(file('json.json')).toBe(out);
    expect(statSync(join(folder.path, 'json.json')).mode & 0o077).toBe(0);
    expect(note).toMatch(/^Plan [0-9a-f]{12} is in json\.json\. Apply it: trailward apply json\.json\n$/);
    expect(JSON.parse(out)).toMatchObject({
      created: now,
      expires: '2026-03-05T09:00:00Z',
      caller: 'arn:aws:iam::111122223333:user/chief',
      approvals: { requester: 'maria' },
    });
  });

  it.each(planForms.map(({ name }) => name))('%s', async (form) => {
    const plan = await planned(...key);
    const { code, out } = await made(...key, '--as', form);
    expect([code, out]).toEqual([0, printPlan(plan, form)]);
    expect(out).toContain('AKIAEXAMPLE000000001');
  });

  it('a page for people', async () => {
    const { out } = await made(...key);
    expect(out).toMatch(/^Deactivate access key AKIAEXAMPLE000000001 of user ann\n {2}plan {6}[0-9a-f]{12}, made 2026-03-02T09:00:00Z/);
  });

  it.each([
    ['cli', 0, "aws iam enable-mfa-device --user-name 'ann'", ''],
    ['python', 0, 'iam.enable_mfa_device(', ''],
    ['console', 0, 'Choose Add MFA', ''],
    ['terraform', 0, 'Choose Add MFA', 'People do this by hand, so there is no terraform text of it.'],
  ])('a guide as %s', async (form, code, part, word) => {
    const said = await made('--action', 'enrol-mfa', '--target', 'user:ann', '--as', form);
    expect(said).toMatchObject({ code, out: expect.stringContaining(part), note: expect.stringContaining(word) });
  });

  it('is written to the working folder unless another place is given, and nowhere with --no-file', async () => {
    const plans = () => readdirSync(folder.path).filter((name) => name.startsWith('trailward-plan-'));
    const { note } = await made(...key);
    expect([plans(), note]).toEqual([[], '']);
    await run(...key, ...source);
    const { id } = await planned(...key);
    expect(plans()).toEqual([`trailward-plan-${id}.json`]);
  });
});

describe('in a workspace', () => {
  it('plans from its account and history, keeps plans, and takes changes back', async () => {
    const home = remedyFolder();
    try {
      await home.run(['init']);
      await home.run(['import', 'account.json']);
      const { out, note } = await home.run(['plan', ...key, '--at', now, '--format', 'json']);
      const { id } = JSON.parse(out);
      expect(note).toBe(`Plan ${id} is in .trailward/plans/${id}.json. Apply it: trailward apply .trailward/plans/${id}.json\n`);
      expect(existsSync(join(home.path, '.trailward/plans', `${id}.json`))).toBe(true);
      expect(JSON.parse((await home.run(['plan', '--from', id, '--format', 'json'])).out)).toEqual(JSON.parse(out));
      expect(await home.run(['plan', '--event', 'no-such-event', '--at', now])).toMatchObject({
        code: 2,
        note: expect.stringContaining('no change with the event id no-such-event'),
      });
      const status = await home.run(['status']);
      expect(status.out).toContain(
        `Plan ${id} (R2), expires 2026-03-09T09:00:00Z: Deactivate access key AKIAEXAMPLE000000001 of user ann\n`,
      );
      expect(JSON.parse((await home.run(['status', '--format', 'json'])).out)).toMatchObject({
        plans: [{ id, applied: false, risk: 'R2' }],
        journals: [],
      });
    } finally {
      home.close();
    }
  });
});
