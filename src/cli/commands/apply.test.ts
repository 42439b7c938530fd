import { generateKeyPairSync } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { journalSchema } from '../../report/schema/journal.ts';
import { jsonSchema } from '../../report/schema/json-schema.ts';
import { deactivate, useApply } from '../remedy/apply.test-kit.ts';

const stage = useApply();
const publicKey = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

describe('apply', () => {
  it('shows the plan, does it, verifies it, and says how it is taken back', async () => {
    await stage().plan();
    const { code, out, note } = await stage().apply();
    expect([code, stage().statusOf()]).toEqual([0, 'Inactive']);
    expect(out).toMatch(/^Deactivate access key AKIAEXAMPLE000000001 of user ann\n/);
    expect(note).toContain('\nApplying 2 steps in account 111122223333.\n');
    expect(note).toContain('  1/2 Make access key AKIAEXAMPLE000000001 of user ann Inactive: done and verified\n');
    expect(note).toMatch(/Done and verified\. Take it back: trailward rollback done\.jsonl\n$/);
  });

  it('prints the journal as JSON, which has a schema and nothing beside it', async () => {
    await stage().plan();
    const { code, out } = await stage().apply(['--confirm', 'ann', '--format', 'json']);
    const validate = new Ajv2020({ strict: false }).compile(jsonSchema(journalSchema));
    expect([code, validate(JSON.parse(out)) ? [] : validate.errors]).toEqual([0, []]);
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'applied',
      steps: [
        { number: 1, status: 'done' },
        { number: 2, status: 'done' },
      ],
    });
  });

  it('changes nothing the second time', async () => {
    await stage().plan();
    await stage().apply();
    const writes: string[] = [];
    stage().fake.around = (action, carryOut) => {
      if (/^(?:Update|Tag)/.test(action)) writes.push(action);
      return carryOut();
    };
    const { code, note } = await stage().folder.run(['apply', 'plan.json', '--confirm', 'ann', '--journal', 'again.jsonl', ...stage().aws]);
    expect([code, writes]).toEqual([0, []]);
    expect(note).toContain('was so already');
  });

  it.each<[string, readonly string[], readonly string[] | undefined, number, string]>([
    ['a name that is typed', [], ['ann'], 0, 'Done and verified'],
    ['a name that is given', ['--confirm', 'ann'], undefined, 0, 'Done and verified'],
    ['another name', [], ['bob'], 2, 'What was typed is not ann. Nothing was changed.'],
    ['another name that is given', ['--confirm', 'bob'], undefined, 2, 'The plan is R2: give --confirm ann. Nothing was changed.'],
    ['yes, which is not enough', ['--yes'], undefined, 2, 'The plan is R2: give --confirm ann. Nothing was changed.'],
    ['nobody there', [], undefined, 2, 'The plan is R2: give --confirm ann. Nothing was changed.'],
    ['an end of input', [], [], 2, 'The plan is R2: give --confirm ann. Nothing was changed.'],
    ['each step asked for', ['--confirm', 'ann', '--step'], ['y', 'yes'], 0, 'Done and verified'],
    ['a no to the first step', ['--confirm', 'ann', '--step'], ['no'], 3, 'You said no.'],
  ])('asks for the name of what a plan of risk R2 touches: %s', async (_name, args, typed, code, word) => {
    await stage().plan();
    const said = await stage().apply(args, typed);
    expect([said.code, said.note]).toEqual([code, expect.stringContaining(word)]);
    expect(stage().statusOf()).toBe(code === 0 ? 'Inactive' : 'Active');
  });

  it.each<[string, readonly string[], readonly string[] | undefined, number, string]>([
    ['yes', ['--yes'], undefined, 0, 'Done and verified'],
    ['yes at the terminal', [], ['y'], 0, 'Done and verified'],
    ['no', [], ['n'], 2, 'You said no. Nothing was changed.'],
    ['nobody there', [], undefined, 2, 'Nobody can be asked here: give --yes. Nothing was changed.'],
  ])('asks for a yes where the risk is R1: %s', async (_name, args, typed, code, word) => {
    await stage().plan('--action', 'set-password-policy');
    const said = await stage().apply(args, typed);
    expect([said.code, said.note]).toEqual([code, expect.stringContaining(word)]);
    expect(stage().fake.model.passwordPolicy === undefined).toBe(code !== 0);
  });

  it.each<[string, () => unknown, string]>([
    [
      'an edited plan',
      () => stage().edit('plan.json', (text) => text.replaceAll('AKIAEXAMPLE000000001', 'AKIAEXAMPLE000000003')),
      'changed after it was written',
    ],
    [
      'a plan of a later version',
      () =>
        stage().edit('plan.json', (text) =>
          text.replace('"schemaVersion":1', '"schemaVersion":2').replace('"schemaVersion": 1', '"schemaVersion": 2'),
        ),
      'it has version 2',
    ],
    ['a plan that has expired', () => stage().folder.pass(8 * 86_400), 'The plan expired at 2026-03-09T09:00:00Z'],
    [
      'a plan for another account',
      () => Object.assign(stage().fake.model, { account: '999988887777' }),
      'The plan is for account 111122223333, and the credentials are for 999988887777',
    ],
    [
      'a plan for another caller',
      () => stage().plan(...deactivate, '--caller', 'arn:aws:iam::111122223333:user/chief'),
      'is to be applied by arn:aws:iam::111122223333:user/chief',
    ],
    [
      'a user that trailward.yaml keeps for emergencies',
      () => stage().folder.write('trailward.yaml', 'breakGlass: [user:ann]'),
      'break-glass list',
    ],
    [
      'a plan without the approvals that it needs',
      () => stage().folder.write('trailward.yaml', `approvals: {required: 1, approvers: [{name: priya, key: ${publicKey}}]}`),
      'The plan needs 1 approval',
    ],
    ['a configuration with a mistake', () => stage().folder.write('trailward.yaml', 'exemptions: []'), 'TW_CONFIG'],
    ['a journal that is there already', () => stage().folder.write('done.jsonl', 'x\n'), 'TW_JOURNAL'],
  ])('refuses %s, and touches nothing', async (_name, prepare, word) => {
    await stage().plan();
    await prepare();
    const before = stage().has('done.jsonl');
    const { code, note } = await stage().apply();
    expect([code, note]).toEqual([2, expect.stringContaining(word)]);
    expect([stage().statusOf(), stage().has('done.jsonl')]).toEqual(['Active', before]);
  });

  it('stops where somebody changed the target since, and names what is different', async () => {
    await stage().plan();
    const ann = stage().fake.model.users.find(({ name }) => name === 'ann');
    ann?.tags.set('team', 'data');
    const { code, note } = await stage().apply();
    expect([code, stage().statusOf()]).toEqual([3, 'Active']);
    expect(note).toContain('Stopped at step 1 (drift)');
    expect(note).toContain('tag team is "data", and was expected to be nothing');
    expect(note).toContain('Go on: trailward resume done.jsonl\n');
  });

  it('does not begin where a secret is to be shown and nobody is there to see it', async () => {
    await stage().plan('--action', 'assign-virtual-mfa-device', '--target', 'user:ann');
    const { code, note } = await stage().apply(['--confirm', 'ann', '--confirm', 'arn:aws:iam::111122223333:mfa/ann']);
    expect([code, note, stage().fake.model.devices]).toEqual([
      2,
      expect.stringContaining('Step 1 shows a secret once, at a terminal, and there is none.'),
      [],
    ]);
  });

  it('names a plan that is not there', async () => {
    expect(await stage().apply()).toMatchObject({ code: 2, note: expect.stringContaining('TW_PLAN') });
  });
});
