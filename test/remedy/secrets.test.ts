import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { all, document, held, is, madeAccount, madeKey, madeUser } from '../../src/account/cases.ts';
import { planForms } from '../../src/app/remedy/print-plan.ts';
import { errorXml } from '../../src/aws/embedded/xml.ts';
import { root } from '../../tools/root.ts';
import { useCanaries } from './kit/use-canaries.ts';

const key = 'AKIAEXAMPLE000000001';
const login = is({ created: is('2025-01-01T00:00:00Z'), passwordResetRequired: is(false) });
const own = held({ own: is(document([{ Effect: 'Allow', Action: 'iam:ChangePassword', Resource: '*' }])) });
const state = madeAccount({
  users: [madeUser('alice', { accessKeys: all(madeKey(key)), inline: own, login }), madeUser('bob', { inline: own })],
});

const stage = useCanaries(() => state);

/** Takes back what a plan did, into files of its own. */
function rollback(plan: string, ...more: readonly string[]) {
  const { run, folder, aws } = stage();
  const files = ['--output', join(folder, 'back.json'), '--journal', join(folder, 'back.jsonl'), '--hand-over', join(folder, 'hand')];
  return run(['rollback', `${plan}l`, ...aws, ...files, '--yes', '--confirm', 'alice', '--format', 'json', ...more]);
}

function resume(plan: string) {
  const { run, folder, aws } = stage();
  return run(['--debug', 'resume', `${plan}l`, ...aws, '--hand-over', join(folder, 'hand'), '--format', 'json']);
}

/** Prints a plan in every form that there is. */
async function printed(plan: string): Promise<void> {
  const { run } = stage();
  for (const flags of [...planForms.map(({ name }) => ['--as', name]), ['--format', 'json'], []])
    expect((await run(['plan', '--from', plan, ...flags])).code).toBe(0);
}

it('a temporary password is in the file for its owner and nowhere else', async () => {
  const { planned, applied, passwords, onlyHandedOver } = stage();
  const plan = await planned('set-temporary-password', 'user:alice');
  await printed(plan);
  const { code, note } = await applied(plan, ['--format', 'json', '--debug']);
  expect(code, note).toBe(0);
  await resume(plan);
  await rollback(plan, '--plan');
  expect(passwords()).toHaveLength(1);
  onlyHandedOver(...passwords());
});

it('the secret of a new access key, on the way through a closed gate, resume and rollback', async () => {
  const { planned, applied, fake, onlyHandedOver } = stage();
  const plan = await planned('rotate-access-key', `access-key:${key}`);
  await printed(plan);
  expect((await applied(plan)).code).toBe(3);
  const made = fake.model.users.flatMap(({ keys }) => keys).find(({ id }) => id !== key);
  if (made === undefined) throw new Error('no key was made');
  made.lastUsed = { at: new Date(), service: 's3', region: 'us-east-1' };
  expect((await resume(plan)).code).toBe(0);
  const back = await rollback(plan);
  expect(back.code, back.note).toBe(0);
  onlyHandedOver('answeredSecret');
});

it('the same in AWS Secrets Manager is in no file at all', async () => {
  const { planned, applied, fake, canaries, onlyHandedOver } = stage();
  const plan = await planned('rotate-access-key', `access-key:${key}`, '--param', 'hand-over=secrets-manager');
  expect((await applied(plan)).code).toBe(3);
  expect([...fake.model.secrets.values()].join()).toContain(canaries.get('answeredSecret'));
  onlyHandedOver();
});

it('the seed of an MFA device is shown at the terminal once, and codes that are typed are shown nowhere', async () => {
  const { planned, applied, said, canaries, onlyHandedOver } = stage();
  const plan = await planned('assign-virtual-mfa-device', 'user:alice');
  await printed(plan);
  const hidden = ['709182', '836451'];
  const shown = await applied(plan, ['--format', 'json'], { shown: [], hidden });
  expect(shown.code, shown.note).toBe(0);
  const seed = `secret=${canaries.get('seed')}`;
  expect(shown.note).toContain(seed);
  said.splice(said.indexOf(shown), 1, { ...shown, note: shown.note.replace(seed, '') });
  for (const [index, code] of hidden.entries()) canaries.set(`code ${index}`, code);
  onlyHandedOver();
});

const nowhere = ['--hand-over', '/dev/null/hand'];

