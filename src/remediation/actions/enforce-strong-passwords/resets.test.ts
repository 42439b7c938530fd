import { expect, it } from 'vitest';
import { held, is, madeAccount, madeUser } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import { flatten } from '../../../account/flatten.ts';
import type { PasswordPolicy } from '../../../account/password-policy.ts';
import type { AccountState } from '../../../account/state.ts';
import { passwordPolicyCall } from '../../password-policy-call.ts';
import { buildPlan } from '../../plan/build-plan.ts';
import { carryOut } from '../../plan/carry-out.ts';
import type { CallStep } from '../../plan/plan.ts';
import { plannedEvent } from '../../plan/planned-event.ts';
import { propose } from '../../propose.ts';
import { action } from './action.ts';

// The law for cases compares the dates of passwords too, and the effect of UpdateLoginProfile forgets them.

const strong: PasswordPolicy = {
  minimumPasswordLength: 20,
  requireSymbols: true,
  requireNumbers: true,
  requireUppercaseCharacters: true,
  requireLowercaseCharacters: true,
  allowUsersToChangePassword: true,
  maxPasswordAge: 0,
  passwordReusePrevention: 24,
  hardExpiry: false,
};
const weak: PasswordPolicy = { ...strong, minimumPasswordLength: 8, allowUsersToChangePassword: false };
const user = (name: string, changed: string, over: Partial<User> = {}) =>
  madeUser(name, {
    login: is({ created: is('2025-01-01T00:00:00Z'), passwordResetRequired: is(false) }),
    passwordLastChanged: is(changed),
    passwordLastUsed: is('2026-02-28T09:00:00Z'),
    ...over,
  });
const users = [
  user('old', '2025-06-01T00:00:00Z'),
  user('older', '2025-02-01T00:00:00Z', { tags: held({ team: 'x' }) }),
  user('new', '2026-02-01T00:00:00Z'),
];
const account = (policy: PasswordPolicy) => madeAccount({ users, over: { passwordPolicy: is(policy) } });
const place = { account: '111122223333', partition: 'aws' };
const now = '2026-03-02T09:00:00Z';
const setStrong = { ...plannedEvent(passwordPolicyCall(strong), { ...place, at: '2026-01-01T00:00:00Z' }), eventID: 'set-strong' };

interface Plans {
  name: string;
  state: AccountState;
  parameters?: Record<string, string>;
  events?: boolean;
  /** Users that must choose a new password, in order. */
  asked: string[];
  says?: string[];
}

it.each<Plans>([
  {
    name: 'the policy first, then everybody with a password, oldest first',
    state: account(weak),
    asked: ['older', 'old', 'new'],
    says: [
      'because the policy is strengthened by this plan',
      'User old must choose a new password at the next sign-in.',
      'last signed in with its password 2 days ago',
    ],
  },
  {
    name: 'who has a password of before the newest change',
    state: account(strong),
    events: true,
    asked: ['older', 'old'],
    says: ['when event set-strong changed the policy'],
  },
  {
    name: 'who has one of before a day',
    state: account(strong),
    parameters: { before: '2025-03-01' },
    asked: ['older'],
    says: ['before 2025-03-01T00:00:00Z, as asked for'],
  },
  {
    name: 'so many at most',
    state: account(weak),
    parameters: { 'at-most': '1' },
    asked: ['older'],
    says: ['For 2 more users', `before=${now}`],
  },
])('$name, and everything taken back', ({ state, parameters = {}, events, asked, says = [] }) => {
  const target = { kind: 'account', name: 'account' } as const;
  const proposal = propose(action, {
    state,
    partition: 'aws',
    now,
    target,
    parameters,
    ...(events === true ? { events: () => [setStrong] } : {}),
  });
  if (proposal.kind !== 'steps') throw new Error(JSON.stringify(proposal));
  for (const words of says) expect(JSON.stringify(proposal)).toContain(words);
  const built = buildPlan({
    ...proposal,
    ...place,
    state,
    now,
    expires: now,
    origin: { kind: 'action', action: action.id, target: 'account', parameters },
    drafts: proposal.steps.map((draft) => ({ action: action.id, draft })),
  });
  if (built.kind !== 'plan') throw new Error(JSON.stringify(built));
  const calls = built.plan.steps.filter((step): step is CallStep => step.kind === 'call');
  const resets = calls.filter(({ call }) => call.action === 'UpdateLoginProfile');
  expect(resets.map(({ call }) => call.parameters)).toEqual(asked.map((UserName) => ({ UserName, PasswordResetRequired: true })));
  expect(calls.length - resets.length).toBe(
    state.passwordPolicy.kind === 'known' && state.passwordPolicy.value.minimumPasswordLength < 14 ? 1 : 0,
  );
  expect(calls[0]?.call.action).toBe(calls.length > resets.length ? 'UpdateAccountPasswordPolicy' : 'UpdateLoginProfile');
  const done = calls.reduce((held, { call }) => carryOut(held, call, { ...place, at: now }).state, state);
  const undone = calls.toReversed().reduce((held, { undo }) => {
    expect(undo).toMatchObject({ kind: 'calls', lost: [] });
    return undo.kind === 'calls' ? undo.calls.reduce((each, call) => carryOut(each, call, { ...place, at: now }).state, held) : held;
  }, done);
  expect(flatten(done)).not.toEqual(flatten(state));
  expect(flatten(undone)).toEqual(flatten(state));
});
