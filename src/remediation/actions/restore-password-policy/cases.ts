import { is, madeAccount, madeUser, none } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { PasswordPolicy } from '../../../account/password-policy.ts';
import type { JsonObject } from '../../../kernel/json.ts';
import type { ActionCase } from '../../cases.ts';
import { passwordPolicyCall } from '../../password-policy-call.ts';
import { plannedEvent } from '../../plan/planned-event.ts';

const strong: PasswordPolicy = {
  minimumPasswordLength: 14,
  requireSymbols: true,
  requireNumbers: true,
  requireUppercaseCharacters: true,
  requireLowercaseCharacters: true,
  allowUsersToChangePassword: true,
  maxPasswordAge: 90,
  passwordReusePrevention: 24,
  hardExpiry: false,
};
const weak: PasswordPolicy = { ...strong, minimumPasswordLength: 6, requireSymbols: false, maxPasswordAge: 0, passwordReusePrevention: 0 };

const old = madeUser('old', {
  login: is({ created: is('2025-06-01T00:00:00Z'), passwordResetRequired: is(false) }),
  passwordLastChanged: is('2025-06-01T00:00:00Z'),
});
const account = (passwordPolicy: PasswordPolicy | undefined) =>
  madeAccount({ users: [old], over: { passwordPolicy: passwordPolicy === undefined ? none : is(passwordPolicy) } });

/** As GetAccountPasswordPolicy answers it, with the member that no call takes. */
const answered = (policy: PasswordPolicy) => ({
  PasswordPolicy: { ...passwordPolicyCall(policy).parameters, ExpirePasswords: policy.maxPasswordAge > 0 },
});
const given = (policy: PasswordPolicy) => JSON.stringify(answered(policy));

const place = { account: '111122223333', partition: 'aws' };
const set = (policy: PasswordPolicy, at: string, id: string, over: object = {}) => ({
  ...plannedEvent(passwordPolicyCall(policy), { ...place, at }),
  eventID: id,
  ...over,
});
const removed = (at: string, id: string) => ({
  ...plannedEvent({ service: 'iam', action: 'DeleteAccountPasswordPolicy', parameters: {} }, { ...place, at }),
  eventID: id,
});
const history = (...events: ReturnType<typeof set>[]) => ({ 'account/account': events });

const setAll: JsonObject = passwordPolicyCall(strong).parameters;

