import { held, is, madeAccount, madeGroup, madePolicy, madeUser, none } from '../../../src/account/cases.ts';
import type { AccountState } from '../../../src/account/state.ts';

const account = '444455556666';
const administrator = { 'arn:aws:iam::aws:policy/AdministratorAccess': 'AdministratorAccess' };
const serial = `arn:aws:iam::${account}:mfa/nora`;

/** An account that was opened last week, and records nothing yet. Everything in it is made up. */
export function newAccount(): AccountState {
  return madeAccount({
    users: [
      madeUser('nora', {
        id: is('AIDAEXAMPLENORA000001'),
        created: is('2026-03-05T09:00:00Z'),
        groups: held({ AGPAEXAMPLEADMINISTRATORS: 'administrators' }),
        login: is({ created: is('2026-03-05T09:00:00Z'), passwordResetRequired: is(false) }),
        passwordLastChanged: is('2026-03-05T09:04:00Z'),
        passwordLastUsed: is('2026-03-10T07:50:00Z'),
        mfaDevices: held({ [serial]: { serial, enabled: is('2026-03-05T09:06:00Z'), tags: held<string>({}) } }),
      }),
    ],
    groups: [madeGroup('administrators', { attached: held(administrator) }), madeGroup('auditors')],
    policies: [
      madePolicy('AdministratorAccess', [{ Effect: 'Allow', Action: '*', Resource: '*' }], {
        arn: 'arn:aws:iam::aws:policy/AdministratorAccess',
        id: is('ANPAEXAMPLEADMINISTRA'),
        created: is('2015-02-06T18:39:46Z'),
        description: none,
      }),
    ],
    over: { account, alias: is('synthetic-new') },
  });
}
