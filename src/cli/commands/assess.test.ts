import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { all, is, madeAccount, madeKey, madeUser } from '../../account/cases.ts';
import { unknown } from '../../account/part.ts';
import { type FakeAccount, fakeAccount } from '../../aws/collect/fake-account.test-kit.ts';
import { oneOfEverything } from '../../aws/collect/one-of-everything.test-kit.ts';
import { assessSchema } from '../../report/schema/assess.ts';
import { jsonSchema } from '../../report/schema/json-schema.ts';
import { main } from '../command-line.ts';
import { testHost } from '../host.test-kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'trailward-assess-'));
afterAll(() => rmSync(folder, { recursive: true }));

const validate = new Ajv2020({ allErrors: true }).compile(jsonSchema(assessSchema));
const check = 'iam_password_policy_minimum_length';
const at = '2026-03-02T09:00:00Z';

const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

async function run(...args: string[]) {
  const { host, said } = testHost();
  const code = await main(['assess', ...args], host);
  return { code, ...said };
}

async function report(...args: string[]) {
  const { out, ...rest } = await run('--format', 'json', ...args);
  const value = JSON.parse(out) as {
    account: string;
    assessed: string;
    results: { id: string; status: string; severity: string; evidence: unknown[]; missing?: string[]; exception?: object }[];
    summary: { status: Record<string, number> };
    expiredExceptions: object[];
    unusedExceptions: object[];
  };
  expect(validate(value) ? [] : validate.errors).toEqual([]);
  return { ...rest, report: value };
}

const state = madeAccount({
  users: [
    madeUser('alice', {
      login: is({ created: is(at), passwordResetRequired: is(false) }),
      accessKeys: all(madeKey('AKIAEXAMPLE000000001')),
    }),
  ],
});
const account = file('account.json', JSON.stringify(state));
const blind = file('blind.json', JSON.stringify({ ...state, passwordPolicy: unknown('access denied', 'iam:GetAccountPasswordPolicy') }));
const good = file(
  'good.json',
  JSON.stringify({
    ...state,
    passwordPolicy: is({
      minimumPasswordLength: 14,
      requireSymbols: true,
      requireNumbers: true,
      requireUppercaseCharacters: true,
      requireLowercaseCharacters: true,
      allowUsersToChangePassword: true,
      maxPasswordAge: 0,
      passwordReusePrevention: 24,
      hardExpiry: false,
    }),
  }),
);
const except = (expires: string, resource = 'account:account') =>
  `exceptions:\n  - {resource: '${resource}', check: ${check}, owner: Maria, reason: We move to SSO., expires: ${expires}}\n`;