it.each<[string, string, string, readonly string[], number, string]>([
  ['terminal is, no seed is made', 'assign-virtual-mfa-device', 'user:alice', [], 2, 'there is none'],
  ['file can be written, no key is made', 'rotate-access-key', `access-key:${key}`, nowhere, 3, 'ENOTDIR'],
  ['file can be written, no password is set', 'set-temporary-password', 'user:alice', nowhere, 3, 'ENOTDIR'],
])('where no %s', async (_name, action, target, flags, exit, says) => {
  const { planned, applied, written, onlyHandedOver } = stage();
  const { code, note } = await applied(await planned(action, target), flags);
  expect(code, note).toBe(exit);
  expect(note).toContain(says);
  expect(written).toEqual([]);
  onlyHandedOver();
});

it('a password that was deleted comes back as a new one, in a file', async () => {
  const { planned, applied, passwords, onlyHandedOver } = stage();
  const plan = await planned('remove-login-profile', 'user:alice', '--param', 'days=0');
  expect((await applied(plan)).code).toBe(0);
  const back = await rollback(plan);
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
  const { planned, applied, learn, fake, passwords, canaries, found, onlyHandedOver } = stage();
  const plan = await planned('restore-login-profile', 'user:bob');
  fake.around = (action, carryOut, form) => {
    learn(form);
    return action === 'CreateLoginProfile' ? answer(form) : carryOut();
  };
  expect((await applied(plan, ['--debug', '--format', 'json'])).code).not.toBe(0);
  await resume(plan);
  expect(passwords().length).toBeGreaterThan(0);
  // Whatever AWS did not take is in the file that was written for it before the call.
  for (const name of passwords()) {
    expect(found(canaries.get(name) ?? '')).toEqual(['hand']);
    canaries.delete(name);
  }
  onlyHandedOver();
});

it('a secret whose answer breaks off is not told, and its key is taken back', async () => {
  const { planned, applied, planted, fake, onlyHandedOver } = stage();
  const plan = await planned('rotate-access-key', `access-key:${key}`);
  let times = 0;
  fake.around = (action, carryOut) => {
    const answer = planted(carryOut());
    times += action === 'CreateAccessKey' ? 1 : 0;
    return action === 'CreateAccessKey' && times === 1 ? { ...answer, body: answer.body.slice(0, -60) } : answer;
  };
  await applied(plan, ['--debug', '--format', 'json']);
  await resume(plan);
  expect(fake.model.users.flatMap(({ keys }) => keys)).toHaveLength(2);
  expect(times).toBe(2);
  onlyHandedOver('answeredSecret');
});

it('a workspace with its plans, journals and database holds none', async () => {
  const { run, folder, aws, passwords, onlyHandedOver } = stage();
  const own = ['--workspace', join(folder, 'workspace')];
  await run(['init', join(folder, 'workspace')]);
  expect((await run(['collect', ...aws, '--keep', ...own, '--output', join(folder, 'account.json')])).code).toBeLessThan(4);
  const plan = await run(['plan', ...own, '--action', 'set-temporary-password', '--target', 'user:alice']);
  const id = /Plan ([0-9a-f]{12})/.exec(plan.note)?.[1] ?? '';
  const done = await run(['apply', id, ...own, ...aws, '--hand-over', join(folder, 'hand'), '--yes', '--confirm', 'alice']);
  expect(done.code, done.note + plan.note).toBe(0);
  expect((await run(['status', ...own, '--format', 'json'])).out).toContain('applied');
  await run(['status', ...own]);
  expect(passwords()).toHaveLength(1);
  onlyHandedOver(...passwords());
});

it('a process of its own says none on either stream', async () => {
  const { planned, folder, aws, said, passwords, onlyHandedOver } = stage();
  const plan = await planned('set-temporary-password', 'user:alice');
  const flags = ['--hand-over', join(folder, 'hand'), '--journal', join(folder, 'child.jsonl'), '--confirm', 'alice', '--format', 'json'];
  const child = spawn(process.execPath, ['src/cli/main.ts', '--debug', 'apply', plan, ...aws, ...flags], { cwd: root, env: process.env });
  let [out, note] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    note += text;
  });
  const [code] = await once(child, 'close');
  expect(code, note).toBe(0);
  said.push({ code: Number(code), out, note });
  expect(passwords()).toHaveLength(1);
  onlyHandedOver(...passwords());
}, 60_000);
