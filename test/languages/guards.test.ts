import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { testClients } from '../../src/aws/test-kit.ts';
import type { ApiCall } from '../../src/kernel/api-call.ts';
import type { Draft } from '../../src/remediation/action.ts';
import type { PlanRequest } from '../../src/remediation/plan/build-plan.ts';
import { placeholderText } from '../../src/remediation/plan/placeholder.ts';
import type { Plan } from '../../src/remediation/plan/plan.ts';
import { startBareMoto } from '../backends/start-moto.ts';
import { useBackend } from '../backends/use-backend.ts';
import { begin } from './begin.ts';
import { send } from './carry-out.ts';
import { type Runnable, type RunOptions, runnable, runProgram, writeProgram } from './programs.ts';
import { draft, iam, policy, type Story } from './story.ts';
import { useTools } from './use-tools.ts';

const makeKey = draft(iam('CreateAccessKey', { UserName: 'alice' }), {
  secrets: [
    {
      kind: 'answered',
      name: 'secret',
      label: 'Secret of the new key',
      path: 'AccessKey.SecretAccessKey',
      handOver: { to: 'secrets-manager', secretName: "keys/alice's" },
    },
  ],
});
const tag = (Value: string) => draft(iam('TagUser', { UserName: 'alice', Tags: [{ Key: 'k', Value }] }), { title: `Tag ${Value}` });
const gate = (own: Extract<Draft, { gate: unknown }>['gate']): Draft => ({ title: 'The gate', why: 'It must hold.', gate: own });

