import { account, held, is, madeAccount, madeCertificate, madeTrail, none } from '../../../src/account/cases.ts';
import type { AccountState } from '../../../src/account/state.ts';
import { table } from '../../../src/account/table.ts';
import { machines } from './machines.ts';
import { at, type Moment } from './moment.ts';
import { people } from './people.ts';
import { groups, policies } from './policies.ts';
import { roles } from './roles.ts';

const lax = {
  minimumPasswordLength: 8,
  requireSymbols: false,
  requireNumbers: true,
  requireUppercaseCharacters: false,
  requireLowercaseCharacters: false,
  allowUsersToChangePassword: true,
  maxPasswordAge: 0,
  passwordReusePrevention: 5,
  hardExpiry: false,
};

/** What the night left: a call that named one field, and set every other back to its default. */
const emptied = {
  ...lax,
  minimumPasswordLength: 6,
  requireSymbols: true,
  requireNumbers: false,
  allowUsersToChangePassword: false,
  passwordReusePrevention: 0,
};

/** The account of the demo, before the night of the incident or a week after it. Everything in it is made up. */
export function demoAccount(moment: Moment): AccountState {
  const serial = `arn:aws:iam::${account}:mfa/maria`;
  const marias = at(moment, [], [[serial, { serial, enabled: none, tags: held<string>({}) }]] as const);
  return madeAccount({
    users: [...people(moment), ...machines(moment)],
    groups: groups(),
    roles: roles(moment),
    policies: policies(moment),
    serverCertificates: at(
      moment,
      [],
      [
        madeCertificate('www-old', {
          id: is('ASCAEXAMPLEWWW000001'),
          path: is('/archive/'),
          uploaded: is('2026-03-02T09:14:40Z'),
          expires: is('2027-03-02T09:14:40Z'),
        }),
        madeCertificate('www', {
          id: is('ASCAEXAMPLEWWW000002'),
          path: is('/cloudfront/'),
          uploaded: is('2026-03-03T02:22:51Z'),
          expires: is('2027-03-03T02:22:51Z'),
        }),
      ],
    ),
    trails: [madeTrail('organisation', { validation: is(false), kmsKey: none, logGroup: none, logRole: none })],
    over: {
      alias: is('synthetic-demo'),
      passwordPolicy: is(at(moment, lax, emptied)),
      summary: is({ AccountMFAEnabled: 0, AccountAccessKeysPresent: 0, AccountPasswordPresent: 1, AccountSigningCertificatesPresent: 0 }),
      unassignedMfaDevices: { by: table(marias), whole: is(true) },
    },
  });
}
