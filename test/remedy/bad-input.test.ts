import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { all, held, madeAccount, madeGroup, madeKey, madePolicy, madeRole, madeUser } from '../../src/account/cases.ts';
import type { Model } from '../../src/aws/embedded/model.ts';
import { errorXml } from '../../src/aws/embedded/xml.ts';
import { heldBy } from './killed/held-by.ts';
import { type Said, useCli } from './kit/use-cli.ts';

// Plans and journals that somebody touched are in bad-plans.test.ts and bad-journals.test.ts.

const key = 'AKIAEXAMPLE000000001';
const reading = madePolicy('reading', [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: '*' }]);
const stage = useCli(() =>
  madeAccount({
    users: [madeUser('alice', { accessKeys: all(madeKey(key)) })],
    groups: [madeGroup('staff', { attached: held({ [reading.arn]: 'reading' }) })],
    roles: [madeRole('deploy')],
    policies: [reading],
  }),
);

const file = (name: string) => join(stage().folder, name);
const names = ['alice', 'deploy', 'staff', 'reading'].flatMap((name) => ['--confirm', name]);

async function planned(...args: readonly string[]): Promise<void> {
  const { code, note } = await stage().run(['plan', '--live', ...stage().aws, '--output', file('plan.json'), '--action', ...args]);
  expect(code, note).toBe(0);
}

const apply = (): Promise<Said> =>
  stage().run(['apply', file('plan.json'), ...stage().aws, '--yes', ...names, '--journal', file('journal.jsonl')]);
const resume = (): Promise<Said> => stage().run(['resume', file('journal.jsonl'), ...stage().aws]);
const rollback = (): Promise<Said> =>
  stage().run([
    'rollback',
    file('journal.jsonl'),
    ...stage().aws,
    '--yes',
    ...names,
    '--output',
    file('back.json'),
    '--journal',
    file('back.jsonl'),
  ]);

/** Proves that a command was refused before anything was called, and left the account as it was. */
async function refused(command: () => Promise<Said>, says: string): Promise<void> {
  const { fake, written } = stage();
  written.length = 0;
  const before = heldBy(fake.model);
  const { code, note } = await command();
  expect(note).toContain(says);
  expect(code).toBe(2);
  expect(written).toEqual([]);
  expect(heldBy(fake.model)).toBe(before);
}

describe('a file that is more than a plan can be is refused', () => {
  const deep = (brackets: string) => brackets.repeat(200_000);
  it.each<[string, (path: string, plan: string) => void, string]>([
    [
      'with fifty million characters',
      (path, plan) => writeFileSync(path, plan + ' '.repeat(50_000_000)),
      'it is longer than 50000000 characters',
    ],
    ['with more bytes than are read', (path) => sparse(path, 200_000_000), 'it is larger than 100000000 bytes'],
    ['with lists in lists in lists', (path) => writeFileSync(path, deep('[') + deep(']')), 'it is no JSON object that a plan could be'],
    [
      'with members that are nested too deep',
      (path, plan) => writeFileSync(path, plan.replace('"facts": {', `"facts": {"x": ${deep('[')}${deep(']')},`)),
      'it is no JSON object',
    ],
    ['with nothing but zeros', (path) => sparse(path, 10_000), 'it is no JSON object'],
    [
      'with a member that would change every object',
      (path, plan) => writeFileSync(path, plan.replace('{', '{"__proto__": {"risk": "R0"},')),
      'TW_PLAN',
    ],
    ['that is a folder', (path) => mkdirSync(path), 'could not be read'],
  ])('%s', async (_name, spoil, says) => {
    await planned('deactivate-access-key', '--target', `access-key:${key}`);
    const plan = readFileSync(file('plan.json'), 'utf8');
    rmSync(file('plan.json'));
    spoil(file('plan.json'), plan);
    for (const command of [apply, printed, approved]) await refused(command, says);
  });
});

/** The commands that take a plan besides apply. */
const printed = () => stage().run(['plan', '--from', file('plan.json'), '--as', 'cli']);
const approved = () => stage().run(['approve', file('plan.json'), '--key', file('nobody.pem'), '--as', 'ann', '--yes']);

/** A file of that many zeros, which takes no room. */
function sparse(path: string, bytes: number): void {
  const handle = openSync(path, 'w');
  ftruncateSync(handle, bytes);
  closeSync(handle);
}