describe('every program stops where it must', { timeout: 300_000 }, () => {
  const moto = useBackend(startBareMoto);
  const found = useTools();
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  /** A plan for user alice in a fresh account, and the program of it. */
  async function made(language: Runnable, drafts: readonly Draft[], over: Partial<PlanRequest> = {}, prepare: readonly ApiCall[] = []) {
    const clients = testClients(moto().endpoint);
    const story: Story = { name: 'guards', prepare: [iam('CreateUser', { UserName: 'alice' }), ...prepare], drafts: () => drafts };
    const plan = await begin(moto().endpoint, clients, story, over);
    const folder = mkdtempSync(join(tmpdir(), 'trailward-guards-'));
    folders.push(folder);
    const run = async (options: Partial<RunOptions> = {}, by: Runnable = language) => {
      return runProgram(found(), by, writeProgram(folder, by, plan), { folder, endpoint: moto().endpoint, ...options });
    };
    const tags = async () => (await send(clients, iam('ListUserTags', { UserName: 'alice' })))['Tags'];
    const keys = async () => (await send(clients, iam('ListAccessKeys', { UserName: 'alice' })))['AccessKeyMetadata'];
    return { clients, plan, kept: keptIn(folder, plan), run, tags, keys };
  }

  function keptIn(folder: string, plan: Plan): string {
    return join(folder, `trailward-${plan.id}`);
  }

  describe.each(runnable)('%s', (language) => {
    it.each<[string, Partial<PlanRequest>, string]>([
      ['another account', { account: '999999999999' }, 'of account 123456789012, and the plan is for account 999999999999'],
      ['another caller', { caller: 'arn:aws:iam::123456789012:role/admin' }, 'The plan is for another caller'],
      ['a plan that is too old', { expires: '2026-03-03T09:00:00Z' }, 'The plan was good until 2026-03-03T09:00:00Z'],
      ['a plan whose time has not come', { notBefore: '2098-01-01T00:00:00Z' }, 'not to be carried out before 2098-01-01T00:00:00Z'],
    ])('%s', async (_, over, says) => {
      const { run, tags } = await made(language, [tag('a')], over);
      expect(await run()).toMatchObject({ status: 1, printed: expect.stringContaining(says) });
      expect(await tags()).toEqual([]);
    });

    it('stops at the first failure, says what was done and by which calls it is taken back, and goes on from there', async () => {
      const join = draft(iam('AddUserToGroup', { GroupName: 'late', UserName: 'alice' }), { title: 'Join late' });
      const { clients, run, tags } = await made(language, [tag('a'), join, tag('b')], {}, [iam('CreateGroup', { GroupName: 'late' })]);
      await send(clients, iam('DeleteGroup', { GroupName: 'late' }));
      const stopped = await run();
      expect(stopped, stopped.printed).toMatchObject({
        status: 1,
        printed: expect.stringMatching(/Stopped at: Join late.*--undo/s),
      });
      // The error goes another way than the rest, so that either may come first.
      expect(stopped.printed).toContain('NoSuchEntity');
      expect(stopped.printed).toMatch(/untag-user|untag_user|UntagUserCommand/);
      expect(await tags()).toEqual([{ Key: 'k', Value: 'a' }]);
      await send(clients, iam('CreateGroup', { GroupName: 'late' }));
      const done = await run();
      expect(done, done.printed).toMatchObject({ status: 0, printed: expect.stringContaining('Done before: Tag a') });
      expect(await tags()).toEqual([{ Key: 'k', Value: 'b' }]);
    });

    it('stops at the first failure when it takes back, and goes on from there', async () => {
      const { clients, run, tags } = await made(language, [tag('a'), tag('b')]);
      expect(await run()).toMatchObject({ status: 0 });
      await send(clients, iam('UntagUser', { UserName: 'alice', TagKeys: ['k'] }));
      await send(clients, iam('DeleteUser', { UserName: 'alice' }));
      expect(await run({ undo: true })).toMatchObject({ status: 1, printed: expect.stringContaining('Stopped at: Take back step 2') });
      await send(clients, iam('CreateUser', { UserName: 'alice' }));
      expect(await run({ undo: true })).toMatchObject({
        status: 0,
        printed: expect.stringContaining('Everything that was done from here is taken back.'),
      });
      expect(await tags()).toEqual([]);
    });

    it('what AWS refuses is not done, and the rest can follow when the cause is gone', async () => {
      const first = tag('a');
      const second = draft(iam('AttachUserPolicy', { UserName: 'alice', PolicyArn: 'arn:aws:iam::123456789012:policy/late' }), {
        title: 'Attach late',
      });
      const absent = [{ kind: 'policy', key: 'arn:aws:iam::123456789012:policy/late' }];
      const { clients, run, kept } = await made(
        language,
        [first, draft(iam('CreatePolicy', { PolicyName: 'late', PolicyDocument: policy('s3:*') })), second],
        { absent },
      );
      await send(clients, iam('CreatePolicy', { PolicyName: 'late', PolicyDocument: policy('sqs:*') }));
      await send(clients, iam('DeleteUser', { UserName: 'alice' }));
      const stopped = await run();
      expect(stopped, stopped.printed).toMatchObject({ status: 1, printed: expect.stringContaining('Stopped at: Tag a') });
      expect(stopped.printed).not.toContain('--undo');
      expect(existsSync(join(kept, 'step_1'))).toBe(false);
      await send(clients, iam('CreateUser', { UserName: 'alice' }));
      const gone = await run();
      // The policy is there already, so it is left alone, forward and back.
      expect(gone, gone.printed).toMatchObject({ status: 0, printed: expect.stringContaining('It is so already.') });
      expect(await run({ undo: true })).toMatchObject({ status: 0 });
      expect(await send(clients, iam('GetPolicy', { PolicyArn: 'arn:aws:iam::123456789012:policy/late' }))).toHaveProperty('Policy');
    });

    it('makes no second key while the first is not used, and hands the secret to AWS Secrets Manager', async () => {
      const drafts = [makeKey, gate({ kind: 'key-used', user: 'alice', accessKeyId: placeholderText('step1.AccessKeyId') }), tag('used')];
      const { clients, run, keys, kept } = await made(language, drafts);
      for (const _ of ['first', 'second']) {
        const stopped = await run({ env: { TRAILWARD_PATIENCE: '0' } });
        expect(stopped, stopped.printed).toMatchObject({ status: 1, printed: expect.stringContaining('has not been used yet') });
        expect(await keys()).toHaveLength(1);
      }
      expect(existsSync(join(kept, 'step_1.secret'))).toBe(false);
      const read = { service: 'secretsmanager', region: 'us-east-1', action: 'GetSecretValue', parameters: { SecretId: "keys/alice's" } };
      expect((await send(clients, read))['SecretString']).toMatch(/^[A-Za-z0-9/+]{40}$/);
      expect(await run({ undo: true })).toMatchObject({ status: 0 });
      expect(await keys()).toEqual([]);
      // Handed over again, the secret takes the place of the old one.
      expect(await run({ env: { TRAILWARD_PATIENCE: '0' } })).toMatchObject({ status: 1 });
      expect(existsSync(join(kept, 'step_1.secret'))).toBe(false);
    });

    it('does not make a key twice when nobody knows whether it was made', async () => {
      const { run, kept, keys } = await made(language, [
        makeKey,
        draft(iam('TagUser', { UserName: 'alice', Tags: [{ Key: 'k', Value: placeholderText('step1.AccessKeyId') }] })),
      ]);
      expect(await run()).toMatchObject({ status: 0 });
      writeFileSync(join(kept, 'step_1'), 'begun\n');
      expect(await run()).toMatchObject({ status: 1, printed: expect.stringContaining('whether AWS did it is not known') });
      expect(await run({ undo: true })).toMatchObject({ status: 1, printed: expect.stringContaining('Step 1 was begun') });
      expect(await keys()).toHaveLength(1);
    });

    it('asks, and takes nothing but yes', async () => {
      const { run, tags } = await made(language, [gate({ kind: 'confirm', question: 'Shall it be?' }), tag('a')]);
      for (const typed of [['no'], [], ['y']]) expect(await run({ typed })).toMatchObject({ status: 1 });
      expect(await tags()).toEqual([]);
      expect(await run({ typed: ['yes'] })).toMatchObject({ status: 0 });
    });

    it('says what cannot be taken back, and does not look as if it were', async () => {
      const forever = {
        ...tag('a'),
        undo: { kind: 'irreversible' as const, reason: 'So it is.', lost: ['The old tag.'], instead: 'Tag it anew.' },
      };
      const { run } = await made(language, [forever, draft(iam('CreateGroup', { GroupName: 'g' }))], {
        absent: [{ kind: 'group', key: 'g' }],
      });
      expect(await run()).toMatchObject({ status: 0 });
      for (const _ of ['first', 'second'])
        expect(await run({ undo: true })).toMatchObject({
          status: 1,
          printed: expect.stringContaining('Step 1 cannot be taken back: So it is. The old tag. Tag it anew.'),
        });
    });

    it('goes on with and takes back what another language has begun', async () => {
      const other = runnable[(runnable.indexOf(language) + 1) % runnable.length] ?? language;
      const { run, tags, kept } = await made(language, [gate({ kind: 'confirm', question: 'Now?' }), tag('a')]);
      expect(await run({ typed: ['yes'] })).toMatchObject({ status: 0 });
      expect(readFileSync(join(kept, 'step_2'), 'utf8')).toBe('done\n');
      expect(await run({}, other)).toMatchObject({ status: 0, printed: expect.stringContaining('Done before: Tag a') });
      expect(await run({ undo: true }, other)).toMatchObject({ status: 0 });
      expect(await tags()).toEqual([]);
    });
  });
});
