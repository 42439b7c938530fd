import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeAccount, fakeAccount } from '../../aws/collect/fake-account.test-kit.ts';
import { names, oneOfEverything } from '../../aws/collect/one-of-everything.test-kit.ts';
import { exit } from '../exit.ts';
import type { Host } from '../host.ts';
import { type CollectFlags, runCollect } from './collect.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trailward-'));
});
afterEach(() => rm(folder, { recursive: true }));

function testHost() {
  const said = { out: '', note: '' };
  const host: Host = {
    out: async (text) => {
      said.out += text;
    },
    note: (text) => {
      said.note += text;
    },
    stdin: (async function* () {})(),
    width: 80,
    colour: false,
    interactive: false,
    now: () => 0,
  };
  return { host, said };
}

async function run(answers: FakeAccount, flags: Partial<CollectFlags> = {}) {
  const account = await fakeAccount(answers);
  const { host, said } = testHost();
  const code = await runCollect(host, { format: 'human', endpoint: account.endpoint, region: 'us-east-1', regions: 'us-east-1', ...flags });
  return { code, said, ...account };
}

describe('trailward collect', () => {
  it('writes the state to standard output, and tells about it on the side', async () => {
    const { code, said } = await run(oneOfEverything());
    expect(code).toBe(exit.clean);
    expect(JSON.parse(said.out)).toMatchObject({ schemaVersion: 1, account: names.account, users: { by: { alice: { name: 'alice' } } } });
    expect(said.note).toMatch(/^Account 123456789012 at 20\d\d-.*: 1 user, 1 group, 1 role, 1 policy, .*1 analyzer\.\n$/);
  });

  it('writes it to a file that only its owner may read, whole', async () => {
    const output = join(folder, 'account.json');
    const { code, said } = await run(oneOfEverything(), { output });
    expect(code).toBe(exit.clean);
    expect(said.out).toContain(`written to ${output}`);
    expect(JSON.parse(await readFile(output, 'utf8'))).toMatchObject({ account: names.account });
    expect((await stat(output)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['account.json']);
  });

  it('ends with 3 when a permission is missing, and names it', async () => {
    const { code, said } = await run({ ...oneOfEverything(), 'iam:ListMFADevices': { error: 'AccessDenied' } });
    expect(code).toBe(exit.partly);
    expect(said.note).toContain('  iam:ListMFADevices for alice: AccessDenied: no\nPermissions missing: iam:ListMFADevices.\n');
  });

  it('ends with 0 when a part failed for another reason, and tells so', async () => {
    const { code, said } = await run({ ...oneOfEverything(), 'iam:ListAccountAliases': { error: 'ServiceFailure', status: 400 } });
    expect(code).toBe(exit.clean);
    expect(said.note).toContain('iam:ListAccountAliases: ServiceFailure');
  });

  it('tells as JSON', async () => {
    const output = join(folder, 'account.json');
    const { said } = await run({ ...oneOfEverything(), 'iam:ListMFADevices': { error: 'AccessDenied' } }, { output, format: 'json' });
    expect(JSON.parse(said.out)).toMatchObject({
      accounts: [
        {
          account: names.account,
          file: output,
          counts: { users: 1 },
          problems: [{ call: 'iam:ListMFADevices', denied: true, subjects: ['alice'] }],
        },
      ],
    });
  });

  it('makes what AWS says harmless for the terminal', async () => {
    const { said } = await run({ ...oneOfEverything(), 'iam:ListAccountAliases': { error: 'Bad\u001b[31m', status: 400 } });
    expect(said.note).not.toContain('\u001b');
  });

  it.each([
    [{ organization: true, output: 'x' }, '--role-name'],
    [{ organization: true, roleName: 'x' }, '--output'],
    [{ roleName: 'x' }, '--organization'],
    [{ endpoint: 'nowhere' }, 'no URL'],
  ])('refuses %j', async (flags, word) => {
    await expect(runCollect(testHost().host, { format: 'human', ...flags })).rejects.toMatchObject({
      code: 'TW_USAGE',
      message: expect.stringContaining(word),
    });
  });

  it('leaves no file behind when it is interrupted', async () => {
    const interrupting: FakeAccount = {
      ...oneOfEverything(),
      'iam:ListRoles': async () => {
        process.emit('SIGINT', 'SIGINT');
        return { Roles: [] };
      },
    };
    const { code, said } = await run(interrupting, { output: join(folder, 'account.json') });
    expect(code).toBe(130);
    expect([said.out, await readdir(folder)]).toEqual(['', []]);
  });
});

it('ends by Ctrl-C while AWS does not answer', async () => {
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const { endpoint } = await fakeAccount({
    ...oneOfEverything(),
    'iam:ListRoles': () => {
      resolve();
      return new Promise(() => undefined);
    },
  });
  const args = ['src/cli/main.ts', 'collect', '--endpoint', endpoint, '--regions', 'us-east-1', '--output', join(folder, 'account.json')];
  const env = {
    ...process.env,
    TRAILWARD_REFUSE_REMOTE: '1',
    AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE000000000',
    AWS_SECRET_ACCESS_KEY: 'not-a-secret',
  };
  const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
  const ended = new Promise((done) => child.on('exit', done));
  await asked;
  const before = performance.now();
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(performance.now() - before).toBeLessThan(5_000);
  expect(await readdir(folder)).toEqual([]);
});

describe('trailward collect --organization', () => {
  const member = '111111111111';
  const locked = '222222222222';
  const accounts: FakeAccount = {
    ...oneOfEverything(),
    'organizations:ListAccounts': ({ input }) =>
      input['NextToken'] === undefined
        ? { Accounts: [{ Id: names.account, Name: 'main', Status: 'ACTIVE' }], NextToken: 'more' }
        : {
            Accounts: [
              { Id: member, Name: 'team', State: 'ACTIVE' },
              { Id: locked, Name: 'locked', Status: 'ACTIVE' },
              { Id: '333333333333', Name: 'closed', Status: 'SUSPENDED' },
            ],
          },
    'sts:AssumeRole': ({ input }) =>
      input['RoleArn']?.includes(locked) === true
        ? { error: 'AccessDenied' }
        : {
            Credentials: { AccessKeyId: `ASIA${member}`, SecretAccessKey: 's', SessionToken: 't', Expiration: '2100-01-01T00:00:00Z' },
            AssumedRoleUser: { Arn: 'arn', AssumedRoleId: 'id' },
          },
    'sts:GetCallerIdentity': ({ key }) => {
      const account = key === `ASIA${member}` ? member : names.account;
      return { Account: account, Arn: `arn:aws:iam::${account}:user/x`, UserId: 'x' };
    },
    'iam:GetAccountAuthorizationDetails': { IsTruncated: false },
    'iam:ListUsers': { Users: [] },
  };

  it('writes a file for each active account, and tells which could not be collected', async () => {
    const output = join(folder, 'accounts');
    const bare = Object.fromEntries(Object.entries(accounts).filter(([call]) => !/^(iam:(List|Get)[^AU]|cloudtrail|access)/.test(call)));
    const { code, said, calls } = await run(
      { ...bare, 'iam:GenerateCredentialReport': { State: 'COMPLETE' } },
      { organization: true, roleName: 'audit', output },
    );
    expect(code).toBe(exit.partly);
    expect((await readdir(output)).sort()).toEqual([`${member}.json`, `${names.account}.json`]);
    expect(JSON.parse(await readFile(join(output, `${member}.json`), 'utf8'))).toMatchObject({
      account: member,
      organisation: { value: { scps: { kind: 'known' } } },
    });
    expect(said.out).toContain(`Account ${locked} (locked) could not be collected: `);
    expect(said.out).toContain(`Role arn:aws:iam::${locked}:role/audit could not be assumed: no`);
    expect(said.out).toContain(`Account ${member} (team) at `);
    const assumed = calls.filter(({ permission }) => permission === 'sts:AssumeRole').map(({ input }) => input['RoleArn']);
    expect(new Set(assumed)).toEqual(new Set([`arn:aws:iam::${member}:role/audit`, `arn:aws:iam::${locked}:role/audit`]));
  });

  it('says what it takes to list accounts', async () => {
    const flags = { organization: true, roleName: 'audit', output: join(folder, 'accounts') };
    await expect(run({ ...accounts, 'organizations:ListAccounts': { error: 'AccessDeniedException' } }, flags)).rejects.toMatchObject({
      message: expect.stringContaining('organizations:ListAccounts'),
    });
  });
});

it('leaves the SDK alone until it is run', () => {
  // Whatever is loaded through a hook says so; the SDK must not be among it.
  const hook = `import { registerHooks } from 'node:module';
registerHooks({ load: (url, context, next) => (/@aws-sdk|@smithy/.test(url) ? console.log(url) : undefined, next(url, context)) });
await import('./src/cli/commands/collect.ts');`;
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', hook], { encoding: 'utf8' });
  expect([stdout, status]).toEqual(['', 0]);
});
