import { describe, expect, it } from 'vitest';
import { all, document, held, is, madeAccount, madeGroup, madeKey, madePolicy, madeRole, madeUser } from '../../src/account/cases.ts';
import type { AccountState } from '../../src/account/state.ts';
import { applying, planOf, testJournal, testPorts } from '../../src/app/remedy/apply-kit.cases.ts';
import { applyPlan } from '../../src/app/remedy/apply-plan.ts';
import type { EffectWorld } from '../../src/app/remedy/effect-world.cases.ts';
import type { Wish } from '../../src/app/remedy/make-plan.ts';
import {
  account,
  administrator,
  applied,
  callOf,
  chief,
  detailsOf,
  forged,
  inStaff,
  key,
  login,
  madeOf,
  planned,
  staff,
  stage,
  star,
  wish,
  withStep,
} from '../../src/app/remedy/plan-kit.cases.ts';
import { noConfig } from '../../src/kernel/config.ts';
import { digestOf } from '../../src/remediation/plan/digest.ts';
import type { Plan } from '../../src/remediation/plan/plan.ts';
import { readPlan } from '../../src/remediation/plan/read-plan.ts';

describe('nobody takes from itself', () => {
  const arn = `arn:aws:iam::${account}:user/responder`;
  const bounded = madePolicy('limit', [
    { Sid: 'all', Effect: 'Allow', Action: '*', Resource: '*' },
    { Sid: 'some', Effect: 'Allow', Action: 's3:*', Resource: '*' },
  ]);
  const accountWith = (responder: Parameters<typeof madeUser>[1]) =>
    madeAccount({
      users: [chief, madeUser('responder', responder)],
      groups: [staff, madeGroup('wide', { attached: held({ [star.arn]: 'wide' }) })],
      policies: [star, bounded],
    });
  const detach = wish('detach-policy', 'group:staff', { policy: administrator });
  const narrow = wish('narrow-policy', `policy:${star.arn}`, { statements: 'all' });

  it.each<[string, Parameters<typeof madeUser>[1], Wish]>([
    ['by a group of its own', { groups: inStaff }, detach],
    ['by a policy of its own', { attached: held({ [star.arn]: 'wide' }) }, narrow],
    ['by a policy of a group of its own', { groups: held({ AGPAEXAMPLEWIDE: 'wide' }) }, narrow],
    ['by its boundary', { boundary: is(bounded.arn) }, wish('narrow-policy', `policy:${bounded.arn}`, { statements: 'all' })],
  ])('%s, whether that is known when the plan is made or only when it is applied', async (_name, responder, wanted) => {
    const state = accountWith(responder);
    expect(planned(state, [wanted], { caller: arn })).toMatchObject({
      kind: 'refused',
      reasons: [expect.stringContaining('user/responder may do')],
    });
    expect(planned(state, [wanted], { config: { ...noConfig, breakGlass: ['user:Responder'] } })).toMatchObject({
      kind: 'refused',
      reasons: [expect.stringContaining('break-glass')],
    });
    const plan = madeOf(state, [wanted]);
    expect(await applied(plan, state)).toEqual({ outcome: expect.stringContaining('user/responder may do'), made: [] });
    const elsewhere = (world: EffectWorld) => {
      world.caller = { account, arn: `arn:aws:iam::${account}:user/chief` };
    };
    expect(await applied(plan, state, { breakGlass: ['user:responder'] }, elsewhere)).toEqual({
      outcome: expect.stringContaining('break-glass'),
      made: [],
    });
    expect((await applied(plan, state, {}, elsewhere)).outcome).toBe('{"kind":"applied"}');
  });

  it('as a session of which nobody knows whose it is', async () => {
    const state = madeAccount({ users: [madeUser('alice', { accessKeys: all(madeKey(key)) })] });
    const plan = planOf(state, 'deactivate-access-key', `access-key:${key}`);
    const as = (caller: string) =>
      applied(plan, state, {}, (world) => {
        world.caller = { account, arn: caller };
      });
    expect(await as(`arn:aws:sts::${account}:federated-user/alice`)).toEqual({
      outcome: expect.stringContaining('session of is not known'),
      made: [],
    });
    expect((await as(`arn:aws:iam::${account}:root`)).outcome).toBe('{"kind":"applied"}');
    expect((await as(`arn:aws:sts::${account}:assumed-role/deploy/alice`)).outcome).toBe('{"kind":"applied"}');
  });

  it('by the credentials of another account, partition or principal', async () => {
    const state = madeAccount({ users: [madeUser('alice', { accessKeys: all(madeKey(key)) })] });
    const root = `arn:aws:iam::${account}:root`;
    const plan = madeOf(state, [wish('deactivate-access-key', `access-key:${key}`)], { caller: root });
    const as = (caller: string) =>
      applied(plan, state, {}, (world) => {
        world.caller = { account, arn: caller };
      });
    // Neither is a user or role: that they are not the same must be seen all the same.
    expect(await as(`arn:aws:sts::${account}:federated-user/eve`)).toEqual({
      outcome: expect.stringContaining('to be applied by'),
      made: [],
    });
    expect(await as(root.replace('aws', 'aws-cn'))).toEqual({ outcome: expect.stringContaining('partition'), made: [] });
    expect((await as(root)).outcome).toBe('{"kind":"applied"}');
  });
});

