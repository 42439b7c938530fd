import { describe, expect, it } from 'vitest';
import { all, document, held, is, madeAccount, madeGroup, madeKey, madePolicy, madeRole, madeUser } from '../../account/cases.ts';
import type { AccountState } from '../../account/state.ts';
import { noConfig } from '../../kernel/config.ts';
import type { Wish } from './make-plan.ts';
import type { PlanContext } from './plan-context.ts';
import {
  administrator,
  applied,
  callOf,
  calls,
  chief,
  inStaff,
  key,
  login,
  madeOf,
  other,
  planned,
  staff,
  star,
  wish,
} from './plan-kit.cases.ts';

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
    expect(made).toMatchObject({
      kind: 'refused',
      reasons: [expect.stringContaining('touches 27 users'), expect.stringContaining('27 of 28')],
    });
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

describe('an exception', () => {
  const except = (resource: string, check: string): Partial<PlanContext> => ({
    config: {
      ...noConfig,
      caps: { principals: 100, percent: 100 },
      exceptions: [{ resource, check, owner: 'Maria', reason: 'It is needed', expires: '2026-12-31' }],
    },
  });
  const twoKeys = madeUser('alice', { accessKeys: all(madeKey(key), madeKey(other)), login });
  const state = madeAccount({ users: [{ ...chief, login }, twoKeys], groups: [madeGroup('people')] });
  const member = madeAccount({
    users: [chief, madeUser('alice', { groups: held({ AGPAEXAMPLEPEOPLE: 'people' }), login })],
    groups: [madeGroup('people')],
  });
  it.each<[string, AccountState, string, string, Wish, boolean]>([
    [
      'of a key holds when its owner is named too',
      state,
      `access-key:${key}`,
      'iam_user_access_key_unused',
      wish('deactivate-access-key', `access-key:alice/${key}`),
      true,
    ],
    [
      'of a key holds against an action on the whole account',
      state,
      `access-key:${key}`,
      'iam_user_access_key_unused',
      wish('deactivate-unused-access-keys', 'account'),
      true,
    ],
    [
      'of another key of the user does not',
      state,
      `access-key:${other}`,
      'iam_user_access_key_unused',
      wish('deactivate-access-key', `access-key:${key}`),
      false,
    ],
    ['of the account holds', state, 'account:account', 'iam_password_policy_minimum_length', wish('set-password-policy', 'account'), true],
    [
      'of a user holds when a group brings it',
      member,
      'user:alice',
      'iam_user_console_mfa_enabled',
      wish('require-mfa', 'group:people'),
      true,
    ],
    ['of another check does not', member, 'user:alice', 'iam_user_console_unused', wish('require-mfa', 'group:people'), false],
  ])('%s', async (_name, of, resource, check, wanted, isHeld) => {
    const context = except(resource, check);
    const made = planned(of, [wanted], context);
    expect(made.kind, JSON.stringify(made)).toBe(isHeld ? 'refused' : 'plan');
    if (isHeld) expect(JSON.stringify(made)).toContain('Maria');
    // One that was made later than the plan holds too.
    const plan = madeOf(of, [wanted], { config: { ...noConfig, caps: { principals: 100, percent: 100 } } });
    const { outcome, made: sent } = await applied(plan, of, context.config);
    expect([outcome.includes('Maria'), sent.length === 0]).toEqual([isHeld, isHeld]);
  });
});

describe('several wishes', () => {
  const alice = madeUser('alice', { accessKeys: all(madeKey(key)) });
  const bob = madeUser('bob', { accessKeys: all(madeKey(other)) });
  const roomy = { ...noConfig, caps: { principals: 100, percent: 100 } };

  it('that write to one document both stand in it', () => {
    const text = document([
      { Sid: 'a', Effect: 'Allow', Action: 's3:*', Resource: '*' },
      { Sid: 'b', Effect: 'Allow', Action: 'iam:*', Resource: '*' },
      { Sid: 'c', Effect: 'Allow', Action: 'sqs:*', Resource: '*' },
    ]);
    const state = madeAccount({ users: [chief], roles: [madeRole('deploy', { inline: held({ p: is(text) }) })] });
    const target = 'inline-policy:role/deploy/p';
    const plan = madeOf(
      state,
      ['a', 'b'].map((statements) => wish('narrow-policy', target, { statements })),
      { config: roomy },
    );
    const last = plan.steps.at(-1);
    const left = last?.kind === 'call' ? String(last.call.parameters['PolicyDocument']) : '';
    expect(JSON.parse(left).Statement.map(({ Sid }: { Sid: string }) => Sid)).toEqual(['c']);
  });

  it('leave out the one that is refused, and plan the others', () => {
    const state = madeAccount({ users: [chief, alice, bob] });
    const wishes = [key, other].map((one) => wish('deactivate-access-key', `access-key:${one}`));
    const made = planned(state, wishes, { config: { ...roomy, breakGlass: ['user:bob'] } });
    if (made.kind !== 'plan') throw new Error(JSON.stringify(made));
    expect(made.left).toEqual([{ wish: wishes[1], reason: expect.stringContaining('break-glass') }]);
    expect(calls(made.plan)).not.toHaveLength(0);
    expect(JSON.stringify(made.plan)).not.toContain(other);
  });

  it('leave one administrator', () => {
    const [one, two] = ['one', 'two'].map((name, index) =>
      madeUser(name, { attached: held({ [administrator]: 'A' }), accessKeys: all(madeKey(`AKIAEXAMPLE0000000ADM${index}`)) }),
    );
    if (one === undefined || two === undefined) throw new Error('no users');
    const made = planned(
      madeAccount({ users: [one, two] }),
      [wish('contain-principal', 'user:one'), wish('contain-principal', 'user:two')],
      { config: roomy },
    );
    expect(made).toMatchObject({
      kind: 'plan',
      left: [{ wish: { target: 'user:two' }, reason: expect.stringContaining('nobody would be left') }],
    });
  });

  it('keep the ids that each of them makes apart', async () => {
    const state = madeAccount({ users: [chief, alice, bob] });
    const plan = madeOf(
      state,
      [key, other].map((one) => wish('rotate-access-key', `access-key:${one}`)),
      { config: roomy },
    );
    const told = JSON.stringify(plan);
    const made = plan.steps.flatMap((step) => (step.kind === 'call' && step.call.action === 'CreateAccessKey' ? [step.number] : []));
    expect(made).toHaveLength(2);
    for (const number of made) expect(told).toContain(`step${number}.AccessKeyId`);
    expect(told).not.toMatch(/step\d{4,}\./);
  });
});
