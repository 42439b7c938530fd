import { describe, expect, it } from 'vitest';
import { all, document, held, is, madeAccount, madeGroup, madeKey, madePolicy, madeRole, madeUser, none } from '../../src/account/cases.ts';
import type { AccountState } from '../../src/account/state.ts';
import { applyPlan, resumeJournal } from '../../src/app/remedy/apply-plan.ts';
import { applying, planOf, testClock, testJournal, testPorts } from '../../src/app/remedy/apply-kit.cases.ts';
import { type EffectWorld, effectWorld } from '../../src/app/remedy/effect-world.cases.ts';
import { makePlan, type Planned, type Wish } from '../../src/app/remedy/make-plan.ts';
import type { PlanContext } from '../../src/app/remedy/plan-context.ts';
import { planRollback } from '../../src/app/remedy/plan-rollback.ts';
import { preflight } from '../../src/app/remedy/preflight.ts';
import type { Config } from '../../src/kernel/config.ts';
import { noConfig } from '../../src/kernel/config.ts';
import { digestOfPlan } from '../../src/remediation/plan/build-plan.ts';
import { digestOf } from '../../src/remediation/plan/digest.ts';
import type { CallStep, Plan } from '../../src/remediation/plan/plan.ts';
import type { ReadAnswer } from '../../src/remediation/plan/reading.ts';
import { readPlan } from '../../src/remediation/plan/read-plan.ts';

const now = '2026-03-02T09:00:00Z';
const far = '2099-01-01T00:00:00Z';
const account = '111122223333';
const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess';
const key = 'AKIAEXAMPLE000000001';
const other = 'AKIAEXAMPLE000000002';

const wish = (action: string, target: string, parameters: Wish['parameters'] = {}): Wish => ({ action, target, parameters });

function planned(state: AccountState, wishes: readonly Wish[], over: Partial<PlanContext> = {}): Planned {
  const context = { state, partition: 'aws', now, config: noConfig, days: 7, ...over };
  return makePlan(wishes, { kind: 'findings', findings: [] }, context);
}

function madeOf(state: AccountState, wishes: readonly Wish[], over: Partial<PlanContext> = {}): Plan {
  const made = planned(state, wishes, over);
  if (made.kind !== 'plan') throw new Error(JSON.stringify(made));
  return made.plan;
}

function stage(state: AccountState, lag = 0) {
  const clock = testClock();
  const world = effectWorld(state, clock.seconds, lag);
  const journal = testJournal();
  return { clock, world, journal, ports: testPorts(world.world, journal, clock) };
}

const callOf = ({ steps }: Plan, index = 0): CallStep => {
  const step = steps[index];
  if (step?.kind !== 'call') throw new Error('no call');
  return step;
};

const calls = ({ steps }: Plan) => steps.flatMap((step) => (step.kind === 'call' ? [step.call.action] : []));

/** A plan that somebody wrote by hand, with a digest that fits. */
function forged(plan: Plan, edit: (plan: Plan) => Plan): Plan {
  const edited = edit(plan);
  const steps = edited.steps.map((step) => (step.kind === 'call' ? { ...step, beforeHash: digestOf(step.before) } : step));
  const body = { ...edited, steps };
  const digest = digestOfPlan(body);
  const whole = { ...body, digest, id: digest.slice(0, 12) };
  // It passes as a plan that nobody changed.
  expect(readPlan(JSON.stringify(whole)).kind).toBe('plan');
  return whole;
}

/** What GetAccountAuthorizationDetails answers of users. */
const detailsOf = ({ users }: AccountState): ReadAnswer => ({
  kind: 'answer',
  value: {
    UserDetailList: [...users.by.values()].map(({ name, attached }) => ({
      Arn: `arn:aws:iam::${account}:user/${name}`,
      Path: '/',
      UserName: name,
      UserId: `AIDAEXAMPLE${name.toUpperCase()}`,
      CreateDate: '2025-01-01T00:00:00Z',
      GroupList: [],
      AttachedManagedPolicies: Object.entries(attached.items).map(([PolicyArn, PolicyName]) => ({ PolicyArn, PolicyName })),
    })),
    GroupDetailList: [],
    RoleDetailList: [],
    Policies: [],
    IsTruncated: false,
  },
});

const withStep = (plan: Plan, edit: (step: CallStep) => CallStep): Plan => forged(plan, (one) => ({ ...one, steps: [edit(callOf(one)), ...one.steps.slice(1)] }));