describe('the last administrator', () => {
  const trustOf = (Principal: object) => is(document([{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }]));
  const machine = madeRole('machine', { attached: held({ [administrator]: 'AdministratorAccess' }) });
  const people = madeRole('people', {
    attached: held({ [administrator]: 'AdministratorAccess' }),
    trust: trustOf({ AWS: `arn:aws:iam::${account}:root` }),
  });
  const narrow = madePolicy('narrow', [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }]);
  const cases: [string, AccountState, Wish, 'plan' | 'refused'][] = [
    ['loses its only key', madeAccount({ users: [chief] }), wish('deactivate-access-key', 'access-key:AKIAEXAMPLE00000CHIEF'), 'refused'],
    [
      'keeps its console password',
      madeAccount({ users: [{ ...chief, login }] }),
      wish('deactivate-access-key', 'access-key:AKIAEXAMPLE00000CHIEF'),
      'plan',
    ],
    [
      'is bounded',
      madeAccount({ users: [chief], policies: [narrow] }),
      wish('put-permissions-boundary', 'user:chief', { policy: narrow.arn }),
      'refused',
    ],
    ['goes, and a machine is left', madeAccount({ users: [chief], roles: [machine] }), wish('contain-principal', 'user:chief'), 'refused'],
    [
      'goes, and a role of people is left',
      madeAccount({ users: [chief], roles: [people] }),
      wish('contain-principal', 'user:chief'),
      'plan',
    ],
  ];
  it.each(cases)('%s', (_name, state, wanted, kind) => {
    expect(planned(state, [wanted]).kind).toBe(kind);
  });

  it('is seen when another plan took the other one away meanwhile', async () => {
    const second = madeUser('second', { attached: held({ [administrator]: 'AdministratorAccess' }), accessKeys: all(madeKey(key)) });
    const state = madeAccount({ users: [chief, second] });
    const [one, two] = ['chief', 'second'].map((name) => madeOf(state, [wish('detach-policy', `user:${name}`, { policy: administrator })]));
    if (one === undefined || two === undefined) throw new Error('no plan');
    const { world, ports, clock } = stage(state);
    expect(await applyPlan(one, ports, applying)).toEqual({ kind: 'applied' });
    const before = world.made.length;
    const again = testPorts({ ...world.world, ask: async () => detailsOf(world.state()) }, testJournal(), clock);
    expect(await applyPlan(two, again, applying)).toMatchObject({
      kind: 'not-begun',
      problems: [expect.stringContaining('nobody would be left')],
    });
    expect(world.made.length).toBe(before);
  });
});

