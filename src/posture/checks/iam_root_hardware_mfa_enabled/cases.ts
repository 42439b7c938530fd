import { account, held, is, read } from '../../../account/cases.ts';
import { known, unknown } from '../../../account/part.ts';
import { table } from '../../../account/table.ts';
import type { CheckCase } from '../../cases.ts';
import { notNamed, olderSummary, unreadableRoot, withRoot } from '../../root.cases.ts';

const device = (serial: string) => ({ serial, enabled: is('2025-01-01T00:00:00Z'), tags: held<string>({}) });
const virtual = device(`arn:aws:iam::${account}:mfa/root-account-mfa-device`);
const named = device(`arn:aws:iam::${account}:mfa/phone`);
const key = device(`arn:aws:iam::${account}:u2f/root-account/vault-R1`);
const token = device('GAHT12345678');
const list = (at: string) => ({ unassignedMfaDevices: { by: table<typeof virtual>(), whole: known<true>(true, { ...read, at }) } });

export const cases: readonly CheckCase[] = [
  { name: 'a hardware token', state: withRoot({ mfaDevices: is([token]) }), expect: { 'root root': 'PASS' } },
  { name: 'a security key', state: withRoot({ mfaDevices: is([key]) }), expect: { 'root root': 'PASS' } },
  {
    name: 'a virtual device',
    state: withRoot({ mfaDevices: is([virtual]) }),
    expect: { 'root root': 'FAIL' },
    says: { 'root root': 'root-account-mfa-device' },
  },
  {
    name: 'a virtual device with a name of its own',
    state: withRoot({ mfaDevices: is([named]) }),
    expect: { 'root root': 'FAIL' },
    says: { 'root root': 'mfa/phone' },
  },
  { name: 'a virtual device beside a security key', state: withRoot({ mfaDevices: is([key, virtual]) }), expect: { 'root root': 'FAIL' } },
  {
    name: 'a device of a kind that nobody knows',
    state: withRoot({ mfaDevices: is([device('arn:aws:iam::111122223333:new/root')]) }),
    expect: { 'root root': 'UNKNOWN' },
  },
  { name: 'no device', state: withRoot({ mfaDevices: is([]) }), expect: { 'root root': 'FAIL' } },
  {
    name: 'MFA, and no virtual device of root in the list',
    state: withRoot({ mfaDevices: notNamed }, { AccountMFAEnabled: 1 }, list(read.at)),
    expect: { 'root root': 'PASS' },
  },
  {
    name: 'MFA, and a list that is older than the last event',
    state: withRoot({ mfaDevices: notNamed }, { AccountMFAEnabled: 1 }, list('2026-03-01T09:00:00Z')),
    expect: { 'root root': 'UNKNOWN' },
  },
  {
    name: 'MFA, and no list of virtual devices',
    state: withRoot(
      { mfaDevices: notNamed },
      { AccountMFAEnabled: 1 },
      { unassignedMfaDevices: { by: table(), whole: unknown('access denied', 'iam:ListVirtualMFADevices') } },
    ),
    expect: { 'root root': 'UNKNOWN' },
    missing: ['iam:ListVirtualMFADevices'],
  },
  {
    name: 'MFA, as an older summary counts',
    state: withRoot({ mfaDevices: notNamed }, {}, olderSummary({ AccountMFAEnabled: 1 })),
    expect: { 'root root': 'UNKNOWN' },
    missing: ['iam:ListVirtualMFADevices'],
  },
  {
    name: 'a member account under central management, without root credentials',
    state: withRoot({ mfaDevices: is([]), password: is(false) }),
    expect: { 'root root': 'NOT_APPLICABLE' },
  },
  {
    name: 'no device, and nothing tells of the password',
    state: withRoot({ mfaDevices: is([]), password: unknown('not supported', 'iam:GetAccountSummary') }),
    expect: { 'root root': 'UNKNOWN' },
    missing: ['iam:GetAccountSummary'],
  },
  { name: 'not readable', state: unreadableRoot, expect: { 'root root': 'UNKNOWN' }, missing: ['iam:GetAccountSummary'] },
];
