import { account, held, is, none } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { CheckCase } from '../../cases.ts';
import { notNamed, olderSummary, unreadableRoot, withRoot } from '../../root.cases.ts';

const device = (serial: string) => ({ serial, enabled: is('2025-01-01T00:00:00Z'), tags: held<string>({}) });
const virtual = device(`arn:aws:iam::${account}:mfa/root-account-mfa-device`);

export const cases: readonly CheckCase[] = [
  { name: 'a virtual device', state: withRoot({ mfaDevices: is([virtual]) }), expect: { 'root root': 'PASS' } },
  { name: 'a hardware token', state: withRoot({ mfaDevices: is([device('GAHT12345678')]) }), expect: { 'root root': 'PASS' } },
  { name: 'no device', state: withRoot({ mfaDevices: is([]) }), expect: { 'root root': 'FAIL' } },
  { name: 'known not to have any', state: withRoot({ mfaDevices: none }), expect: { 'root root': 'FAIL' } },
  {
    name: 'a passkey, which no list names and the summary counts',
    state: withRoot({ mfaDevices: notNamed }, { AccountMFAEnabled: 1 }),
    expect: { 'root root': 'PASS' },
  },
  {
    name: 'none, as the summary counts',
    state: withRoot({ mfaDevices: notNamed }, { AccountMFAEnabled: 0 }),
    expect: { 'root root': 'FAIL' },
  },
  {
    name: 'what an older summary counts',
    state: withRoot({ mfaDevices: notNamed }, {}, olderSummary({ AccountMFAEnabled: 1 })),
    expect: { 'root root': 'UNKNOWN' },
    missing: ['iam:ListVirtualMFADevices'],
  },
  {
    name: 'a member account under central management, without root credentials',
    state: withRoot({ mfaDevices: is([]), password: is(false) }),
    expect: { 'root root': 'NOT_APPLICABLE' },
    says: { 'root root': 'no password' },
  },
  {
    name: 'no password, of which only the summary tells',
    state: withRoot({ mfaDevices: is([]), password: unknown('not supported') }, { AccountPasswordPresent: 0 }),
    expect: { 'root root': 'NOT_APPLICABLE' },
  },
  {
    name: 'no device, and a report that does not tell of the password',
    state: withRoot({ mfaDevices: is([]), password: unknown('not supported', 'iam:GetAccountSummary') }),
    expect: { 'root root': 'UNKNOWN' },
    missing: ['iam:GetAccountSummary'],
  },
  {
    name: 'a device, whatever is known of the password',
    state: withRoot({ mfaDevices: is([virtual]), password: unknown('not supported') }),
    expect: { 'root root': 'PASS' },
  },
  { name: 'not readable', state: unreadableRoot, expect: { 'root root': 'UNKNOWN' }, missing: ['iam:GetAccountSummary'] },
];
