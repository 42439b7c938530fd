import { account, is, madeAccount, none } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { AccountState } from '../../../account/state.ts';
import type { CheckCase } from '../../cases.ts';

const around = (organisation: AccountState['organisation']) => madeAccount({ over: { organisation } });
const managed = (managementAccount: string) =>
  is({
    id: 'o-example0001',
    managementAccount,
    scps: unknown('only the management account tells'),
    rcps: unknown('only the management account tells'),
  });

export const cases: readonly CheckCase[] = [
  {
    name: 'a member',
    state: around(managed('444455556666')),
    expect: { 'account account': 'PASS' },
    says: { 'account account': 'belongs to organisation o-example0001' },
  },
  {
    name: 'the management account',
    state: around(managed(account)),
    expect: { 'account account': 'PASS' },
    says: { 'account account': 'manages organisation o-example0001' },
  },
  { name: 'alone', state: around(none), expect: { 'account account': 'FAIL' } },
  {
    name: 'not readable',
    state: around(unknown('access denied', 'organizations:DescribeOrganization')),
    expect: { 'account account': 'UNKNOWN' },
    missing: ['organizations:DescribeOrganization'],
  },
];
