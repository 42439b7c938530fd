import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { all, madeAccount, madeKey, madeUser } from '../../src/account/cases.ts';
import { errorXml } from '../../src/aws/embedded/xml.ts';
import { heldBy } from './killed/held-by.ts';
import { type Said, useCli } from './kit/use-cli.ts';

const key = 'AKIAEXAMPLE000000001';
const stage = useCli(() => madeAccount({ users: [madeUser('alice', { accessKeys: all(madeKey(key)) })] }));

// Approvals that somebody touched, and too few of them, are in approvals.test.ts.

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
const config = () => ['--config', file('trailward.yaml')];
const asked = ['--requester', 'rita'];

beforeEach(async () => {
  for (const [name, { privateKey }] of pairs) writeFileSync(file(`${name}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  configured(2, approvers);
  await planned(...asked, ...config());
});

async function planned(...more: readonly string[]): Promise<void> {
  const { run, aws } = stage();
  const aimed = ['--action', 'deactivate-access-key', '--target', `access-key:${key}`];
  const said = await run(['plan', '--live', ...aws, ...aimed, '--output', file('plan.json'), ...more]);
  expect(said.code, said.note).toBe(0);
}

const approve = (plan: string, name: string, keyOf: Person): Promise<Said> =>
  stage().run(['approve', file(plan), '--key', file(`${keyOf}.pem`), '--as', name, '--yes', ...config()]);

async function approved(plan: string, ...names: readonly Person[]): Promise<void> {
  for (const name of names) {
    const { code, note } = await approve(plan, name, name);
    expect(code, note).toBe(0);
  }
}

function apply(plan = 'plan.json'): Promise<Said> {
  const { run, aws } = stage();
  return run(['apply', file(plan), ...aws, '--yes', '--confirm', 'alice', ...config(), '--journal', file(`${plan}l`)]);
}

const approvalOf = (name: Person) => file(`plan.approval.${name}.json`);

/** Applies, and proves that it is refused with a reason, that nothing was changed, and that no journal was begun. */
async function refused(says: string): Promise<void> {
  const { fake, written, folder } = stage();
  const before = heldBy(fake.model);
  const { code, note } = await apply();
  expect(note).toContain(says);
  expect(code).toBe(2);
  expect(written).toEqual([]);
  expect(heldBy(fake.model)).toBe(before);
  expect(readdirSync(folder).filter((name) => name.endsWith('.jsonl'))).toEqual([]);
}

describe('a plan is not applied', () => {
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

  it('when the plan was made to ask for less than the configuration', async () => {
    writeFileSync(file('none.yaml'), '{}');
    await planned(...asked, '--config', file('none.yaml'));
    await approved('plan.json', 'ann');
    await refused('The plan needs 2 approvals and has 1');
  });

  it('when it does not say who asked for it', async () => {
    writeFileSync(file('none.yaml'), '{}');
    await planned('--config', file('none.yaml'));
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
  it('for who asked for the plan, however the name is written', async () => {
    const { code, note } = await approve('plan.json', ' RITA', 'rita');
    expect(note).toContain('asked for the plan, and may not approve it too.');
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
    const args = ['approve', file('plan.json'), '--key', file('ann.pem'), '--as', 'ann', ...config()];
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
    const resume = () => run(['resume', file('plan.jsonl'), ...aws, ...config()]);
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
    const files = ['--output', file('back.json'), '--journal', file('back.jsonl')];
    const { code, note } = await run(['rollback', file('plan.jsonl'), ...aws, '--yes', '--confirm', 'alice', ...config(), ...files]);
    expect(note).toContain('The plan needs 2 approvals and has 0');
    expect(code).toBe(2);
    expect(written).toEqual([]);
    await approved('back.json', 'ann', 'cleo');
    expect((await apply('back.json')).code).toBe(0);
    expect(fake.model.users.flatMap(({ keys }) => keys.map(({ status }) => status))).toEqual(['Active']);
  });
});

const approvals = () => readdirSync(stage().folder).filter((name) => name.includes('.approval.'));
