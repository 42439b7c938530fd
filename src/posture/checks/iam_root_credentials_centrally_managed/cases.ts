import { account, is, madeAccount, none } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { AccountSettings, AccountState } from '../../../account/state.ts';
import type { CheckCase } from '../../cases.ts';

const organisation = (managementAccount: string) => is({ id: 'o-example0001', managementAccount, scps: is({}), rcps: is({}) });
const member = organisation('444455556666');

function withSetting(
  setting: AccountSettings['organizationsRootCredentialsManagement'],
  around: AccountState['organisation'],
): AccountState {
  const state = madeAccount({ over: { organisation: around } });
  return { ...state, settings: { ...state.settings, organizationsRootCredentialsManagement: setting } };
}

export const cases: readonly CheckCase[] = [
  { name: 'on, seen from a member', state: withSetting(is(true), member), expect: { 'root root': 'PASS' } },
  { name: 'on, in the management account', state: withSetting(is(true), organisation(account)), expect: { 'root root': 'PASS' } },
  { name: 'off', state: withSetting(is(false), member), expect: { 'root root': 'FAIL' } },
  {
    name: 'off, in an organisation that may not be described',
    state: withSetting(is(false), unknown('access denied')),
    expect: { 'root root': 'FAIL' },
  },
  { name: 'no organisation', state: withSetting(none, none), expect: { 'root root': 'NOT_APPLICABLE' } },
  {
    name: 'no organisation, as the setting tells',
    state: withSetting(none, unknown('access denied', 'organizations:DescribeOrganization')),
    expect: { 'root root': 'NOT_APPLICABLE' },
  },
  {
    name: 'a member may not ask',
    state: withSetting(unknown('only the management account of the organisation, or a delegated administrator, may ask for it'), member),
    expect: { 'root root': 'UNKNOWN' },
    says: { 'root root': 'only the management account' },
  },
  {
    name: 'not readable',
    state: withSetting(
      unknown('access denied', 'iam:ListOrganizationsFeatures'),
      unknown('access denied', 'organizations:DescribeOrganization'),
    ),
    expect: { 'root root': 'UNKNOWN' },
    missing: ['iam:ListOrganizationsFeatures'],
  },
];
