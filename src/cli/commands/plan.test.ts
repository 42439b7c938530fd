import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPlan } from '../../app/remedy/read-plan.ts';
import { now, remedyFolder } from '../remedy/remedy.test-kit.ts';

const folder = remedyFolder();
afterAll(() => folder.close());

const source = ['--account', 'account.json', '--at', now];
const unused = 'iam_user_access_key_unused:access-key/AKIAEXAMPLE000000001';
const key = ['--action', 'deactivate-access-key', '--target', 'access-key:AKIAEXAMPLE000000001'];
const run = (...args: string[]) => folder.run(['plan', ...args]);
/** A plan that is only printed. */
const made = (...args: string[]) => run(...args, ...source, '--no-file');
const file = (name: string) => readFileSync(join(folder.path, name), 'utf8');
const config = (text: string) => ['--config', folder.write('config.yaml', text)];

async function planned(...args: string[]) {
  const { out } = await made(...args, '--format', 'json');
  const reading = readPlan(out);
  if (reading.kind !== 'plan') throw new Error(out);
  return reading.plan;
}

describe('exit codes', () => {
  const group = ['--action', 'require-mfa', '--target', 'user:bob'];
  it.each<[string, string[], number, string]>([
    ['a plan', key, 0, ''],
    ['a guide for people', ['--action', 'enrol-mfa', '--target', 'user:ann'], 0, ''],
    ['nothing to do', ['--action', 'deactivate-access-key', '--target', 'access-key:AKIAEXAMPLE000000002'], 0, 'Inactive'],
    ['a refusal', group, 2, 'No plan was made:\n  - User bob has access keys and no console password'],
    ['a finding', [unused], 0, ''],
    [
      'a finding that there is not',
      ['iam_user_access_key_unused:access-key/AKIAEXAMPLE000000009'],
      2,
      'There is no finding iam_user_access_key_unused:access-key/AKIAEXAMPLE000000009',
    ],
    ['a finding that passes', ['iam_user_single_active_access_key:user/ann'], 0, 'so there is nothing to plan'],
    ['of two findings one', [unused, 'no-such-finding'], 3, 'There is no finding no-such-finding'],
    ['everything at or above a severity that nothing has', ['--all', '--severity', 'critical', '--config', 'missing.yaml'], 2, 'TW_CONFIG'],
  ])('%s', async (_name, args, code, note) => {
    const said = await made(...args);
    expect([said.code, said.note]).toEqual([code, expect.stringContaining(note)]);
    expect(said.out === '').toBe(code === 2 || (note !== '' && code === 0));
  });

  it.each<[string, string[], string]>([
    ['nothing that says what', source, 'Say what to plan'],
    ['findings and --all', [unused, '--all', ...source], 'findings and --all do not go together'],
    ['findings and --event', [unused, '--event', 'e', ...source], 'findings and --event do not go together'],
    ['--all and --event', ['--all', '--event', 'e', ...source], '--all and --event do not go together'],
    ['--event and --action', ['--event', 'e', ...key, ...source], '--event and --action do not go together'],
    ['--severity alone', [...key, '--severity', 'high', ...source], '--severity goes with --all'],
    ['a severity that is none', ['--all', '--severity', 'terrible', ...source], 'It is one of'],
    ['a form that is none', [...key, '--as', 'cobol', ...source], 'It is one of console'],
    ['a format that is none', [...key, '--format', 'csv', ...source], 'It is one of human, json'],
    ['no days', [...key, '--days', '0', ...source], '--days is a whole number'],
    ['days that are no number', [...key, '--days', '1e2', ...source], '--days is a whole number'],
    ['an action that is none', ['--action', 'no-such-action', ...source], 'There is no action no-such-action'],
    ['a target that is none', ['--action', 'deactivate-access-key', '--target', 'everything', ...source], 'everything is no target'],
    ['a target of another kind', ['--action', 'deactivate-access-key', '--target', 'role:app', ...source], 'not for a target of kind role'],
    ['a parameter without a value', [...key, '--param', 'tag', ...source], 'tag is not name=value'],
    ['a parameter without a name', [...key, '--param', '=false', ...source], '=false is not name=value'],
    ['a parameter that the action has not', [...key, '--param', 'colour=red', ...source], 'colour'],
    ['a parameter of the wrong type', [...key, '--param', 'tag=perhaps', ...source], 'tag'],
    ['a file of a parameter that is not there', [...key, '--param', 'tag=@missing.txt', ...source], 'missing.txt could not be read'],
    ['a caller that is none', [...key, '--caller', 'alice', ...source], '--caller'],
    ['a caller of another account', [...key, '--caller', 'arn:aws:iam::999988887777:user/a', ...source], 'another account'],
    ['an event without a history', ['--event', 'e', ...source], 'A revert needs the history'],
    ['a plan that is not there', ['--from', 'missing.json'], 'TW_PLAN'],
    ['two sources', [...key, '--account', 'account.json', '--live'], '--account and --live'],
    ['last use without --live', [...key, '--last-accessed', ...source], '--last-accessed goes with --live'],
    ['no source', key, 'TW_NO_WORKSPACE'],
    ['a file of something else', [...key, '--account', folder.write('other.json', '{}')], 'Nothing of an account'],
  ])('2 for %s', async (_name, args, word) => {
    const { code, out, note } = await run(...args);
    expect([code, out, note]).toEqual([2, '', expect.stringContaining(word)]);
    expect(readdirSync(folder.path).filter((name) => name.startsWith('trailward-plan'))).toEqual([]);
  });
});

