import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { all, madeAccount, madeKey, madeUser } from '../../src/account/cases.ts';
import type { EmbeddedAws, FakeAnswer } from '../../src/aws/embedded/start-embedded-aws.ts';
import { root } from '../../tools/root.ts';
import { useCli } from './kit/use-cli.ts';

const key = 'AKIAEXAMPLE000000001';
const stage = useCli(() => madeAccount({ users: [madeUser('alice', { accessKeys: all(madeKey(key)) })] }));

async function planned(): Promise<string> {
  const { run, aws, folder } = stage();
  const plan = join(folder, 'plan.json');
  await run(['plan', '--live', ...aws, '--action', 'deactivate-access-key', '--target', `access-key:${key}`, '--output', plan]);
  return plan;
}

const applying = (plan: string, journal: string) => [
  'apply',
  plan,
  ...stage().aws,
  '--yes',
  '--confirm',
  'alice',
  '--journal',
  join(stage().folder, journal),
];

/** Holds the answer to the first change back until it is let go. `begun` tells that the call has come. */
function held(fake: EmbeddedAws): { begun: Promise<void>; letGo: () => void } {
  const [begun, waiting] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const { around } = fake;
  fake.around = async (action, carryOut, form): Promise<FakeAnswer> => {
    const answer = await around(action, carryOut, form);
    if (action !== 'UpdateAccessKey') return answer;
    begun.resolve();
    await waiting.promise;
    return answer;
  };
  return { begun: begun.promise, letGo: waiting.resolve };
}

it('a second apply, resume or rollback in an account is refused while one is under way', async () => {
  const { run, fake, aws, written, folder } = stage();
  const plan = await planned();
  const { begun, letGo } = held(fake);
  const first = run(applying(plan, 'first.jsonl'));
  await begun;
  for (const args of [applying(plan, 'second.jsonl'), ['resume', join(folder, 'first.jsonl'), ...aws]]) {
    const { code, note } = await run(args);
    expect(note).toContain('TW_APPLY_BUSY');
    expect(code).toBe(2);
  }
  // What is pending is not taken back either, whoever holds the lock.
  expect(
    (await run(['rollback', join(folder, 'first.jsonl'), ...aws, '--yes', '--confirm', 'alice', '--output', join(folder, 'back.json')]))
      .code,
  ).toBe(2);
  expect(written).toEqual(['UpdateAccessKey']);
  expect(readdirSync(folder)).not.toContain('second.jsonl');
  letGo();
  expect((await first).code).toBe(0);
  expect(written).toEqual(['UpdateAccessKey', 'TagUser']);
});

it('the lock of a process that was killed is no lock, and its journal is gone on with', async () => {
  const { run, fake, aws, written, folder } = stage();
  const plan = await planned();
  const { begun, letGo } = held(fake);
  const child = spawn(process.execPath, ['src/cli/main.ts', ...applying(plan, 'first.jsonl')], {
    cwd: root,
    env: process.env,
    stdio: 'ignore',
  });
  await begun;
  const second = await run(applying(plan, 'second.jsonl'));
  expect(second.note).toContain('TW_APPLY_BUSY');
  child.kill('SIGKILL');
  await once(child, 'close');
  letGo();
  const { code, note } = await run(['resume', join(folder, 'first.jsonl'), ...aws]);
  expect(code, note).toBe(0);
  expect(written).toEqual(['UpdateAccessKey', 'TagUser']);
}, 60_000);
