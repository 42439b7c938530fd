import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { all, document, held, is, madeAccount, madeKey, madePolicy, madeRole, madeUser } from '../../../src/account/cases.ts';
import { factsOf } from '../../../src/account/facts.ts';
import { table } from '../../../src/account/table.ts';
import { errorXml } from '../../../src/aws/embedded/xml.ts';
import { denyAllDocument } from '../../../src/remediation/deny-all.ts';
import { differences } from '../../laws/comparable.ts';
import { isWrite, useCli } from '../kit/use-cli.ts';
import { useFake } from '../kit/use-fake.ts';
import { withAnotherAdministrator } from '../kit/whole-state.ts';
import { atATime } from './at-a-time.ts';
import { byCommand } from './by-command.ts';

const denied = { status: 403, body: errorXml('AccessDenied', 'no') };

describe('defect 11, an error midway is told as success', () => {
  const ids = ['AKIAEXAMPLE000000001', 'AKIAEXAMPLE000000002', 'AKIAEXAMPLE000000003'];
  const names = ['alice', 'bob', 'carol'];
  const stage = useCli(() =>
    madeAccount({ users: names.map((name, index) => madeUser(name, { accessKeys: all(madeKey(ids[index] ?? '')) })) }),
  );
  const statusNow = () =>
    ids.map(
      (id) =>
        stage()
          .fake.model.users.flatMap(({ keys }) => keys)
          .find((key) => key.id === id)?.status,
    );
  const idle = ['--action', 'deactivate-unused-access-keys', '--target', 'account', '--param', 'tag=false'];

  it('apply stops there, says where and what stays, leaves with its own code, and both ways out of it work', async () => {
    const { plan, apply, rollback } = byCommand(stage(), names);
    await plan('idle', ...idle);
    const { fake, run, aws, folder } = stage();
    const [whole, sent] = [fake.around, [] as string[]];
    fake.around = (action, carryOut, ...more) => {
      if (action === 'UpdateAccessKey') sent.push(action);
      return sent.length === 2 && action === 'UpdateAccessKey' ? denied : whole(action, carryOut, ...more);
    };
    const { code, note } = await apply('idle');
    expect(code).toBe(3);
    expect(note).toContain('Stopped at step 2 (refused): AWS refused iam:UpdateAccessKey: AccessDenied');
    expect(note).toContain('What was done before it stays.');
    expect(note).not.toMatch(/^Done and verified|success/m);
    expect([statusNow(), sent]).toEqual([
      ['Inactive', 'Active', 'Active'],
      ['UpdateAccessKey', 'UpdateAccessKey'],
    ]);
    const told = await run(['resume', join(folder, 'idle.jsonl'), ...aws, '--format', 'json']);
    expect([told.code, JSON.parse(told.out).outcome, statusNow()]).toEqual([0, 'applied', ['Inactive', 'Inactive', 'Inactive']]);
    expect((await rollback('idle')).code).toBe(0);
    expect(statusNow()).toEqual(['Active', 'Active', 'Active']);
  });

  it('so does the program of the AWS CLI', async () => {
    const { plan } = byCommand(stage(), names);
    const { out } = await plan('idle', ...idle, '--as', 'cli');
    const { folder } = stage();
    const [bin, log, file] = [join(folder, 'bin'), join(folder, 'calls'), join(folder, 'idle.sh')];
    mkdirSync(bin);
    writeFileSync(file, out);
    writeFileSync(log, '');
    // An AWS CLI that knows who calls, and is refused the second time.
    const lines = ['#!/bin/sh', 'case "$2" in', "get-caller-identity) printf '111122223333\\tarn:aws:iam::111122223333:user/me\\n' ;;"];
    const refusal = "echo 'An error occurred (AccessDenied) when calling the UpdateAccessKey operation: no' >&2; exit 254";
    lines.push(`*) echo "$*" >>'${log}'; if [ "$(grep -c update-access-key '${log}')" -eq 2 ]; then ${refusal}; fi ;;`, 'esac');
    writeFileSync(join(bin, 'aws'), `${lines.join('\n')}\n`);
    chmodSync(join(bin, 'aws'), 0o755);
    const ran = spawnSync('bash', [file], { cwd: folder, env: { PATH: `${bin}:${process.env['PATH'] ?? ''}` }, encoding: 'utf8' });
    expect([ran.status, ran.stderr]).toEqual([1, expect.stringContaining('AccessDenied')]);
    expect(ran.stdout).toContain('Stopped at: Make access key AKIAEXAMPLE000000002 of user bob Inactive');
    expect(ran.stdout).not.toMatch(/steps are done|success/i);
    expect(readFileSync(log, 'utf8').match(/update-access-key/g)).toHaveLength(2);
  });
});