export const cases: readonly ActionCase[] = [
  {
    name: 'a document given, and whose password it ends at once',
    state: account(weak),
    target: 'account',
    parameters: { policy: given(strong) },
    expect: 'steps',
    steps: ['iam:UpdateAccountPasswordPolicy'],
    risk: 'R2',
    says: ['Users with a password older than 90 days must choose a new one at the next sign-in: old.'],
    parametersOf: [setAll],
  },
  {
    name: 'the bare policy, without what GetAccountPasswordPolicy leaves out',
    state: account(weak),
    target: 'account',
    parameters: { policy: JSON.stringify({ ...setAll, MaxPasswordAge: undefined, HardExpiry: null }) },
    expect: 'steps',
    steps: ['iam:UpdateAccountPasswordPolicy'],
    parametersOf: [{ MinimumPasswordLength: 14, HardExpiry: false }],
  },
  {
    name: 'what the newest event replaced, told by the call before it',
    state: account(weak),
    target: 'account',
    events: history(set(strong, '2026-01-01T00:00:00Z', 'first'), set(weak, '2026-02-01T00:00:00Z', 'second')),
    expect: 'steps',
    steps: ['iam:UpdateAccountPasswordPolicy'],
    says: ['event first at 2026-01-01T00:00:00Z'],
    parametersOf: [setAll],
  },
  {
    name: 'a policy that an event deleted',
    state: account(undefined),
    target: 'account',
    events: history(set(strong, '2026-01-01T00:00:00Z', 'first'), removed('2026-02-01T00:00:00Z', 'second')),
    expect: 'steps',
    steps: ['iam:UpdateAccountPasswordPolicy'],
    parametersOf: [setAll],
  },
  {
    name: 'a denied call changed nothing',
    state: account(weak),
    target: 'account',
    events: history(
      set(strong, '2026-01-01T00:00:00Z', 'first'),
      set(weak, '2026-02-01T00:00:00Z', 'second'),
      set(weak, '2026-02-02T00:00:00Z', 'third', { errorCode: 'AccessDenied' }),
    ),
    expect: 'steps',
    steps: ['iam:UpdateAccountPasswordPolicy'],
    says: ['event first'],
  },
  {
    name: 'one event alone does not tell what was before',
    state: account(weak),
    target: 'account',
    events: history(set(weak, '2026-02-01T00:00:00Z', 'second')),
    expect: 'refused',
    says: ['one change alone, event second'],
  },
  {
    name: 'a history that ends before the account was read',
    state: account(weak),
    target: 'account',
    events: history(set(weak, '2026-01-01T00:00:00Z', 'first'), set(strong, '2026-02-01T00:00:00Z', 'second')),
    expect: 'refused',
    says: ['the history is not complete'],
  },
  {
    name: 'a call before whose parameters AWS left out',
    state: account(weak),
    target: 'account',
    events: history(
      set(strong, '2026-01-01T00:00:00Z', 'first', { requestParameters: { omitted: true } }),
      set(weak, '2026-02-01T00:00:00Z', 'second'),
    ),
    expect: 'refused',
    says: ['does not show the whole policy'],
  },
  { name: 'no history and nothing given', state: account(weak), target: 'account', expect: 'refused', says: ['No history', 'none=true'] },
  {
    name: 'a weaker policy, which is never put back unasked',
    state: account(strong),
    target: 'account',
    parameters: { policy: given(weak) },
    expect: 'refused',
    says: ['passwords may be 6 characters long, and must have 14 now', 'symbols are no longer required', 'passwords no longer expire'],
  },
  {
    name: 'a weaker one that was asked for, and taken back in full',
    state: account(strong),
    target: 'account',
    parameters: { policy: given(weak), weaker: 'true' },
    expect: 'steps',
    steps: ['iam:UpdateAccountPasswordPolicy'],
    says: ['This weakens the policy: symbols are no longer required.'],
  },
  {
    name: 'none, where there was none',
    state: account(strong),
    target: 'account',
    parameters: { none: 'true', weaker: 'true' },
    expect: 'steps',
    steps: ['iam:DeleteAccountPasswordPolicy'],
  },
  {
    name: 'none, and nothing weaker asked for',
    state: account(strong),
    target: 'account',
    parameters: { none: 'true' },
    expect: 'refused',
    says: ['asks for less'],
  },
  { name: 'none where there is none', state: account(undefined), target: 'account', parameters: { none: 'true' }, expect: 'nothing' },
  {
    name: 'fewer classes than the default of AWS asks for',
    state: account(undefined),
    target: 'account',
    parameters: { policy: given({ ...weak, minimumPasswordLength: 12, requireNumbers: false }) },
    expect: 'refused',
    says: ['2 classes of characters are required, and AWS requires 3 now'],
  },
  { name: 'the policy in force', state: account(strong), target: 'account', parameters: { policy: given(strong) }, expect: 'nothing' },
  {
    name: 'a partial document, which would set the rest to defaults',
    state: account(weak),
    target: 'account',
    parameters: { policy: '{"MinimumPasswordLength":14}' },
    expect: 'refused',
    says: ['does not say RequireSymbols'],
  },
  {
    name: 'a document with more than a policy has',
    state: account(weak),
    target: 'account',
    parameters: { policy: JSON.stringify({ ...setAll, ['__proto__x\u001b[31m']: 1 }) },
    expect: 'refused',
    says: ['has no member'],
  },
  {
    name: 'no JSON',
    state: account(weak),
    target: 'account',
    parameters: { policy: 'minimum 14' },
    expect: 'refused',
    says: ['no JSON object'],
  },
  {
    name: 'an age that AWS does not take',
    state: account(weak),
    target: 'account',
    parameters: { policy: JSON.stringify({ ...setAll, MaxPasswordAge: 4_000 }) },
    expect: 'refused',
    says: ['from 1 to 1095'],
  },
  {
    name: 'both a policy and none',
    state: account(weak),
    target: 'account',
    parameters: { policy: given(strong), none: 'true' },
    expect: 'refused',
  },
  {
    name: 'a policy in force that is not known',
    state: madeAccount({ over: { passwordPolicy: unknown('access denied', 'iam:GetAccountPasswordPolicy') } }),
    target: 'account',
    parameters: { policy: given(strong) },
    expect: 'refused',
    says: ['not known'],
  },
];
