import { describe, expect, it } from 'vitest';
import { all, held, is, madeAccount, madeKey, madeUser } from '../../account/cases.ts';
import { noConfig } from '../../kernel/config.ts';
import { applying, testJournal, testPorts } from './apply-kit.cases.ts';
import { applyPlan, resumeJournal } from './apply-plan.ts';
import { account, applied, callOf, chief, far, key, madeOf, stage, star, wish } from './plan-kit.cases.ts';
import { planRollback } from './plan-rollback.ts';

const weak = {
  minimumPasswordLength: 6,
  requireSymbols: false,
  requireNumbers: false,
  requireUppercaseCharacters: false,
  requireLowercaseCharacters: false,
  maxPasswordAge: 0,
  passwordReusePrevention: 0,
  hardExpiry: false,
};

describe('carrying out', () => {
  const state = madeAccount({
    users: [chief, madeUser('alice', { accessKeys: all(madeKey(key)), attached: held({ [star.arn]: 'wide' }) })],
    policies: [star],
  });
  const rotate = wish('rotate-access-key', `access-key:${key}`);
  const detach = wish('detach-policy', 'user:alice', { policy: star.arn });

  it('takes a key that somebody else made for none of its own', async () => {
    const plan = madeOf(state, [rotate]);
    const somebody = { service: 'iam', action: 'CreateAccessKey', parameters: { UserName: 'alice' } };
    expect(await applied(plan, state, {}, (world) => world.meddle(somebody))).toEqual({
      outcome: expect.stringContaining('not by this journal'),
      made: [],
    });
  });

  it('takes a password that somebody else gave for none of its own', async () => {
    const of = madeAccount({
      users: [chief, madeUser('alice')],
      over: { passwordPolicy: is({ ...weak, allowUsersToChangePassword: true }) },
    });
    const plan = madeOf(of, [wish('restore-login-profile', 'user:alice')]);
    const outcome = await applied(plan, of, {}, (world) => world.meddle(callOf(plan).call));
    expect(outcome).toEqual({ outcome: expect.stringContaining('not by this journal'), made: [] });
  });

  it('does not take back what AWS says somebody else did just before', async () => {
    const plan = madeOf(state, [detach]);
    const { world, journal, ports, clock } = stage(state);
    let meddled = false;
    world.fault = (call) => {
      if (!meddled) world.meddle(call);
      meddled = true;
      return undefined;
    };
    expect(await applyPlan(plan, ports, applying)).toEqual({ kind: 'applied' });
    expect(world.made).toEqual([]);
    const back = await planRollback(journal.read(), world.world, { toStep: 0, now: clock.ports.now(), expires: far });
    expect(back.kind).toBe('nothing');
  });

  it('goes by one reading, where the next one comes from a place that has not heard of the step before', async () => {
    const plan = madeOf(state, [wish('deactivate-access-key', `access-key:${key}`)]);
    expect(plan.steps.length).toBeGreaterThan(1);
    const { world, ports } = stage(state);
    const { read } = world.world;
    const old = await read([{ kind: 'user', key: 'alice' }], []);
    let readings = 0;
    ports.world = {
      ...world.world,
      read: async (entities, asked) => {
        const now = await read(entities, asked);
        if (world.made.length === 0) return now;
        readings += 1;
        return readings % 2 === 1 ? now : { ...now, state: { ...now.state, users: old.state.users } };
      },
    };
    expect(await applyPlan(plan, ports, applying)).toEqual({ kind: 'applied' });
  });

  it('stops when the principal changes midway', async () => {
    const caller = `arn:aws:iam::${account}:user/responder`;
    const plan = madeOf(state, [wish('narrow-policy', `policy:${star.arn}`, { statements: 'all' }), detach], {
      caller,
      config: { ...noConfig, caps: { percent: 100 } },
    });
    const { world, ports } = stage(state);
    world.fault = () => {
      world.caller = { account, arn: `arn:aws:iam::${account}:user/somebody` };
      return undefined;
    };
    expect(await applyPlan(plan, ports, applying)).toMatchObject({
      kind: 'stopped',
      cause: 'account',
      reason: expect.stringContaining('user/somebody'),
    });
    expect(world.made).toHaveLength(1);
  });

  it('is not gone on with once what was done is taken back', async () => {
    const plan = madeOf(state, [wish('narrow-policy', `policy:${star.arn}`, { statements: 'all' }), detach], {
      config: { ...noConfig, caps: { percent: 100 } },
    });
    const { world, journal, ports, clock } = stage(state);
    world.fault = ({ action }) => (action === 'DetachUserPolicy' ? 'denied' : undefined);
    expect(await applyPlan(plan, ports, applying)).toMatchObject({ kind: 'stopped', cause: 'refused' });
    const back = await planRollback(journal.read(), world.world, { toStep: 0, now: clock.ports.now(), expires: far });
    if (back.kind !== 'plan') throw new Error(JSON.stringify(back));
    world.fault = () => undefined;
    expect(await applyPlan(back.plan, testPorts(world.world, testJournal(), clock), applying)).toEqual({ kind: 'applied' });
    const made = world.made.length;
    expect(await resumeJournal(journal.read(), testPorts(world.world, journal, clock), applying)).toMatchObject({
      kind: 'not-begun',
      problems: [expect.stringContaining('taken back')],
    });
    expect(world.made.length).toBe(made);
  });

  it('makes nothing whose secret has nowhere to go', async () => {
    const { world, ports } = stage(state);
    ports.secrets = { ...ports.secrets, lacks: () => 'There is no terminal.' };
    expect(await applyPlan(madeOf(state, [rotate]), ports, applying)).toMatchObject({
      kind: 'stopped',
      cause: 'secret',
      reason: expect.stringContaining('no terminal'),
    });
    expect(world.made).toEqual([]);
  });

  it('tells no secret that a refusal repeats', async () => {
    const { world, journal, ports } = stage(state);
    ports.secrets = {
      ...ports.secrets,
      handOver: async (_use, value) => {
        throw new Error(`Value '${value}' at 'secretString' failed to satisfy constraint`);
      },
    };
    const outcome = await applyPlan(madeOf(state, [rotate]), ports, applying);
    expect(outcome).toMatchObject({ kind: 'stopped', cause: 'secret', reason: expect.stringContaining("Value '(secret)'") });
    expect(journal.text + JSON.stringify(outcome)).not.toContain('canary');
    expect(world.made).toHaveLength(1);
  });

  it('ends as partly done when somebody says no', async () => {
    const { ports } = stage(state);
    expect(await applyPlan(madeOf(state, [detach]), ports, { ...applying, mayStep: async () => false })).toMatchObject({
      kind: 'stopped',
      cause: 'declined',
    });
  });
});
