import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { all, madeAccount, madeKey, madeUser } from '../../src/account/cases.ts';
import { errorXml } from '../backends/wire-fake/xml.ts';
import { heldBy } from './killed/held-by.ts';
import { type Said, useCli } from './kit/use-cli.ts';

const [key, other] = ['AKIAEXAMPLE000000001', 'AKIAEXAMPLE000000002'];
const stage = useCli(() =>
  madeAccount({ users: [madeUser('alice', { accessKeys: all(madeKey(key)) }), madeUser('bob', { accessKeys: all(madeKey(other)) })] }),
);

/** Everybody has a key of one's own; eve is no approver. */
const people = ['ann', 'ben', 'cleo', 'rita', 'eve'] as const;
const pairs = new Map(people.map((name) => [name, generateKeyPairSync('ed25519')]));

type Person = (typeof people)[number];

const file = (name: string) => join(stage().folder, name);
const publicKey = (name: Person) => pairs.get(name)?.publicKey.export({ type: 'spki', format: 'pem' }).toString() ?? '';

/** What trailward.yaml says: how many must agree, and who may. */
function configured(required: number, approvers: readonly (readonly [name: string, key: string])[]): void {
  writeFileSync(
    file('trailward.yaml'),
    JSON.stringify({ approvals: { required, approvers: approvers.map(([name, one]) => ({ name, key: one })) } }),
  );
}

const approvers = (['ann', 'ben', 'cleo', 'rita'] as const).map((name) => [name, publicKey(name)] as const);