describe('defect 11, a console password goes with nothing said and nothing kept', () => {
  const login = is({ created: is('2025-01-01T00:00:00Z'), passwordResetRequired: is(true) });
  const stage = useCli(() => madeAccount({ users: [madeUser('alice', { login, passwordLastChanged: is('2025-01-01T00:00:00Z') })] }));
  const loginNow = () => stage().fake.model.users[0]?.login;

  it('the plan says what is lost before anything is done, and needs the name; the way back gives a new one', async () => {
    const { plan, apply } = byCommand(stage(), []);
    const finding = 'iam_user_console_unused:user/alice';
    const made = await plan('login', finding);
    expect(made.plan()).toMatchObject({
      risk: 'R3',
      steps: [{ undo: { lost: [expect.stringContaining('The old password of user alice')] } }],
    });
    for (const text of [made.out, (await stage().run(['plan', '--from', made.path, '--as', 'console'])).out])
      expect(text.replace(/\s+/g, ' ')).toContain('The old password of user alice');
    expect([(await apply('login')).code, stage().written]).toEqual([2, []]);
    // What cannot be taken back is in no plan beside others.
    const every = await plan('every', '--all');
    expect(every.note).toContain('It cannot be taken back, so it needs a plan of its own.');
    const { folder, aws, run } = stage();
    const done = await run(['apply', made.path, ...aws, '--journal', join(folder, 'login.jsonl'), '--confirm', 'alice']);
    expect([done.code, loginNow()]).toEqual([0, undefined]);
    const hand = join(folder, 'hand');
    const files = ['--output', join(folder, 'back.json'), '--journal', join(folder, 'back.jsonl'), '--hand-over', hand];
    const back = await run(['rollback', join(folder, 'login.jsonl'), ...aws, '--yes', '--confirm', 'alice', ...files]);
    expect([back.code, back.note]).toEqual([0, expect.stringContaining('The old password of user alice')]);
    expect([loginNow()?.reset, existsSync(hand)]).toEqual([true, true]);
  });
});

describe('defect 14, a failure leaves what was stripped', () => {
  const now = '2026-03-02T09:00:00Z';
  const fake = useFake();
  const deny = is(denyAllDocument('TrailwardQuarantine', { kind: 'always' }));
  const reading = is(document([{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }]));
  const policies = ['one', 'two', 'three'].map((name) => madePolicy(name, [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }]));
  const attached = held(Object.fromEntries(policies.map(({ arn, name }) => [arn, name])));
  const quarantined = {
    inline: held({ TrailwardQuarantine: deny, own: reading }),
    attached,
    tags: held({ 'trailward:quarantined': '2026-01-01T00:00:00Z' }),
  };
  const profile = {
    name: 'web',
    id: is('AIPAEXAMPLEWEB'),
    path: is('/'),
    created: is('2025-01-01T00:00:00Z'),
    tags: held<string>({}),
    role: is('app'),
  };
  const state = withAnotherAdministrator(
    madeAccount({
      roles: [madeRole('app', quarantined), madeRole('job', quarantined)],
      policies,
      over: { instanceProfiles: { by: table([['web', profile]]), whole: is(true) } },
    }),
  );
  const wish = (role: string) => ({ action: 'delete-unused-principal', target: `role:${role}`, parameters: {} });
  // Out of the instance profile, three policies detached, one inline policy deleted, then that which denies, then the role.
  const calls = 7;

  it.each(Array.from({ length: calls }, (_, index) => index + 1))(
    'call %i of the deletion of a role fails: the journal brings back all that went',
    async (failing) => {
      const { collected, planned, applied, takenBack } = atATime(fake(), state, now);
      const before = await collected();
      const made = await planned(wish('app'));
      if (made.kind !== 'plan') throw new Error(JSON.stringify(made));
      expect(made.plan.steps.filter(({ kind }) => kind === 'call')).toHaveLength(calls);
      let count = 0;
      fake().fake.around = (action, carryOut) => {
        count += isWrite(action) ? 1 : 0;
        return isWrite(action) && count === failing ? denied : carryOut();
      };
      const { outcome, journal } = await applied(made.plan);
      expect(outcome).toMatchObject({ kind: 'stopped', cause: 'refused', reason: expect.stringContaining('AccessDenied') });
      expect(fake().fake.model.roles.map(({ name }) => name)).toContain('app');
      // Nothing of the other one was touched.
      expect(fake().fake.model.roles.find(({ name }) => name === 'job')?.attached.size).toBe(3);
      const back = await takenBack(journal);
      if (failing === 1) expect(back).toEqual({ kind: 'nothing', lost: [] });
      else {
        if (back.kind !== 'plan') throw new Error(JSON.stringify(back));
        expect([back.lost, (await applied(back.plan)).outcome]).toEqual([[], { kind: 'applied' }]);
      }
      expect(differences(factsOf(await collected()), factsOf(before))).toEqual([]);
    },
  );

  it('several roles are not deleted in one plan, so that none is stripped for the sake of another', async () => {
    const { planned } = atATime(fake(), state, now);
    const made = await planned(wish('app'), wish('job'));
    expect(made).toMatchObject({
      kind: 'nothing',
      left: [{ reason: expect.stringContaining('a plan of its own') }, { reason: expect.stringContaining('a plan of its own') }],
    });
  });
});
