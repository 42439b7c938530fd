import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { is, madeAccount } from '../../account/cases.ts';
import { unknown } from '../../account/part.ts';
import { main } from '../command-line.ts';
import { testHost } from '../host.test-kit.ts';

const folder = mkdtempSync(join(tmpdir(), 'trailward-password-'));
afterAll(() => rmSync(folder, { recursive: true }));

const policy = is({
  minimumPasswordLength: 14,
  requireSymbols: true,
  requireNumbers: true,
  requireUppercaseCharacters: true,
  requireLowercaseCharacters: false,
  allowUsersToChangePassword: true,
  maxPasswordAge: 90,
  passwordReusePrevention: 24,
  hardExpiry: false,
});

const file = (name: string, over: Parameters<typeof madeAccount>[0]) => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(madeAccount(over)));
  return path;
};
const own = file('own.json', { over: { passwordPolicy: policy } });
const plain = file('plain.json', {});
const blind = file('blind.json', { over: { passwordPolicy: unknown('access denied', 'iam:GetAccountPasswordPolicy') } });

const good = 'Zebra!Canary-7719';
const bad = 'zebra canary';

async function check(given: Parameters<typeof testHost>[0], ...args: string[]) {
  const { host, said } = testHost(given);
  const code = await main(['password', ...args], host);
  return { code, ...said, all: said.out + said.note + said.asked };
}

describe('what it says', () => {
  it('of a password that meets the policy', async () => {
    const { code, out, note, all } = await check({ input: `${good}\n` }, 'check', '--account', own);
    expect(code).toBe(0);
    expect(note).toBe('The password policy of account 111122223333 at 2026-03-02T09:00:00Z is its own.\n');
    expect(out).toBe(`met      Only characters that AWS takes, U+0020 to U+00FF
met      At least 14 characters
met      At most 128 characters
met      At least one upper-case letter, A to Z
met      At least one digit, 0 to 9
met      At least one symbol of ! @ # $ % ^ & * ( ) _ + - = [ ] { } | '
unknown  None of the last 24 passwords of the user: AWS shows nobody the passwords that it remembers
unknown  Set in the last 90 days: the password does not tell when it was set

The password meets every part of the policy that can be told.
`);
    expect(all).not.toContain('Canary');
  });

  it('of one that does not', async () => {
    const { code, out, all } = await check({ typed: bad }, 'check', '--account', own);
    expect(code).toBe(1);
    expect(out.match(/^NOT MET .*/gm)).toHaveLength(4);
    expect(out).toContain('\nThe password does not meet the policy.\n');
    expect(all).not.toContain('canary');
  });

  it('of an account without a policy of its own', async () => {
    const { code, out, note } = await check({ typed: 'Abcdefg7' }, 'check', '--account', plain);
    expect(code).toBe(0);
    expect(note).toContain("AWS's default, because it has none of its own");
    expect(out).toContain('met      At least 3 of upper-case letters');
    expect(out).toContain('unknown  Not the name or the e-mail address of the AWS account');
  });

  it('as JSON', async () => {
    const { code, out, note, all } = await check({ input: bad }, 'check', '--account', own, '--format', 'json');
    expect([code, note]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject({
      account: '111122223333',
      policy: 'own',
      meets: false,
      rules: expect.arrayContaining([{ id: 'shortest', rule: 'At least 14 characters', verdict: 'unmet' }]),
    });
    expect(all).not.toContain('canary');
  });

  it.each(['human', 'json'])('nothing is asked where the policy is not known: %s', async (format) => {
    const { code, out, asked } = await check({ typed: good }, 'check', '--account', blind, '--format', format);
    expect([code, asked]).toEqual([4, '']);
    expect(out).toContain('access denied');
    expect(out).toContain('iam:GetAccountPasswordPolicy');
  });
});

describe('what it reads', () => {
  it.each([
    ['a line end', `${good}\n`, 0],
    ['a line end of Windows', `${good}\r\n`, 0],
    ['no line end', good, 0],
    ['a byte order mark', `\ufeff${good}\n`, 0],
    ['a space at the end, which counts', `${good.slice(0, 10)}771 \n`, 0],
    ['nothing', '', 2],
    ['an empty line', '\n', 2],
    ['two lines', `${good}\n${good}\n`, 2],
    ['two line ends', `${good}\n\n`, 2],
    ['no UTF-8', Uint8Array.of(0x41, 0xff, 0x42), 2],
    ['more than any password', `${good}${'x'.repeat(100_000)}`, 2],
  ])('%s', async (_name, input, code) => {
    const result = await check({ input }, 'check', '--account', own, '--format', 'json');
    expect(result.code).toBe(code);
    expect(result.all).not.toContain('Canary');
  });

  it.each([['check', good], ['check', `--${good}`], ['check', '--account', own, good], [good], [`--${good}`], ['chek', good]])(
    'never an argument: %s %s %s',
    async (...args) => {
      const { code, note, all } = await check({ typed: good }, ...args.filter((arg) => arg !== undefined));
      expect(code).toBe(2);
      expect(note).toContain('never given as arguments');
      expect(all).not.toContain('Canary');
    },
  );

  it('help for the command without words', async () => {
    expect((await check({}, 'check', '--help')).code).toBe(0);
    expect(await check({})).toMatchObject({ code: 2, note: expect.stringContaining('Usage: trailward password') });
  });
});

const python = spawnSync('python3', ['-c', 'import pty']).status === 0;
if (!python) console.log('Skipped, because there is no python3 to make a terminal: typing a password.');

/** Runs the command on a terminal of its own, types, and gives what that terminal showed. */
const typing = `
import os, pty, sys
keys = bytes.fromhex(sys.argv[1])
pid, terminal = pty.fork()
if pid == 0:
    os.execv(sys.argv[2], sys.argv[2:])
shown = b''
asked = False
while True:
    try:
        piece = os.read(terminal, 4096)
    except OSError:
        break
    if not piece:
        break
    shown += piece
    if not asked and b'shown): ' in shown:
        asked = True
        os.write(terminal, keys)
_, status = os.waitpid(pid, 0)
sys.stdout.buffer.write(shown)
sys.exit(os.waitstatus_to_exitcode(status))
`;

function type(keys: string) {
  const hex = Buffer.from(keys).toString('hex');
  const args = ['-c', typing, hex, process.execPath, 'src/cli/main.ts', 'password', 'check', '--account', own];
  const { status, stdout } = spawnSync('python3', args, { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1' } });
  return { status, shown: stdout };
}

describe.skipIf(!python)('on a terminal', () => {
  it('shows nothing of what is typed', () => {
    const { status, shown } = type(`${good}\r`);
    expect(status, shown).toBe(0);
    expect(shown).toContain('Password (it is not shown): \r\nmet ');
    expect(shown).not.toContain('Canary');
  });
  it('takes corrections', () => {
    const { status, shown } = type(`wrong\u0015${good}xy\u007f\u007f\r`);
    expect(status, shown).toBe(0);
    expect(shown).not.toMatch(/Canary|wrong/);
  });
  it('ends by Ctrl-C', () => expect(type(`${good}\u0003`).status).toBe(130));
});

it('leaves nothing behind', () => {
  expect(readdirSync(folder).sort()).toEqual(['blind.json', 'own.json', 'plain.json']);
});