/** What is done with a plan, in words, by an account that is as the plan was made for. */
async function applied(plan: Plan, state: AccountState, config: Partial<Config> = {}, edit: (world: EffectWorld) => void = () => {}) {
  const { world, ports } = stage(state);
  edit(world);
  const outcome = await applyPlan(plan, ports, { ...applying, config: { ...noConfig, ...config } });
  return { outcome: JSON.stringify(outcome), made: world.made.map(({ action }) => action) };
}

const staff = madeGroup('staff', { attached: held({ [administrator]: 'AdministratorAccess' }) });
const inStaff = held({ AGPAEXAMPLESTAFF: 'staff' });
const star = madePolicy('wide', [
  { Sid: 'all', Effect: 'Allow', Action: '*', Resource: '*' },
  { Sid: 'some', Effect: 'Allow', Action: 's3:GetObject', Resource: '*' },
]);
const chief = madeUser('chief', { attached: held({ [administrator]: 'AdministratorAccess' }), accessKeys: all(madeKey('AKIAEXAMPLE00000CHIEF')) });
const login = is({ created: is('2025-01-01T00:00:00Z'), passwordResetRequired: is(false) });

describe('what a plan touches', () => {
  it('is what it changes: the other users of the account are no matter of a group', () => {
    const state = madeAccount({ users: [chief, madeUser('alice', { groups: inStaff }), madeUser('bob')], groups: [staff] });
    const { before, after } = callOf(madeOf(state, [wish('detach-policy', 'group:staff', { policy: administrator })]));
    for (const list of [before, after]) expect(list.map((one) => (one.kind === 'entity' ? one.entity.key : one.about))).toEqual(['staff']);
  });

  const many = (count: number) => Array.from({ length: count }, (_, index) => madeUser(`u${index}`, { groups: inStaff }));

  it('are the members of a group that loses something, by the caps', () => {
    const state = madeAccount({ users: [chief, ...many(26)], groups: [staff] });
    const made = planned(state, [wish('detach-policy', 'group:staff', { policy: administrator })]);
    expect(made).toMatchObject({ kind: 'refused', reasons: [expect.stringContaining('touches 27 users'), expect.stringContaining('27 of 28')] });
    // What only gives cuts nobody off.
    const reading = madePolicy('reading', [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' }]);
    const known = madeAccount({ users: [chief, ...many(26)], groups: [staff], policies: [reading] });
    expect(planned(known, [wish('attach-policy', 'group:staff', { policy: reading.arn })]).kind).toBe('plan');
  });

  it('are the holders of a policy that is narrowed, by the caps', () => {
    const users = Array.from({ length: 26 }, (_, index) => madeUser(`u${index}`, { attached: held({ [star.arn]: 'wide' }) }));
    const state = madeAccount({ users: [chief, ...users], policies: [star] });
    const made = planned(state, [wish('narrow-policy', `policy:${star.arn}`, { statements: 'all' })]);
    expect(made).toMatchObject({ kind: 'refused', reasons: [expect.stringContaining('touches 26 users'), expect.anything()] });
  });
});

describe('nobody takes from itself', () => {
  const arn = `arn:aws:iam::${account}:user/responder`;
  const bounded = madePolicy('limit', [
    { Sid: 'all', Effect: 'Allow', Action: '*', Resource: '*' },
    { Sid: 'some', Effect: 'Allow', Action: 's3:*', Resource: '*' },
  ]);
  const accountWith = (responder: Parameters<typeof madeUser>[1]) =>
    madeAccount({ users: [chief, madeUser('responder', responder)], groups: [staff, madeGroup('wide', { attached: held({ [star.arn]: 'wide' }) })], policies: [star, bounded] });
  const detach = wish('detach-policy', 'group:staff', { policy: administrator });
  const narrow = wish('narrow-policy', `policy:${star.arn}`, { statements: 'all' });

  it.each<[string, Parameters<typeof madeUser>[1], Wish]>([
    ['by a group of its own', { groups: inStaff }, detach],
    ['by a policy of its own', { attached: held({ [star.arn]: 'wide' }) }, narrow],
    ['by a policy of a group of its own', { groups: held({ AGPAEXAMPLEWIDE: 'wide' }) }, narrow],
    ['by its boundary', { boundary: is(bounded.arn) }, wish('narrow-policy', `policy:${bounded.arn}`, { statements: 'all' })],
  ])('%s, whether that is known when the plan is made or only when it is applied', async (_name, responder, wanted) => {
    const state = accountWith(responder);
    expect(planned(state, [wanted], { caller: arn })).toMatchObject({ kind: 'refused', reasons: [expect.stringContaining('user/responder may do')] });
    expect(planned(state, [wanted], { config: { ...noConfig, breakGlass: ['user:Responder'] } })).toMatchObject({ kind: 'refused', reasons: [expect.stringContaining('break-glass')] });
    const plan = madeOf(state, [wanted]);
    expect(await applied(plan, state)).toEqual({ outcome: expect.stringContaining('user/responder may do'), made: [] });
    const elsewhere = (world: EffectWorld) => {
      world.caller = { account, arn: `arn:aws:iam::${account}:user/chief` };
    };
    expect(await applied(plan, state, { breakGlass: ['user:responder'] }, elsewhere)).toEqual({ outcome: expect.stringContaining('break-glass'), made: [] });
    expect((await applied(plan, state, {}, elsewhere)).outcome).toBe('{"kind":"applied"}');
  });

  it('as a session of which nobody knows whose it is', async () => {
    const state = madeAccount({ users: [madeUser('alice', { accessKeys: all(madeKey(key)) })] });
    const plan = planOf(state, 'deactivate-access-key', `access-key:${key}`);
    const as = (caller: string) => applied(plan, state, {}, (world) => (world.caller = { account, arn: caller }));
    expect(await as(`arn:aws:sts::${account}:federated-user/alice`)).toEqual({ outcome: expect.stringContaining('session of is not known'), made: [] });
    expect((await as(`arn:aws:iam::${account}:root`)).outcome).toBe('{"kind":"applied"}');
    expect((await as(`arn:aws:sts::${account}:assumed-role/deploy/alice`)).outcome).toBe('{"kind":"applied"}');
  });

  it('by the credentials of another account, partition or principal', async () => {
    const state = madeAccount({ users: [madeUser('alice', { accessKeys: all(madeKey(key)) })] });
    const root = `arn:aws:iam::${account}:root`;
    const plan = madeOf(state, [wish('deactivate-access-key', `access-key:${key}`)], { caller: root });
    const as = (caller: string) => applied(plan, state, {}, (world) => (world.caller = { account, arn: caller }));
    // Neither is a user or role: that they are not the same must be seen all the same.
    expect(await as(`arn:aws:sts::${account}:federated-user/eve`)).toEqual({ outcome: expect.stringContaining('to be applied by'), made: [] });
    expect(await as(root.replace('aws', 'aws-cn'))).toEqual({ outcome: expect.stringContaining('partition'), made: [] });
    expect((await as(root)).outcome).toBe('{"kind":"applied"}');
  });
});

describe('the last administrator', () => {
  const trustOf = (Principal: object) => is(document([{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }]));
  const machine = madeRole('machine', { attached: held({ [administrator]: 'AdministratorAccess' }) });
  const people = madeRole('people', { attached: held({ [administrator]: 'AdministratorAccess' }), trust: trustOf({ AWS: `arn:aws:iam::${account}:root` }) });
  const narrow = madePolicy('narrow', [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }]);
  const cases: [string, AccountState, Wish, 'plan' | 'refused'][] = [
    ['loses its only key', madeAccount({ users: [chief] }), wish('deactivate-access-key', 'access-key:AKIAEXAMPLE00000CHIEF'), 'refused'],
    ['keeps its console password', madeAccount({ users: [{ ...chief, login }] }), wish('deactivate-access-key', 'access-key:AKIAEXAMPLE00000CHIEF'), 'plan'],
    ['is bounded', madeAccount({ users: [chief], policies: [narrow] }), wish('put-permissions-boundary', 'user:chief', { policy: narrow.arn }), 'refused'],
    ['goes, and a machine is left', madeAccount({ users: [chief], roles: [machine] }), wish('contain-principal', 'user:chief'), 'refused'],
    ['goes, and a role of people is left', madeAccount({ users: [chief], roles: [people] }), wish('contain-principal', 'user:chief'), 'plan'],
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
    expect(await applyPlan(two, again, applying)).toMatchObject({ kind: 'not-begun', problems: [expect.stringContaining('nobody would be left')] });
    expect(world.made.length).toBe(before);
  });
});