describe('where a plan comes from', () => {
  it.each<[string, string[], string[]]>([
    ['a finding on a key', [unused], ['Make access key AKIAEXAMPLE000000001 of user ann Inactive']],
    [
      'a finding on a policy, whose id has slashes and colons',
      [
        'iam_policy_no_service_wildcard:policy/arn:aws:iam::111122223333:policy/tools',
        '--action',
        'narrow-policy',
        '--param',
        'statements=Work',
      ],
      ['arn:aws:iam::111122223333:policy/tools'],
    ],
    [
      'a finding on an inline policy, whose own name has a slash',
      ['iam_policy_no_service_wildcard:inline-policy/role/app/own/policy', '--action', 'remove-inline-policy'],
      ['own/policy'],
    ],
    ['a finding on the account', ['iam_password_policy_minimum_length:account/account'], ['password policy']],
    [
      'two findings that one remedy meets',
      ['iam_password_policy_minimum_length:account/account', 'iam_password_policy_symbol:account/account'],
      ['password policy'],
    ],
    ['two actions of one kind', [...key, '--target', 'access-key:AKIAEXAMPLE000000003'], ['AKIAEXAMPLE000000001', 'AKIAEXAMPLE000000003']],
  ])('%s', async (_name, args, titles) => {
    const plan = await planned(...args);
    const calls = plan.steps.filter((step) => step.kind === 'call' && !/Tag/.test(step.call.action));
    expect(calls.map(({ title }) => title)).toEqual(titles.map((title) => expect.stringContaining(title)));
  });

  it('the target of an inline policy, whose own name has a slash', async () => {
    const plan = await planned('--action', 'remove-inline-policy', '--target', 'inline-policy:role/app/own/policy');
    expect(plan.steps[0]).toMatchObject({
      call: { action: 'DeleteRolePolicy', parameters: { RoleName: 'app', PolicyName: 'own/policy' } },
    });
  });

  it('everything at or above a severity, with what is left out and why', async () => {
    const { code, note } = await made(
      '--all',
      '--severity',
      'medium',
      '--format',
      'json',
      ...config('caps: {principals: 100, percent: 100}'),
    );
    expect(code).toBe(0);
    expect(note).toMatch(/^Left out: /m);
    const [medium, high] = [
      await planned('--all', '--severity', 'medium', ...config('caps: {principals: 100, percent: 100}')),
      await made('--all', '--severity', 'critical'),
    ];
    expect(medium.origin).toEqual({ kind: 'findings', findings: ['all at or above medium'] });
    expect(medium.steps.length).toBeGreaterThan(2);
    expect(high.out).not.toContain('Deactivate access key');
  });

  it('beside what people are to do by hand, which is named and never mixed with data', async () => {
    const mixed = [unused, 'iam_user_console_mfa_enabled:user/ann'];
    const human = await made(...mixed);
    expect(human.out).toMatch(/^Enrol an MFA device for user ann\n[\s\S]*\nDeactivate access key AKIAEXAMPLE000000001 of user ann\n/);
    for (const form of [
      ['--format', 'json'],
      ['--as', 'python'],
    ]) {
      const { code, out, note } = await made(...mixed, ...form);
      expect([code, out]).toEqual([0, expect.stringMatching(/^(?:\{|#!)/)]);
      expect(out).not.toContain('Enrol');
      expect(note).toContain('Not in the plan, because people do it by hand: Enrol an MFA device for user ann');
    }
    const { out } = await made('iam_user_console_mfa_enabled:user/ann', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ kind: 'trailward-guides', guides: [{ title: 'Enrol an MFA device for user ann' }] });
  });

  it('a document in a file', async () => {
    const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] };
    folder.write('policy.json', JSON.stringify(document));
    const plan = await planned(
      '--action',
      'replace-administrator',
      '--target',
      'user:deputy',
      '--param',
      'name=less',
      '--param',
      'document=@policy.json',
    );
    expect(plan.steps[0]).toMatchObject({ call: { action: 'CreatePolicy', parameters: { PolicyDocument: JSON.stringify(document) } } });
  });

  it('what trailward.yaml keeps off it stays off it', async () => {
    const exception = `exceptions:\n  - {resource: 'access-key:AKIAEXAMPLE000000001', check: iam_user_access_key_unused, owner: Maria, reason: It is needed in May., expires: 2026-06-30}\n`;
    for (const args of [[unused], key, ['--action', 'deactivate-unused-access-keys']])
      expect(await made(...args, ...config(exception)), args.join(' ')).toMatchObject({
        code: 2,
        out: '',
        note: expect.stringContaining('It is needed in May.'),
      });
    expect(await made(...key, ...config('breakGlass: [user:ann]'))).toMatchObject({
      code: 2,
      out: '',
      note: expect.stringContaining('break-glass'),
    });
  });

  it('a plan that was written before', async () => {
    await run(...key, ...source, '--output', 'plan.json');
    const { code, out, note } = await run('--from', 'plan.json', '--format', 'json');
    expect([code, note]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual(JSON.parse(file('plan.json')));
  });

  it.each([
    ['edited', (text: string) => text.replace('Inactive', 'Active')],
    ['of a later version', (text: string) => text.replace('"schemaVersion": 1', '"schemaVersion": 2')],
    ['cut off', (text: string) => text.slice(0, -20)],
    ['of something else', () => '{"kind": "shopping-list"}'],
  ])('no plan that is %s', async (_name, change) => {
    await run(...key, ...source, '--output', 'whole.json');
    folder.write('broken.json', change(file('whole.json')));
    expect(await run('--from', 'broken.json')).toMatchObject({ code: 2, out: '', note: expect.stringContaining('TW_PLAN') });
  });
});