describe('exit codes', () => {
  it.each([
    ['a failure without --fail-on', ['--account', account], 0],
    ['a failure below --fail-on', ['--account', account, '--fail-on', 'critical'], 0],
    ['a failure at --fail-on', ['--account', account, '--fail-on', 'medium'], 1],
    ['nothing but passes', ['--account', good, '--fail-on', 'informational'], 0],
    ['something unknown', ['--account', blind, '--fail-on', 'informational'], 4],
    ['a part that was not read', ['--account', good, file('other.json', '{"what": "is this"}')], 3],
    ['an excepted failure', ['--account', account, '--fail-on', 'low', '--config', file('except.yaml', except('2026-03-02'))], 0],
    [
      'an exception that has expired',
      ['--account', account, '--fail-on', 'low', '--config', file('expired.yaml', except('2026-03-01'))],
      1,
    ],
    [
      'a failure by an own threshold',
      ['--account', good, '--fail-on', 'low', '--config', file('more.yaml', `thresholds: {${check}: {characters: 20}}`)],
      1,
    ],
  ])('%s', async (_name, args, code) => {
    expect(await run('--check', check, '--at', at, ...args)).toMatchObject({ code });
  });

  it('says 1 before 4 where both hold', async () => {
    const users = { by: {}, whole: unknown('access denied', 'iam:ListUsers') };
    const half = file('half.json', JSON.stringify({ ...state, users }));
    const args = ['--account', half, '--check', check, 'iam_user_hardware_mfa_enabled', '--at', at];
    const { report: found } = await report(...args);
    expect(found.results.map(({ status }) => status)).toEqual(['FAIL', 'UNKNOWN']);
    expect([(await run(...args)).code, (await run(...args, '--fail-on', 'medium')).code]).toEqual([4, 1]);
  });

  it.each([
    ['a check that there is not', ['--account', account, '--check', 'iam_password_policy_minimum_lenght'], check],
    ['a file that is not there', ['--account', join(folder, 'nowhere.json')], 'nowhere.json'],
    ['a file of something else', ['--account', 'package.json'], 'Nothing of an account'],
    ['two sources', ['--account', account, '--live'], '--account and --live'],
    ['two other sources', ['--account', account, '--workspace', folder], '--account and --workspace'],
    ['a time of a live account', ['--live', '--at', at], '--at'],
    ['an account of a live account', ['--live', '--account', '111122223333'], '--account'],
    ['flags of a live account alone', ['--account', account, '--role-arn', 'arn:x'], '--role-arn goes with --live'],
    ['no workspace', ['--workspace', join(folder, 'nowhere')], 'TW_NO_WORKSPACE'],
    ['a configuration that is not there', ['--account', account, '--config', join(folder, 'nowhere.yaml')], 'TW_CONFIG'],
    ['a folder as configuration', ['--account', account, '--config', folder], 'TW_CONFIG'],
    [
      'a configuration with a mistake',
      ['--account', account, '--config', file('wrong.yaml', 'caps: {}\nexemptions: []')],
      'wrong.yaml:2: ',
    ],
    ['a configuration that is no text', ['--account', account, '--config', account.replace('account', 'bytes')], 'TW_CONFIG'],
    ['a huge configuration', ['--account', account, '--config', file('huge.yaml', `# ${'x'.repeat(1_000_000)}`)], 'larger'],
  ])('2 for %s', async (_name, args, word) => {
    writeFileSync(join(folder, 'bytes.json'), Uint8Array.of(0xff, 0xfe, 0x00));
    const { code, out, note } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(note).toContain(word);
  });
});

describe('from files', () => {
  it('gives every result with its evidence, and measures ages by --at', async () => {
    const { report: found, note } = await report('--account', account, '--at', at);
    expect(note).toBe('');
    expect(found).toMatchObject({ account: '111122223333', assessed: at });
    const short = found.results.find(({ id }) => id === `${check}:account/account`);
    expect(short).toMatchObject({ status: 'FAIL', severity: 'medium', remediations: ['set-password-policy'] });
    expect(short?.evidence).toEqual([{ field: 'password policy', value: null, source: 'case', at }]);
  });

  it('names the permission whose lack leaves something unknown', async () => {
    const { report: found } = await report('--account', blind, '--check', check);
    expect(found.results).toMatchObject([{ status: 'UNKNOWN', missing: ['iam:GetAccountPasswordPolicy'] }]);
    const { out } = await run('--account', blind, '--check', check);
    expect(out).toContain('Permissions missing: iam:GetAccountPasswordPolicy.');
  });

  it('tells people what fails, on what it rests, and how to plan against it', async () => {
    const { out } = await run('--account', account, '--check', check, '--at', at);
    expect(out).toMatch(
      /^Account 111122223333 at 2026-03-02T09:00:00Z, ages measured at 2026-03-02T09:00:00Z\.\n1 check: 1 failed \(1 medium\), /,
    );
    for (const part of [
      `\n  Check:  ${check}\n`,
      '\n  Remedy: set-password-policy: ',
      '\n    - password policy: none (case, 2026-03-02T09:00:00Z)\n',
    ])
      expect(out).toContain(part);
    expect(out).toContain(`\n    trailward plan ${check}:account/account\n`);
  });

  it('counts what passes, and lists it with --all', async () => {
    const args = ['--account', good, '--check', check, '--at', at];
    expect((await run(...args)).out).not.toContain('PASS');
    expect((await run(...args, '--all')).out).toContain('PASS\n  account, iam_password_policy_minimum_length: ');
  });

  it('writes a file that only its owner reads', async () => {
    const path = join(folder, 'report.csv');
    const { code, out, note } = await run('--account', account, '--format', 'csv', '--output', path, '--check', check);
    expect([code, out]).toEqual([0, '']);
    expect(note).toContain('Wrote 1 result to ');
    expect(readFileSync(path, 'utf8')).toMatch(/^account,at,id,status,/);
    expect(statSync(path).mode & 0o077).toBe(0);
  });
});

