import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { all, document, held, is, madeAccount, madeKey, madeUser } from '../../src/account/cases.ts';
import { planForms } from '../../src/app/remedy/print-plan.ts';
import { root } from '../../tools/root.ts';
import { errorXml } from '../backends/wire-fake/xml.ts';
import { type CliStage, type Said, useCli } from './kit/use-cli.ts';

const key = 'AKIAEXAMPLE000000001';
const login = is({ created: is('2025-01-01T00:00:00Z'), passwordResetRequired: is(false) });
const own = held({ own: is(document([{ Effect: 'Allow', Action: 'iam:ChangePassword', Resource: '*' }])) });
const state = madeAccount({
  users: [madeUser('alice', { accessKeys: all(madeKey(key)), inline: own, login }), madeUser('bob', { inline: own })],
});

const stage = useCli(() => state);

/** Secrets of the caller, secrets that AWS answers, codes that are typed; passwords are added as they are set. */
let canaries: Map<string, string>;
let said: Said[];
let codes: string[];

beforeEach(() => {
  const made = (name: string) => [name, `${name}${randomBytes(15).toString('hex')}`] as const;
  canaries = new Map([made('callerSecret'), made('sessionToken'), made('answeredSecret')]);
  canaries.set(
    'seed',
    randomBytes(40)
      .toString('hex')
      .replace(/[^a-f]/g, 'A')
      .toUpperCase(),
  );
  codes = [String(700_000 + Math.floor(Math.random() * 99_999)), String(800_000 + Math.floor(Math.random() * 99_999))];
  said = [];
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', canary('callerSecret'));
  vi.stubEnv('AWS_SESSION_TOKEN', canary('sessionToken'));
  const { fake } = stage();
  const { around } = fake;
  fake.around = (action, carryOut, form) => {
    learn(form);
    return around(action, () => planted(carryOut()), form);
  };
});

function canary(name: string): string {
  return canaries.get(name) ?? '';
}

/** A password that a call sets is a secret from then on. */
function learn(form: URLSearchParams | undefined): void {
  const password = form?.get('Password');
  if (typeof password === 'string') canaries.set(`password ${canaries.size}`, password);
}

/** An answer of the fake with the secrets of this test in it. */
function planted({ status, body }: { status: number; body: string }) {
  const seed = Buffer.from(canary('seed')).toString('base64');
  return {
    status,
    body: body.replaceAll('not-a-secret', canary('answeredSecret')).replace(/<Base32StringSeed>[^<]*/, `<Base32StringSeed>${seed}`),
  };
}

async function run(args: readonly string[], typing?: Parameters<CliStage['run']>[1]): Promise<Said> {
  const one = await stage().run(args, typing);
  said.push(one);
  return one;
}

/** Every form in which a secret could be somewhere. */
function forms(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '');
  return [
    secret,
    base64,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(secret).toString('hex'),
    [...secret].reverse().join(''),
  ];
}

/** Six digits are among those of any digest, so that short ones count only by themselves. */
function shows(text: string, secret: string): boolean {
  return forms(secret).some((form) =>
    form.length > 6 ? text.includes(form) : new RegExp(`(?<![0-9A-Za-z])${form}(?![0-9A-Za-z])`).test(text),
  );
}

/** Where the canaries are found: names of files below the folder, and `output` for what was said. */
function found(secret: string): string[] {
  const { folder, files } = stage();
  const paths = files().flatMap(({ path, text }) => (shows(text, secret) ? [path.slice(folder.length + 1).replace(/\/.*/, '')] : []));
  return [...new Set([...paths, ...(said.some(({ out, note }) => shows(out + note, secret)) ? ['output'] : [])])];
}

/** Nothing is told of any secret but the one file of each that was handed over, which only its owner may read. */
function onlyHandedOver(...names: readonly string[]): void {
  for (const [name, secret] of canaries) expect(found(secret), name).toEqual(names.includes(name) ? ['hand'] : []);
  const { folder, files } = stage();
  for (const { path, mode } of files().filter((file) => file.path.startsWith(join(folder, 'hand')))) expect(mode, path).toBe(0o600);
}

const passwords = () => [...canaries.keys()].filter((name) => name.startsWith('password'));

async function planned(action: string, target: string, ...more: readonly string[]): Promise<string> {
  const { folder, aws } = stage();
  const path = join(folder, `${action}.json`);
  const { code, note } = await run(['plan', '--live', ...aws, '--action', action, '--target', target, '--output', path, ...more]);
  expect(code, note).toBe(0);
  return path;
}

