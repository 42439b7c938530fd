import { held, is, madeAccount, madePolicy, madeUser } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { administratorAccess, arnOf, everything, everythingWithMfa, reading } from '../../policies.cases.ts';
import { denied, details, someOf } from '../../users.cases.ts';

const p = `policy ${arnOf('p')}`;
const account = (statements: readonly object[], alice: Partial<User> = {}) =>
  madeAccount({ users: [madeUser('alice', alice)], policies: [madePolicy('p', statements)] });

export const cases: readonly CheckCase[] = [
  { name: 'everything', state: account(everything), expect: { [p]: 'FAIL' }, says: { [p]: 'waits to be attached' } },
  { name: 'with MFA', state: account(everythingWithMfa), expect: { [p]: 'FAIL' }, severity: { [p]: 'low' } },
  { name: 'little', state: account(reading), expect: { [p]: 'PASS' } },
  {
    name: 'attached ones have a check of their own',
    state: account(everything, { attached: held({ [arnOf('p')]: 'p' }) }),
    expect: { 'account account': 'NOT_APPLICABLE' },
  },
  {
    name: 'a boundary',
    state: account(everything, { boundary: is(arnOf('p')) }),
    expect: { [p]: 'NOT_APPLICABLE' },
    says: { [p]: 'user alice' },
  },
  { name: 'a policy of AWS', state: madeAccount({ policies: [administratorAccess] }), expect: { 'account account': 'NOT_APPLICABLE' } },
  {
    name: 'it may be attached',
    state: account(everything, { attached: someOf(details) }),
    expect: { [p]: 'UNKNOWN' },
    missing: [details],
  },
  {
    name: 'it may be a boundary',
    state: account(everything, { boundary: denied(details) }),
    expect: { [p]: 'UNKNOWN' },
    missing: [details],
  },
  { name: 'little, attached or not', state: account(reading, { attached: someOf(details) }), expect: { [p]: 'PASS' } },
  {
    name: 'default version unknown',
    state: madeAccount({ policies: [madePolicy('p', everything, { defaultVersion: denied(details) })] }),
    expect: { [p]: 'UNKNOWN' },
    missing: [details],
  },
];