describe('a plan written by hand, whose digest fits', () => {
  const state = madeAccount({
    users: [chief, madeUser('bob'), madeUser('carol', { attached: held({ [star.arn]: 'wide' }), accessKeys: all(madeKey(key)) })],
    policies: [star],
  });
  const detach = madeOf(state, [wish('detach-policy', 'user:carol', { policy: star.arn })]);
  const ofBob = madeOf(state, [wish('attach-policy', 'user:bob', { policy: star.arn, administrator: 'true' })]);
  const standing = callOf(ofBob).before;
  /** It speaks of bob, of whom nothing changes, and calls for carol. */
  const elsewhere = withStep(detach, (step) => ({ ...step, before: standing, after: standing }));

  it('touches whom it calls, whoever it speaks of', async () => {
    expect(await applied(elsewhere, state, { breakGlass: ['user:carol'] })).toEqual({
      outcome: expect.stringContaining('break-glass'),
      made: [],
    });
    expect(await applied(elsewhere, state)).toEqual({
      outcome: expect.stringContaining('user carol, of which the plan says nothing'),
      made: [],
    });
  });

  const wanted = wish('deactivate-access-key', `access-key:${key}`);
  const honest = madeOf(state, [wanted]);
  const rollback: Plan['origin'] = { kind: 'rollback', journal: 'j', plan: 'p' };
  const grant = { service: 'iam', action: 'AttachUserPolicy', parameters: { UserName: 'bob', PolicyArn: administrator } };
  it.each<[string, Plan, string]>([
    [
      'says to be a rollback, and expects nothing',
      forged(detach, (plan) => ({ ...plan, origin: rollback, steps: [{ ...callOf(plan), before: [], after: [] }] })),
      'expects nothing',
    ],
    [
      'would be taken back by giving somebody else more',
      withStep(honest, (step) => ({ ...step, undo: { kind: 'calls', calls: [grant], secrets: [], lost: [] } })),
      'user bob, which it does not touch',
    ],
    [
      'would be taken back by what no plan may do',
      withStep(honest, (step) => ({
        ...step,
        undo: { kind: 'calls', calls: [{ ...grant, action: 'StopEverything' }], secrets: [], lost: [] },
      })),
      'no plan may hold',
    ],
    [
      'cannot be taken back, and says R2',
      withStep(honest, (step) => ({ ...step, undo: { kind: 'irreversible', reason: 'It is so.', lost: [], instead: 'Nothing.' } })),
      'says R2, and such a call is R3',
    ],
    [
      'shows another name than it touches',
      withStep(honest, (step) => ({
        ...step,
        before: step.before.map((one) => (one.kind === 'entity' ? { ...one, name: 'nobody' } : one)),
      })),
      'by another name, nobody',
    ],
    ['says to be another action', withStep(honest, (step) => ({ ...step, action: 'set-tags' })), 'does not make'],
    [
      'asks for a secret that its call does not take',
      withStep(honest, (step) => ({
        ...step,
        secrets: [{ kind: 'asked', name: 'pin', question: 'What is your password?', pattern: '.*' }],
      })),
      'does not take, pin',
    ],
  ])('%s', async (_name, plan, says) => {
    expect(await applied(plan, state)).toEqual({ outcome: expect.stringContaining(says), made: [] });
  });

  const text = (members: Record<string, unknown>) => {
    const { digest: _, id: __, ...body } = structuredClone(honest);
    const edited = { ...body, ...members };
    const digest = digestOf(edited);
    return JSON.stringify({ ...edited, digest, id: digest.slice(0, 12) });
  };
  const gate = { kind: 'gate', number: 1, title: 't', why: 'w', action: 'revert' };
  it.each<[string, string]>([
    ['a last day that no day comes after', text({ expires: 'zzzz' })],
    ['a time in another form', text({ notBefore: '2026-03-02T10:00:00+09:00' })],
    ['a wait that no timer takes', text({ steps: [{ ...gate, gate: { kind: 'wait', seconds: 1e9 } }] })],
    ['a wait back in time', text({ steps: [{ ...gate, gate: { kind: 'wait', seconds: -1 } }] })],
    ['a partition that would break an ARN', text({ partition: 'aws:iam::1:x' })],
    ['JSON without an end', `{"kind":"trailward-plan","schemaVersion":1,"steps":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
  ])('is not read with %s', (_name, written) => {
    expect(readPlan(written).kind).toBe('unreadable');
  });
});