async function applied(plan: string, flags: readonly string[] = [], typing?: Parameters<CliStage['run']>[1]): Promise<Said> {
  const { folder, aws } = stage();
  return run(
    [
      'apply',
      plan,
      ...aws,
      '--hand-over',
      join(folder, 'hand'),
      '--journal',
      `${plan}l`,
      '--yes',
      '--confirm',
      'alice',
      '--confirm',
      'bob',
      ...flags,
    ],
    typing,
  );
}

it('a temporary password is in the file for its owner and nowhere else, in whatever form the plan and the journal are printed', async () => {
  const { folder, aws } = stage();
  const path = await planned('set-temporary-password', 'user:alice');
  for (const { name } of planForms) expect((await run(['plan', '--from', path, '--as', name])).code).toBe(0);
  expect((await run(['plan', '--from', path, '--format', 'json'])).code).toBe(0);
  const { code, note } = await applied(path, ['--format', 'json', '--debug']);
  expect(code, note).toBe(0);
  await run(['resume', `${path}l`, ...aws]);
  await run(['rollback', `${path}l`, ...aws, '--plan', '--output', join(folder, 'back.json')]);
  expect(passwords()).toHaveLength(1);
  onlyHandedOver(...passwords());
});

it('the secret of a new access key, on the way through a closed gate, resume and rollback', async () => {
  const { folder, aws, fake } = stage();
  const path = await planned('rotate-access-key', `access-key:${key}`);
  for (const { name } of planForms) await run(['plan', '--from', path, '--as', name]);
  expect((await applied(path)).code).toBe(3);
  const made = fake.model.users.flatMap(({ keys }) => keys).find(({ id }) => id !== key);
  if (made === undefined) throw new Error('no key was made');
  made.lastUsed = { at: new Date(), service: 's3', region: 'us-east-1' };
  expect((await run(['resume', `${path}l`, ...aws, '--format', 'json'])).code).toBe(0);
  const back = await run([
    'rollback',
    `${path}l`,
    ...aws,
    '--yes',
    '--confirm',
    'alice',
    '--output',
    join(folder, 'back.json'),
    '--journal',
    join(folder, 'back.jsonl'),
    '--format',
    'json',
  ]);
  expect(back.code, back.note).toBe(0);
  onlyHandedOver('answeredSecret');
});

it('the same in AWS Secrets Manager is in no file at all', async () => {
  const path = await planned('rotate-access-key', `access-key:${key}`, '--param', 'hand-over=secrets-manager');
  expect((await applied(path)).code).toBe(3);
  expect([...stage().fake.model.secrets.values()].join()).toContain(canary('answeredSecret'));
  onlyHandedOver();
});

it('the seed of an MFA device is shown at the terminal once, and codes that are typed are shown nowhere', async () => {
  const path = await planned('assign-virtual-mfa-device', 'user:alice');
  for (const { name } of planForms) await run(['plan', '--from', path, '--as', name]);
  const before = said.length;
  const shown = await applied(path, ['--format', 'json'], { shown: [], hidden: codes });
  expect(shown.code, shown.note).toBe(0);
  expect(shown.note).toContain(`secret=${canary('seed')}`);
  expect(shown.out).not.toContain(canary('seed'));
  said = [...said.slice(0, before), { ...shown, note: shown.note.replace(`secret=${canary('seed')}`, '') }];
  for (const [index, code] of codes.entries()) canaries.set(`code ${index}`, code);
  onlyHandedOver();
});

it.each<[string, string, string, readonly string[], number, string]>([
  ['where no terminal is, no seed is made', 'assign-virtual-mfa-device', 'user:alice', [], 2, 'there is none'],
  [
    'where no file can be written, no key is made',
    'rotate-access-key',
    `access-key:${key}`,
    ['--hand-over', '/dev/null/hand'],
    3,
    'ENOTDIR',
  ],
  [
    'where no file can be written, no password is set',
    'set-temporary-password',
    'user:alice',
    ['--hand-over', '/dev/null/hand'],
    3,
    'ENOTDIR',
  ],
])('%s', async (_name, action, target, flags, exit, says) => {
  const { code, note } = await applied(await planned(action, target), flags);
  expect(code, note).toBe(exit);
  expect(note).toContain(says);
  expect(stage().written).toEqual([]);
  onlyHandedOver();
});

it('a password that was deleted comes back as a new one, in a file', async () => {
  const { folder, aws } = stage();
  const path = await planned('remove-login-profile', 'user:alice', '--param', 'days=0');
  expect((await applied(path)).code).toBe(0);
  const back = await run([
    'rollback',
    `${path}l`,
    ...aws,
    '--yes',
    '--confirm',
    'alice',
    '--hand-over',
    join(folder, 'hand'),
    '--output',
    join(folder, 'back.json'),
    '--journal',
    join(folder, 'back.jsonl'),
    '--format',
    'json',
  ]);
  expect(back.code, back.note).toBe(0);
  expect(passwords()).toHaveLength(1);
  onlyHandedOver(...passwords());
});