describe('credentials that are for another account from then on stop a plan', () => {
  it.each<[string, { status: number; body: string }, string]>([
    ['when AWS asks for more time', { status: 400, body: errorXml('Throttling', 'Rate exceeded') }, 'the credentials are for 999988887777'],
    [
      'when no answer of AWS comes',
      { status: 500, body: errorXml('ServiceFailure', 'internal') },
      'What became of step 2 is not known yet. Run trailward resume first',
    ],
  ])('%s, before the call is made again', async (_name, answer, notBack) => {
    const { fake, written } = stage();
    await planned('deactivate-access-key', '--target', `access-key:${key}`);
    const { around } = fake;
    fake.around = (action, carryOut, form) => {
      if (action !== 'TagUser' || fake.model.account !== '111122223333') return around(action, carryOut, form);
      fake.model.account = '999988887777';
      return answer;
    };
    const { code, note } = await apply();
    expect(note).toContain('The plan is for account 111122223333, and the credentials are for 999988887777');
    expect(code).toBe(3);
    expect(written).toEqual(['UpdateAccessKey']);
    fake.around = around;
    await refused(resume, 'the credentials are for 999988887777');
    await refused(rollback, notBack);
    fake.model.account = '111122223333';
    expect((await resume()).code).toBe(0);
    expect(written).toEqual(['TagUser']);
  });
});

describe('what was deleted and made again under its name', () => {
  const again: Readonly<Record<string, (model: Model) => void>> = {
    user: ({ users }) => Object.assign(users[0] ?? {}, { id: 'AIDAEXAMPLEANOTHER' }),
    group: ({ groups }) => Object.assign(groups[0] ?? {}, { id: 'AGPAEXAMPLEANOTHER' }),
    role: ({ roles }) => Object.assign(roles[0] ?? {}, { id: 'AROAEXAMPLEANOTHER' }),
    policy: ({ policies }) => Object.assign(policies[0] ?? {}, { id: 'ANPAEXAMPLEANOTHER' }),
  };
  const plans: [kind: string, name: string, plan: readonly string[]][] = [
    ['user', 'alice', ['deactivate-access-key', '--target', `access-key:${key}`]],
    ['role', 'deploy', ['attach-policy', '--target', 'role:deploy', '--param', `policy=${reading.arn}`]],
    ['group', 'staff', ['detach-policy', '--target', 'group:staff', '--param', `policy=${reading.arn}`]],
    ['policy', 'reading', ['narrow-policy', '--target', `policy:${reading.arn}`, '--param', 'actions=s3:PutObject']],
  ];

  // Users and roles are in changed-world.test.ts.
  it.each(plans.slice(2))('is not changed: a %s, %s', async (kind, name, plan) => {
    const { fake, written } = stage();
    await planned(...plan);
    again[kind]?.(fake.model);
    const before = heldBy(fake.model);
    const { code, note } = await apply();
    expect(note).toContain(`${kind} ${name} was deleted and made again since: its unique id is`);
    expect(note).toContain('Nothing was called; plan anew.');
    expect(code).toBe(3);
    expect(written).toEqual([]);
    expect(heldBy(fake.model)).toBe(before);
  });

  it.each(plans)('is not taken back: a %s, %s', async (kind, name, plan) => {
    await planned(...plan);
    expect((await apply()).code).toBe(0);
    again[kind]?.(stage().fake.model);
    await refused(rollback, `It was changed since: ${kind} ${name} was deleted and made again since`);
  });

  it('stops a plan between two steps', async () => {
    const { fake, written } = stage();
    await planned('deactivate-access-key', '--target', `access-key:${key}`);
    const { around } = fake;
    fake.around = (action, carryOut, form) => {
      const answer = around(action, carryOut, form);
      if (action === 'UpdateAccessKey') again['user']?.(fake.model);
      return answer;
    };
    const { code, note } = await apply();
    expect(note).toContain('user alice was deleted and made again since');
    expect(code).toBe(3);
    const before = heldBy(fake.model);
    expect((await resume()).code).toBe(3);
    expect(written).toEqual(['UpdateAccessKey']);
    expect(heldBy(fake.model)).toBe(before);
  });
});