beforeEach(async () => {
  for (const [name, { privateKey }] of pairs) writeFileSync(file(`${name}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  configured(2, approvers);
  await planned('plan.json', key);
});

async function planned(name: string, target: string, ...more: readonly string[]): Promise<void> {
  const { run, aws } = stage();
  const aimed = ['--action', 'deactivate-access-key', '--target', `access-key:${target}`];
  const said = await run([
    'plan',
    '--live',
    ...aws,
    ...aimed,
    '--requester',
    'rita',
    '--output',
    file(name),
    ...(more.includes('--config') ? [] : ['--config', file('trailward.yaml')]),
    ...more,
  ]);
  expect(said.code, said.note).toBe(0);
}

const approve = (plan: string, name: string, keyOf: Person): Promise<Said> =>
  stage().run(['approve', file(plan), '--key', file(`${keyOf}.pem`), '--as', name, '--yes', '--config', file('trailward.yaml')]);

async function approved(plan: string, ...names: readonly Person[]): Promise<void> {
  for (const name of names) {
    const { code, note } = await approve(plan, name, name);
    expect(code, note).toBe(0);
  }
}

const apply = (plan = 'plan.json', config = 'trailward.yaml'): Promise<Said> =>
  stage().run([
    'apply',
    file(plan),
    ...stage().aws,
    '--yes',
    '--confirm',
    'alice',
    '--confirm',
    'bob',
    '--config',
    file(config),
    '--journal',
    file(`${plan}l`),
  ]);

const approvalOf = (name: Person, plan = 'plan') => file(`${plan}.approval.${name}.json`);

/** Applies, and proves that it is refused with a reason, that nothing was changed, and that no journal was begun. */
async function refused(says: string, plan?: string): Promise<void> {
  const { fake, written } = stage();
  const before = heldBy(fake.model);
  const { code, note } = await apply(plan);
  expect(note).toContain(says);
  expect(code).toBe(2);
  expect(written).toEqual([]);
  expect(heldBy(fake.model)).toBe(before);
  expect(readdirSync(stage().folder).filter((name) => name.endsWith('.jsonl'))).toEqual([]);
}

it('is applied when as many as are needed agreed, whoever else did not', async () => {
  await approved('plan.json', 'ann', 'cleo');
  const { code, note } = await apply();
  expect(code, note).toBe(0);
  expect(stage().written).toEqual(['UpdateAccessKey', 'TagUser']);
});

describe('a plan is not applied', () => {
  it('when nobody agreed', () => refused('The plan needs 2 approvals and has 0. Ask ann, ben, cleo: trailward approve.'));

  it('when too few agreed', async () => {
    await approved('plan.json', 'ann');
    await refused('The plan needs 2 approvals and has 1. Ask ben, cleo');
  });

  it('when one agreed twice', async () => {
    await approved('plan.json', 'ann', 'ann');
    copyFileSync(approvalOf('ann'), file('plan.approval.again.json'));
    await refused('The plan needs 2 approvals and has 1');
  });

  it('when those who agreed did so to another plan', async () => {
    await planned('other.json', other);
    await approved('other.json', 'ann', 'ben');
    for (const name of ['ann', 'ben'] as const) copyFileSync(approvalOf(name, 'other'), approvalOf(name));
    await refused('The plan needs 2 approvals and has 0');
  });

  it('when those who agreed did so to what it was before', async () => {
    await approved('plan.json', 'ann', 'ben');
    await planned('plan.json', key, '--days', '99');
    await refused('The plan needs 2 approvals and has 0');
  });

  it.each<[string, object, string]>([
    ['was given another name', { approver: 'ben' }, 'The signature of ben does not fit the plan.'],
    ['was given the name of somebody unknown', { approver: 'eve' }, 'eve approved the plan, and trailward.yaml names no such approver.'],
    ['was given the name of who asked for it', { approver: 'rita' }, 'rita asked for the plan, and may not approve it too.'],
    ['was given another time', { at: '2026-01-01T00:00:00Z' }, 'The signature of ann does not fit the plan.'],
    ['has no signature', { signature: '' }, 'The signature of ann does not fit the plan.'],
    ['has a signature that is none', { signature: 'x'.repeat(88) }, 'The signature of ann does not fit the plan.'],
  ])('when an approval %s', async (_name, spoilt, says) => {
    await approved('plan.json', 'ann');
    writeFileSync(approvalOf('ben'), JSON.stringify({ ...approvalIn(approvalOf('ann')), ...spoilt }));
    await refused(says);
  });

  it('when an approval of another plan was made out to it', async () => {
    await planned('other.json', other);
    await approved('other.json', 'ann', 'ben');
    await approved('plan.json', 'cleo');
    const { plan, digest } = approvalIn(approvalOf('cleo'));
    for (const name of ['ann', 'ben'] as const)
      writeFileSync(approvalOf(name), JSON.stringify({ ...approvalIn(approvalOf(name, 'other')), plan, digest }));
    await refused('The signature of ben does not fit the plan.');
  });

  it('when an approver has another key by now', async () => {
    await approved('plan.json', 'ann', 'ben');
    configured(2, [
      ['ann', publicKey('ann')],
      ['ben', publicKey('eve')],
    ]);
    await refused('The signature of ben does not fit the plan.');
  });

  it('when an approver is one no more', async () => {
    await approved('plan.json', 'ann', 'ben');
    configured(2, [
      ['ann', publicKey('ann')],
      ['cleo', publicKey('cleo')],
    ]);
    await refused('ben approved the plan, and trailward.yaml names no such approver.');
  });

  it('when the configuration asks for less than the plan', async () => {
    configured(0, []);
    await refused('The plan needs 2 approvals and has 0. Ask for approvers in trailward.yaml');
  });

  it('when the plan was made to ask for less than the configuration', async () => {
    await planned('plan.json', key, '--config', emptyConfig());
    await approved('plan.json', 'ann');
    await refused('The plan needs 2 approvals and has 1');
  });

  it('when it does not say who asked for it', async () => {
    const { run, aws } = stage();
    await run([
      'plan',
      '--live',
      ...aws,
      '--action',
      'deactivate-access-key',
      '--target',
      `access-key:${key}`,
      '--output',
      file('plan.json'),
    ]);
    await approved('plan.json', 'ann', 'ben');
    await refused('does not say who asked for it');
  });

  it('when two approvers have one key', async () => {
    await approved('plan.json', 'ann', 'ben');
    configured(2, [
      ['ann', publicKey('ann')],
      ['ben', publicKey('ann')],
    ]);
    await refused('TW_CONFIG');
  });

  it.each(['', '[]', '{}', '\u0000', '{"kind":"trailward-approval"}', '['.repeat(5_000), ' '.repeat(200_000)])(
    'by a file that is no approval (%#)',
    async (text) => {
      await approved('plan.json', 'ann');
      writeFileSync(approvalOf('ben'), text);
      await refused('The plan needs 2 approvals and has 1');
    },
  );

  it('by a folder or a link to nowhere in the place of an approval', async () => {
    mkdirSync(approvalOf('ann'));
    symlinkSync(file('nowhere'), approvalOf('ben'));
    await refused('The plan needs 2 approvals and has 0');
  });
});

describe('approve signs nothing', () => {
  it.each<[string, string, Person, string]>([
    ['for who asked for the plan', 'rita', 'rita', 'rita asked for the plan, and may not approve it too.'],
    ['for who asked for the plan, however the name is written', ' RITA', 'rita', 'asked for the plan, and may not approve it too.'],
    ['for somebody unknown', 'eve', 'eve', 'trailward.yaml names no approver eve.'],
    ['by the key of somebody else', 'ann', 'ben', 'The key is not that of ann in trailward.yaml.'],
  ])('%s', async (_name, name, keyOf, says) => {
    const { code, note } = await approve('plan.json', name, keyOf);
    expect(note).toContain(says);
    expect(code).toBe(2);
    expect(approvals()).toEqual([]);
  });

  it.each<[string, string]>([
    ['of another kind', generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['that is only the public half', publicKey('ann')],
    ['that is none', 'ssh-ed25519 AAAA'],
  ])('by a key %s', async (_name, text) => {
    writeFileSync(file('ann.pem'), text);
    const { code, note } = await approve('plan.json', 'ann', 'ann');
    expect(note).toContain('The key file is no Ed25519 private key in PEM.');
    expect(code).toBe(2);
    expect(approvals()).toEqual([]);
  });

  it('of a plan that was changed', async () => {
    writeFileSync(file('plan.json'), readFileSync(file('plan.json'), 'utf8').replaceAll('alice', 'bob'));
    const { code, note } = await approve('plan.json', 'ann', 'ann');
    expect(note).toContain('it was changed after it was written');
    expect(code).toBe(2);
    expect(approvals()).toEqual([]);
  });

  it('for who looks at it and says no', async () => {
    const args = ['approve', file('plan.json'), '--key', file('ann.pem'), '--as', 'ann', '--config', file('trailward.yaml')];
    const { code, out } = await stage().run(args, { shown: ['n'] });
    expect(out).toContain('iam:UpdateAccessKey');
    expect(code).toBe(2);
    expect(approvals()).toEqual([]);
  });
});

describe('approvals are asked for', () => {
  beforeEach(async () => {
    const { fake } = stage();
    const { around } = fake;
    await approved('plan.json', 'ann', 'ben');
    fake.around = (action, carryOut, form) =>
      action === 'TagUser' ? { status: 403, body: errorXml('AccessDenied', 'not authorized') } : around(action, carryOut, form);
    const { code, note } = await apply();
    expect(code, note).toBe(3);
    fake.around = around;
    stage().written.length = 0;
  });

  it('again when the plan is gone on with', async () => {
    const { run, aws, written } = stage();
    const resume = () => run(['resume', file('plan.jsonl'), ...aws, '--config', file('trailward.yaml')]);
    configured(3, approvers);
    const { code, note } = await resume();
    expect(note).toContain('The plan needs 3 approvals and has 2');
    expect(code).toBe(2);
    expect(written).toEqual([]);
    configured(2, approvers);
    expect((await resume()).code).toBe(0);
    expect(written).toEqual(['TagUser']);
  });

  it('for taking it back, too', async () => {
    const { run, aws, written, fake } = stage();
    const config = ['--config', file('trailward.yaml')];
    const { code, note } = await run([
      'rollback',
      file('plan.jsonl'),
      ...aws,
      '--yes',
      '--confirm',
      'alice',
      ...config,
      '--output',
      file('back.json'),
      '--journal',
      file('back.jsonl'),
    ]);
    expect(note).toContain('The plan needs 2 approvals and has 0');
    expect(code).toBe(2);
    expect(written).toEqual([]);
    await approved('back.json', 'ann', 'cleo');
    expect((await apply('back.json')).code).toBe(0);
    expect(fake.model.users.flatMap(({ keys }) => keys.map(({ status }) => status))).toEqual(['Active', 'Active']);
  });
});

const approvals = () => readdirSync(stage().folder).filter((name) => name.includes('.approval.'));

function approvalIn(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function emptyConfig(): string {
  writeFileSync(file('empty.yaml'), '{}');
  return file('empty.yaml');
}