const echo = (form?: URLSearchParams) => `Value '${form?.get('Password')}' at 'password' failed to satisfy constraint`;

it.each<[string, (form?: URLSearchParams) => { status: number; body: string }]>([
  ['refuses it, and repeats it', (form) => ({ status: 400, body: errorXml('ValidationError', echo(form)) })],
  ['fails, and repeats it', (form) => ({ status: 500, body: errorXml('ServiceFailure', echo(form)) })],
  ['does not take the credentials any more, and repeats it', (form) => ({ status: 403, body: errorXml('ExpiredToken', echo(form)) })],
  ['answers a page that repeats it', (form) => ({ status: 200, body: `<html><body>${echo(form)}<br></body>` })],
])('a password is told nowhere when AWS %s', async (_name, answer) => {
  const { fake, folder, aws } = stage();
  const path = await planned('restore-login-profile', 'user:bob');
  fake.around = (action, carryOut, form) => {
    learn(form);
    return action === 'CreateLoginProfile' ? answer(form) : carryOut();
  };
  const { code } = await applied(path, ['--debug', '--format', 'json']);
  expect(code).not.toBe(0);
  await run(['--debug', 'resume', `${path}l`, ...aws, '--hand-over', join(folder, 'hand'), '--format', 'json']);
  expect(passwords().length).toBeGreaterThan(0);
  // One that AWS did not take is in the file that was written for it before the call, and may be overwritten by the next.
  for (const name of passwords()) expect(['hand', '']).toContain(found(canary(name)).join());
  canaries = new Map([...canaries].filter(([name]) => !name.startsWith('password')));
  onlyHandedOver();
});

it('a secret whose answer breaks off is not told, and its key is taken back', async () => {
  const { fake, aws, folder } = stage();
  const path = await planned('rotate-access-key', `access-key:${key}`);
  let times = 0;
  fake.around = (action, carryOut) => {
    const answer = planted(carryOut());
    times += action === 'CreateAccessKey' ? 1 : 0;
    return action === 'CreateAccessKey' && times === 1 ? { ...answer, body: answer.body.slice(0, -60) } : answer;
  };
  await applied(path, ['--debug', '--format', 'json']);
  await run(['resume', `${path}l`, ...aws, '--hand-over', join(folder, 'hand'), '--debug']);
  expect(fake.model.users.flatMap(({ keys }) => keys)).toHaveLength(2);
  expect(times).toBe(2);
  onlyHandedOver('answeredSecret');
});

it('a workspace with its plans, journals and database holds none', async () => {
  const { folder, aws } = stage();
  const workspace = join(folder, 'workspace');
  await run(['init', workspace]);
  expect((await run(['collect', ...aws, '--keep', '--workspace', workspace, '--output', join(folder, 'account.json')])).code).toBeLessThan(
    4,
  );
  const plan = await run(['plan', '--workspace', workspace, '--action', 'set-temporary-password', '--target', 'user:alice']);
  const id = /Plan ([0-9a-f]{12})/.exec(plan.note)?.[1] ?? '';
  const done = await run([
    'apply',
    id,
    '--workspace',
    workspace,
    ...aws,
    '--hand-over',
    join(folder, 'hand'),
    '--yes',
    '--confirm',
    'alice',
  ]);
  expect(done.code, done.note + plan.note).toBe(0);
  expect((await run(['status', '--workspace', workspace, '--format', 'json'])).out).toContain('applied');
  await run(['status', '--workspace', workspace]);
  expect(passwords()).toHaveLength(1);
  onlyHandedOver(...passwords());
});

it('a process of its own says none on either stream', async () => {
  const { folder, aws } = stage();
  const path = await planned('set-temporary-password', 'user:alice');
  const child = spawn(
    process.execPath,
    [
      'src/cli/main.ts',
      '--debug',
      'apply',
      path,
      ...aws,
      '--hand-over',
      join(folder, 'hand'),
      '--journal',
      join(folder, 'child.jsonl'),
      '--confirm',
      'alice',
      '--format',
      'json',
    ],
    { cwd: root, env: process.env },
  );
  let [out, note] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (note += text.toString()));
  const [code] = await once(child, 'close');
  expect(code, note).toBe(0);
  said.push({ code: Number(code), out, note });
  expect(passwords()).toHaveLength(1);
  onlyHandedOver(...passwords());
}, 60_000);
