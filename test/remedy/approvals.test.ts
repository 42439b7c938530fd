import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { all, madeAccount, madeKey, madeUser } from '../../src/account/cases.ts';
import { useCli } from './kit/use-cli.ts';

const [key, other] = ['AKIAEXAMPLE000000001', 'AKIAEXAMPLE000000002'];
const stage = useCli(() => madeAccount({ users: [madeUser('alice', { accessKeys: all(madeKey(key), madeKey(other)) })] }));

const people = ['ann', 'ben', 'cleo', 'stranger'] as const;
type Person = (typeof people)[number];
const keys = new Map(people.map((name) => [name, generateKeyPairSync('ed25519')]));
const pem = (key: KeyObject | undefined, type: 'spki' | 'pkcs8') => String(key?.export({ type, format: 'pem' }));

let plan: string;
let config: string;

beforeEach(async () => {
  const { folder } = stage();
  plan = join(folder, 'plan.json');
  config = join(folder, 'trailward.yaml');
  for (const [name, { privateKey }] of keys) writeFileSync(join(folder, `${name}.pem`), pem(privateKey, 'pkcs8'), { mode: 0o600 });
  const approvers = ['ann', 'ben', 'cleo'].map((name) => ({ name, key: pem(keys.get(name as Person)?.publicKey, 'spki') }));
  // What is JSON is YAML too.
  writeFileSync(config, JSON.stringify({ approvals: { required: 2, approvers } }));
  await planned(key, plan, '--requester', 'cleo');
});

async function planned(id: string, path: string, ...more: readonly string[]): Promise<void> {
  const { run, aws } = stage();
  const { code, note } = await run([
    'plan',
    '--live',
    ...aws,
    '--action',
    'deactivate-access-key',
    '--target',
    `access-key:${id}`,
    '--output',
    path,
    '--config',
    config,
    ...more,
  ]);
  expect(code, note).toBe(0);
}

const approve = (as: string, with_: Person, of = plan) =>
  stage().run(['approve', of, '--as', as, '--key', join(stage().folder, `${with_}.pem`), '--config', config, '--yes']);

async function apply(settings = config) {
  const { run, aws, folder } = stage();
  return run(['apply', plan, ...aws, '--config', settings, '--yes', '--confirm', 'alice', '--journal', join(folder, 'journal.jsonl')]);
}

async function refused(says: string): Promise<void> {
  const { code, note } = await apply();
  expect(note).toContain(says);
  expect(code).toBe(2);
  expect(stage().written).toEqual([]);
}

it('as many as are asked for, and the plan is applied, with their names in the journal', async () => {
  await refused('The plan needs 2 approvals and has 0. Ask ann, ben');
  expect((await approve('ann', 'ann')).code).toBe(0);
  await refused('The plan needs 2 approvals and has 1. Ask ben');
  expect((await approve('ben', 'ben')).code).toBe(0);
  const { code, note } = await apply();
  expect(code, note).toBe(0);
  const [begin = ''] = readFileSync(join(stage().folder, 'journal.jsonl'), 'utf8').split('\n');
  expect(begin).toContain('"approver":"ann"');
  expect(begin).toContain('"approver":"ben"');
});

it('the same person twice is one', async () => {
  await approve('ann', 'ann');
  copyFileSync(plan.replace('.json', '.approval.ann.json'), plan.replace('.json', '.approval.again.json'));
  await refused('The plan needs 2 approvals and has 1');
});

it('whoever asked for the plan may not approve it', async () => {
  const { code, note } = await approve('cleo', 'cleo');
  expect(note).toContain('cleo asked for the plan');
  expect(code).toBe(2);
});

it.each<[string, string, Person, string]>([
  ['with the key of somebody else', 'ann', 'ben', 'The key is not that of ann'],
  ['with a key that nobody knows', 'ann', 'stranger', 'The key is not that of ann'],
  ['by somebody who is no approver', 'stranger', 'stranger', 'names no approver stranger'],
])('nobody approves %s', async (_name, as, with_, says) => {
  const { code, note } = await approve(as, with_);
  expect(note).toContain('TW_APPROVAL');
  expect(note).toContain(says);
  expect(code).toBe(2);
});

it.each<[string, (approval: Record<string, unknown>) => void, string]>([
  ['put in another name', (approval) => Object.assign(approval, { approver: 'ben' }), 'The signature of ben does not fit the plan'],
  [
    'put in the name of the requester',
    (approval) => Object.assign(approval, { approver: 'cleo' }),
    'cleo asked for the plan, and may not approve it too',
  ],
  ['put in a name that nobody has', (approval) => Object.assign(approval, { approver: 'zoe' }), 'trailward.yaml names no such approver'],
  ['dated otherwise', (approval) => Object.assign(approval, { at: '2020-01-01T00:00:00Z' }), 'The signature of ann does not fit the plan'],
  ['without a signature', (approval) => Object.assign(approval, { signature: '' }), 'The signature of ann does not fit the plan'],
])('an approval counts for nothing when it is %s', async (_name, spoil, says) => {
  await approve('ann', 'ann');
  await approve('ben', 'ben');
  const path = plan.replace('.json', '.approval.ann.json');
  const approval: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'));
  spoil(approval);
  writeFileSync(path, JSON.stringify(approval));
  await refused(says);
});

it('a signature of another plan is none of this one, also when it is made to name it', async () => {
  const { folder } = stage();
  const second = join(folder, 'second.json');
  await planned(other, second, '--requester', 'cleo');
  await approve('ann', 'ann', second);
  await approve('ben', 'ben');
  const foreign: Record<string, unknown> = JSON.parse(readFileSync(second.replace('.json', '.approval.ann.json'), 'utf8'));
  const path = plan.replace('.json', '.approval.ann.json');
  writeFileSync(path, JSON.stringify(foreign));
  await refused('The plan needs 2 approvals and has 1');
  const { digest, id }: { digest: string; id: string } = JSON.parse(readFileSync(plan, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...foreign, digest, plan: id }));
  await refused('The signature of ann does not fit the plan');
});

it('a plan that asked for approvals needs them also where the configuration asks for none', async () => {
  const { folder, written } = stage();
  const none = join(folder, 'none.yaml');
  writeFileSync(none, '{}');
  const { code, note } = await apply(none);
  expect(note).toContain('The plan needs 2 approvals and has 0');
  expect(code).toBe(2);
  expect(written).toEqual([]);
});

it('an approval is gone when the plan is made anew', async () => {
  await approve('ann', 'ann');
  await approve('ben', 'ben');
  await planned(key, plan, '--requester', 'cleo', '--days', '8');
  await refused('The plan needs 2 approvals and has 0');
});
