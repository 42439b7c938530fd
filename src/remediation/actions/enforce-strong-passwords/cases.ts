import { document, held, is, madeAccount, madeUser, none } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import { unknown } from '../../../account/part.ts';
import type { PasswordPolicy } from '../../../account/password-policy.ts';
import type { ActionCase } from '../../cases.ts';
import { passwordPolicyCall } from '../../password-policy-call.ts';
import { plannedEvent } from '../../plan/planned-event.ts';

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
const weak: PasswordPolicy = { ...strong, minimumPasswordLength: 8, requireSymbols: false, allowUsersToChangePassword: false };

const login = (required: boolean) => is({ created: is('2025-01-01T00:00:00Z'), passwordResetRequired: is(required) });
const user = (name: string, changed: string, over: Partial<User> = {}) =>
  madeUser(name, { login: login(false), passwordLastChanged: is(changed), passwordLastUsed: is('2026-02-28T09:00:00Z'), ...over });
const inline = (...statements: object[]) => ({ inline: held({ self: is(document(statements)) }) });
const withoutMfa = {
  Effect: 'Deny',
  NotAction: 'iam:EnableMFADevice',
  Resource: '*',
  Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
};

const waiting = user('waiting', '2025-02-01T00:00:00Z', { login: login(true) });
const undated = user('undated', '', { passwordLastChanged: unknown('the credential report was not read') });
const barred = user('barred', '2025-02-01T00:00:00Z', inline(withoutMfa));
const untold = user('untold', '2025-02-01T00:00:00Z', { login: unknown('access denied', 'iam:GetLoginProfile') });
const machine = madeUser('machine');

const account = (policy: PasswordPolicy | undefined, ...users: User[]) =>
  madeAccount({ users, over: { passwordPolicy: policy === undefined ? none : is(policy) } });
const changedAt = (at: string, over: object = {}) => ({
  ...plannedEvent(passwordPolicyCall(strong), { account: '111122223333', partition: 'aws', at }),
  eventID: `policy-${at}`,
  ...over,
});
const history = (...events: ReturnType<typeof changedAt>[]) => ({ 'account/account': events });
const target = 'account';
const old = user('old', '2025-02-01T00:00:00Z');
const recent = user('new', '2026-02-01T00:00:00Z');

export const cases: readonly ActionCase[] = [
  {
    name: 'the policy alone, and whoever cannot be asked for a new password is named',
    state: account(weak, waiting, undated, barred, untold, machine),
    target,
    expect: 'steps',
    steps: ['iam:UpdateAccountPasswordPolicy'],
    risk: 'R1',
    says: [
      'When user undated last changed its password is not known.',
      'User barred may not change its own password at sign-in (inline policy self of user barred denies it without MFA), and would be shut out.',
      'Whether user untold has a console password is not known.',
    ],
    parametersOf: [{ MinimumPasswordLength: 14, RequireSymbols: true, AllowUsersToChangePassword: true, PasswordReusePrevention: 24 }],
  },
  {
    name: 'strong, and every password newer than the policy',
    state: account(strong, recent, machine),
    target,
    events: history(changedAt('2026-01-01T00:00:00Z')),
    expect: 'nothing',
  },
  {
    name: 'strong, and since when is not known',
    state: account(strong, old),
    target,
    expect: 'refused',
    says: ['since when it is so is not known'],
  },
  {
    name: 'strong, and a denied call tells of no change',
    state: account(strong, old),
    target,
    events: history(changedAt('2026-01-01T00:00:00Z', { errorCode: 'AccessDenied' })),
    expect: 'refused',
  },
  {
    name: 'strong, and of nobody is anything certain',
    state: account(strong, undated, barred),
    target,
    parameters: { before: '2026-01-01' },
    expect: 'refused',
    says: ['When user undated', 'User barred may not'],
  },
  { name: 'a day that is to come', state: account(strong, old), target, parameters: { before: '2027-01-01' }, expect: 'refused' },
  {
    name: 'a day that is none',
    state: account(strong, old),
    target,
    parameters: { before: "2026-01-01'; id" },
    expect: 'refused',
    says: ['is no time that has been'],
  },
  {
    name: 'a policy that is not known',
    state: madeAccount({ users: [old], over: { passwordPolicy: unknown('access denied', 'iam:GetAccountPasswordPolicy') } }),
    target,
    expect: 'refused',
    says: ['not known'],
  },
];
