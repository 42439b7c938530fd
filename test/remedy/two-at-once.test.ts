import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { all, madeAccount, madeKey, madeUser } from '../../src/account/cases.ts';
import { heldBy } from './killed/held-by.ts';
import { type CliProcess, runCli } from './killed/run-cli.ts';
import { useCli } from './kit/use-cli.ts';

const [key, other] = ['AKIAEXAMPLE000000001', 'AKIAEXAMPLE000000002'];
// What is refused meanwhile, and the lock of a killed one, are in two-applies.test.ts.

const stage = useCli(() =>
  madeAccount({
    users: [madeUser('alice', { accessKeys: all(madeKey(key)) }), madeUser('bob', { accessKeys: all(madeKey(other)) })],
  }),
);

const file = (name: string) => join(stage().folder, name);

async function planned(name: string, target: string): Promise<void> {
  const { run: runs, aws } = stage();
  const aimed = ['--action', 'deactivate-access-key', '--target', `access-key:${target}`];
  const { code, note } = await runs(['plan', '--live', ...aws, ...aimed, '--output', file(name)]);
  expect(code, note).toBe(0);
}

const agreed = (name: string) => [...stage().aws, '--yes', '--confirm', name];
const applying = (name: string) => ['apply', file(`${name}.json`), ...agreed(name), '--journal', file(`${name}.jsonl`)];

/** A process that has written what it is about to do, and waits for the answer to its call until `answer` is called. */
interface Held {
  process: CliProcess;
  answer: () => void;
}

/** Applies by a process of its own, as far as its first call. */
async function held(name: string): Promise<Held> {
  const { fake } = stage();
  const { around } = fake;
  const [reached, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  fake.around = async (action, carryOut, form) => {
    if (action === 'UpdateAccessKey' && form?.get('UserName') === name) {
      reached.resolve();
      await answered.promise;
    }
    return around(action, carryOut, form);
  };
  const process = runCli(applying(name), stage().folder, environment());
  onTestFinished(process.kill);
  await Promise.race([reached.promise, process.ended.then(({ said }) => Promise.reject(new Error(said)))]);
  fake.around = around;
  return { process, answer: answered.resolve };
}

function environment(): Record<string, string> {
  const { PATH = '', TMPDIR = '', TRAILWARD_REFUSE_REMOTE = '', AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = process.env;
  return { PATH, TMPDIR, TRAILWARD_REFUSE_REMOTE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY };
}

const resuming = (name: string) => ['resume', file(`${name}.jsonl`), ...stage().aws];

function rollingBack(name: string): string[] {
  const files = ['--output', file(`${name}-back.json`), '--journal', file(`${name}-back.jsonl`)];
  return ['rollback', file(`${name}.jsonl`), ...agreed(name), ...files];
}

const run = async (args: readonly string[]): Promise<void> => {
  const { code, note } = await stage().run(args);
  expect(code, note).toBe(0);
};

beforeEach(async () => {
  await planned('alice.json', key);
  await planned('bob.json', other);
});

it('while a process changes an account, nobody takes back what another did, and everybody may read', { timeout: 60_000 }, async () => {
  const { fake, written } = stage();
  await run(applying('bob'));
  written.length = 0;
  const { process, answer } = await held('alice');
  const before = heldBy(fake.model);
  const { code, note } = await stage().run(rollingBack('bob'));
  expect(note).toContain('error TW_APPLY_BUSY: Another process is changing account 111122223333');
  expect(code).toBe(2);
  await planned('again.json', key);
  expect(written).toEqual([]);
  expect(heldBy(fake.model)).toBe(before);
  answer();
  expect((await process.ended).code).toBe(0);
  await run(rollingBack('bob'));
  expect(written).toEqual(['UpdateAccessKey', 'TagUser', 'UntagUser', 'UpdateAccessKey']);
});

describe('of two that begin at the same time', () => {
  it('with one plan, one carries it out', async () => {
    const twice = [applying('alice'), [...applying('alice').slice(0, -1), file('alice-too.jsonl')]];
    const codes = await Promise.all(twice.map((args) => stage().run(args)));
    expect(codes.map(({ code }) => code).sort()).toEqual([0, 2]);
    expect(stage().written).toEqual(['UpdateAccessKey', 'TagUser']);
  });

  it('with one journal, one goes on with it', { timeout: 60_000 }, async () => {
    const { process } = await held('alice');
    await process.kill();
    const codes = await Promise.all([resuming('alice'), resuming('alice')].map((args) => stage().run(args)));
    expect(codes.map(({ code }) => code).sort()).toEqual([0, 2]);
    expect(stage().written).toEqual(['UpdateAccessKey', 'TagUser']);
  });
});
