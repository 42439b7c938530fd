import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { all, madeAccount, madeKey, madeUser } from '../../src/account/cases.ts';
import { heldBy } from './killed/held-by.ts';
import { type CliProcess, runCli } from './killed/run-cli.ts';
import { type Said, useCli } from './kit/use-cli.ts';

const [key, other, third] = ['AKIAEXAMPLE000000001', 'AKIAEXAMPLE000000002', 'AKIAEXAMPLE000000003'];
const stage = useCli(() =>
  madeAccount({
    users: [
      madeUser('alice', { accessKeys: all(madeKey(key)) }),
      madeUser('bob', { accessKeys: all(madeKey(other)) }),
      madeUser('carol', { accessKeys: all(madeKey(third)) }),
    ],
  }),
);

const file = (name: string) => join(stage().folder, name);

async function planned(name: string, target: string): Promise<void> {
  const said = await stage().run([
    'plan',
    '--live',
    ...stage().aws,
    '--action',
    'deactivate-access-key',
    '--target',
    `access-key:${target}`,
    '--output',
    file(name),
  ]);
  expect(said.code, said.note).toBe(0);
}

const applying = (name: string) => [
  'apply',
  file(`${name}.json`),
  ...stage().aws,
  '--yes',
  '--confirm',
  name,
  '--journal',
  file(`${name}.jsonl`),
];

/** A process that has written what it is about to do, and waits for the answer to its call until `answer` is called. */
interface Held {
  process: CliProcess;
  answer: () => void;
}

/** Applies by a process of its own, as far as its first call. */
async function held(name: string): Promise<Held> {
  const { fake } = stage();
  const { around } = fake;
  let reached: () => void = () => {};
  const isReached = new Promise<void>((resolve) => (reached = resolve));
  let answer: () => void = () => {};
  const isAnswered = new Promise<void>((resolve) => (answer = resolve));
  fake.around = async (action, carryOut, form) => {
    if (action === 'UpdateAccessKey' && form?.get('UserName') === name) {
      reached();
      await isAnswered;
    }
    return around(action, carryOut, form);
  };
  const process = runCli(applying(name), stage().folder, environment());
  onTestFinished(process.kill);
  await Promise.race([isReached, process.ended.then(({ said }) => Promise.reject(new Error(said)))]);
  fake.around = around;
  return { process, answer };
}

function environment(): Record<string, string> {
  const { PATH = '', TMPDIR = '', TRAILWARD_REFUSE_REMOTE = '', AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = process.env;
  return { PATH, TMPDIR, TRAILWARD_REFUSE_REMOTE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY };
}

const resuming = (name: string) => ['resume', file(`${name}.jsonl`), ...stage().aws];
const rollingBack = (name: string) => [
  ...['rollback', file(`${name}.jsonl`), ...stage().aws, '--yes', '--confirm', name],
  ...['--output', file(`${name}-back.json`), '--journal', file(`${name}-back.jsonl`)],
];

function isBusy({ code, note }: Said): void {
  expect(note).toContain('error TW_APPLY_BUSY: Another process is changing account 111122223333');
  expect(note).toContain('Nothing was changed.');
  expect(code).toBe(2);
}

const run = async (args: readonly string[]): Promise<void> => {
  const { code, note } = await stage().run(args);
  expect(code, note).toBe(0);
};

beforeEach(async () => {
  await planned('alice.json', key);
  await planned('bob.json', other);
});

describe('while one process changes an account', () => {
  it('nobody else applies, goes on or takes back, and everybody may read', async () => {
    const { fake, written } = stage();
    await planned('carol.json', third);
    await run(applying('carol'));
    written.length = 0;
    const { process, answer } = await held('alice');
    const [before, journal] = [heldBy(fake.model), readFileSync(file('alice.jsonl'), 'utf8')];
    for (const args of [applying('bob'), applying('alice'), resuming('alice'), rollingBack('carol')]) isBusy(await stage().run(args));
    await planned('again.json', other);
    expect(written).toEqual([]);
    expect(heldBy(fake.model)).toBe(before);
    expect(readFileSync(file('alice.jsonl'), 'utf8')).toBe(journal);
    answer();
    const { code, said } = await process.ended;
    expect(code, said).toBe(0);
    await run(applying('bob'));
    await run(rollingBack('carol'));
    expect(written).toEqual(['UpdateAccessKey', 'TagUser', 'UpdateAccessKey', 'TagUser', 'UntagUser', 'UpdateAccessKey']);
  });

  it('and is killed, the next one goes on at once, and what it left is gone on with', async () => {
    const { process } = await held('alice');
    await process.kill();
    await run(applying('bob'));
    await run(resuming('alice'));
    // The call that was on its way never arrived.
    expect(stage().written).toEqual(['UpdateAccessKey', 'TagUser', 'UpdateAccessKey', 'TagUser']);
    expect(stage().fake.model.users.map(({ keys }) => keys[0]?.status)).toEqual(['Inactive', 'Inactive', 'Active']);
  });
});

describe('of two that begin at the same time', () => {
  it('with one plan, one carries it out', async () => {
    const twice = [applying('alice'), [...applying('alice').slice(0, -1), file('alice-too.jsonl')]];
    const codes = await Promise.all(twice.map((args) => stage().run(args)));
    expect(codes.map(({ code }) => code).sort()).toEqual([0, 2]);
    expect(stage().written).toEqual(['UpdateAccessKey', 'TagUser']);
  });

  it('with one journal, one goes on with it', async () => {
    const { process } = await held('alice');
    await process.kill();
    const codes = await Promise.all([resuming('alice'), resuming('alice')].map((args) => stage().run(args)));
    expect(codes.map(({ code }) => code).sort()).toEqual([0, 2]);
    expect(stage().written).toEqual(['UpdateAccessKey', 'TagUser']);
  });
});