describe('exceptions', () => {
  const config = (text: string) => ['--config', file('config.yaml', text)];
  it('show who answers, until when', async () => {
    const args = ['--account', account, '--check', check, '--at', at, ...config(except('2026-06-30'))];
    const { report: found } = await report(...args);
    expect(found.results).toMatchObject([
      { status: 'EXCEPTED', exception: { owner: 'Maria', reason: 'We move to SSO.', expires: '2026-06-30' } },
    ]);
    const { out, note } = await run(...args);
    expect(out).toContain('We move to SSO. (Maria, until 2026-06-30)');
    expect(note).toContain('config.yaml');
  });
  it('are listed when they have expired or cover nothing', async () => {
    const gone = await run('--account', account, '--check', check, '--at', at, ...config(except('2026-01-01')));
    expect(gone.out.replace(/\s+/g, ' ')).toContain(
      `The exception for account:account from ${check} (Maria) has expired: it held until 2026-01-01.`,
    );
    const idle = await report('--account', account, '--check', check, '--at', at, ...config(except('2026-06-30', 'user:alice')));
    expect(idle.report.unusedExceptions).toMatchObject([{ resource: 'user:alice', found: 'nothing' }]);
  });
});

describe('from AWS', () => {
  const live = async (answers: FakeAccount, ...args: string[]) => {
    const { endpoint } = await fakeAccount(answers);
    return report('--live', '--endpoint', endpoint, '--region', 'us-east-1', '--regions', 'us-east-1', ...args);
  };
  it('reads the account as it is now', async () => {
    const { report: found, note } = await live(oneOfEverything());
    expect(found.account).toBe('123456789012');
    expect(note).toContain('Account 123456789012 at ');
    expect(Math.abs(Date.parse(found.assessed) - Date.now())).toBeLessThan(600_000);
  });
  it('knows nothing of what it may not read, and ends with 4', async () => {
    const { report: found, code } = await live(
      { ...oneOfEverything(), 'iam:GetAccountPasswordPolicy': { error: 'AccessDenied' } },
      '--check',
      check,
    );
    expect(code).toBe(4);
    expect(found.results).toMatchObject([{ status: 'UNKNOWN', missing: ['iam:GetAccountPasswordPolicy'] }]);
  });
});

describe('from a workspace', () => {
  const home = join(folder, 'home');
  const quiet = async (...args: string[]) => expect(await main(args, testHost().host)).toBe(0);
  beforeAll(async () => {
    await quiet('init', home);
    await quiet('ingest', 'demo/cloudtrail', '--workspace', home);
  });

  it('assesses what the history tells, and calls the rest unknown', async () => {
    const { report: found, code } = await report('--workspace', home);
    expect(code).toBe(4);
    expect(found.account).toBe('111122223333');
    const short = found.results.find(({ id }) => id === `${check}:account/account`);
    expect(short).toMatchObject({ status: 'FAIL', evidence: [{ source: expect.stringMatching(/^event /) }] });
  });

  it('goes back in time', async () => {
    const { report: found } = await report('--workspace', home, '--check', check, '--at', '2026-03-03T02:24:00Z');
    const { report: later } = await report('--workspace', home, '--check', check, '--at', '2026-03-03T02:25:00Z');
    expect([found.results[0]?.status, later.results[0]?.status]).toEqual(['PASS', 'FAIL']);
  });

  it('takes the account by its number, and the configuration beside the workspace', async () => {
    writeFileSync(join(home, 'trailward.yaml'), except('2099-01-01'));
    const { report: found } = await report('--account', '111122223333', '--workspace', home, '--check', check);
    expect(found.results).toMatchObject([{ status: 'EXCEPTED' }]);
    expect((await run('--account', '999999999999', '--workspace', home)).note).toContain('999999999999');
  });
});
