import { all, held, is, madeGroup, madeKey, madePolicy, madeUser } from '../../account/cases.ts';
import type { AccountState } from '../../account/state.ts';
import { type Config, noConfig } from '../../kernel/config.ts';
import { digestOfPlan } from '../../remediation/plan/build-plan.ts';
import { digestOf } from '../../remediation/plan/digest.ts';
import type { CallStep, Plan } from '../../remediation/plan/plan.ts';
import { readPlan } from '../../remediation/plan/read-plan.ts';
import type { ReadAnswer } from '../../remediation/plan/reading.ts';
import { applying, testClock, testJournal, testPorts } from './apply-kit.cases.ts';
import { applyPlan } from './apply-plan.ts';
import { type EffectWorld, effectWorld } from './effect-world.cases.ts';
import { makePlan, type Planned, type Wish } from './make-plan.ts';
import type { PlanContext } from './plan-context.ts';

/** When everything is planned. */
export const now = '2026-03-02T09:00:00Z';
export const far = '2099-01-01T00:00:00Z';
export const account = '111122223333';
export const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess';
export const key = 'AKIAEXAMPLE000000001';
export const other = 'AKIAEXAMPLE000000002';

export const wish = (action: string, target: string, parameters: Wish['parameters'] = {}): Wish => ({ action, target, parameters });

/** What comes of wishes, by a configuration that says nothing unless given. */
export function planned(state: AccountState, wishes: readonly Wish[], over: Partial<PlanContext> = {}): Planned {
  const context = { state, partition: 'aws', now, config: noConfig, days: 7, ...over };
  return makePlan(wishes, { kind: 'findings', findings: [] }, context);
}

/** The plan of wishes; throws where there is none. */
export function madeOf(state: AccountState, wishes: readonly Wish[], over: Partial<PlanContext> = {}): Plan {
  const made = planned(state, wishes, over);
  if (made.kind !== 'plan') throw new Error(JSON.stringify(made));
  return made.plan;
}

/** An account of effects, its journal, and the ports on both. */
export function stage(state: AccountState, lag = 0) {
  const clock = testClock();
  const world = effectWorld(state, clock.seconds, lag);
  const journal = testJournal();
  return { clock, world, journal, ports: testPorts(world.world, journal, clock) };
}

/** A step of a plan that is a call. */
export const callOf = ({ steps }: Plan, index = 0): CallStep => {
  const step = steps[index];
  if (step?.kind !== 'call') throw new Error('no call');
  return step;
};

export const calls = ({ steps }: Plan) => steps.flatMap((step) => (step.kind === 'call' ? [step.call.action] : []));

/** A plan that somebody wrote by hand, with a digest that fits. */
export function forged(plan: Plan, edit: (plan: Plan) => Plan): Plan {
  const edited = edit(plan);
  const steps = edited.steps.map((step) => (step.kind === 'call' ? { ...step, beforeHash: digestOf(step.before) } : step));
  const body = { ...edited, steps };
  const digest = digestOfPlan(body);
  const whole = { ...body, digest, id: digest.slice(0, 12) };
  if (readPlan(JSON.stringify(whole)).kind !== 'plan') throw new Error('It does not pass as a plan that nobody changed.');
  return whole;
}

/** What GetAccountAuthorizationDetails answers of users. */
export const detailsOf = ({ users }: AccountState): ReadAnswer => ({
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

export const withStep = (plan: Plan, edit: (step: CallStep) => CallStep): Plan =>
  forged(plan, (one) => ({ ...one, steps: [edit(callOf(one)), ...one.steps.slice(1)] }));

/** What is done with a plan, in words, by an account that is as the plan was made for. */
export async function applied(
  plan: Plan,
  state: AccountState,
  config: Partial<Config> = {},
  edit: (world: EffectWorld) => void = () => {},
) {
  const { world, ports } = stage(state);
  edit(world);
  const outcome = await applyPlan(plan, ports, { ...applying, config: { ...noConfig, ...config } });
  return { outcome: JSON.stringify(outcome), made: world.made.map(({ action }) => action) };
}

export const staff = madeGroup('staff', { attached: held({ [administrator]: 'AdministratorAccess' }) });
export const inStaff = held({ AGPAEXAMPLESTAFF: 'staff' });
export const star = madePolicy('wide', [
  { Sid: 'all', Effect: 'Allow', Action: '*', Resource: '*' },
  { Sid: 'some', Effect: 'Allow', Action: 's3:GetObject', Resource: '*' },
]);
export const chief = madeUser('chief', {
  attached: held({ [administrator]: 'AdministratorAccess' }),
  accessKeys: all(madeKey('AKIAEXAMPLE00000CHIEF')),
});
export const login = is({ created: is('2025-01-01T00:00:00Z'), passwordResetRequired: is(false) });
