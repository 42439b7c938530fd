import { is, madeKey, none } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { CheckCase } from '../../cases.ts';
import { unreadableRoot, withRoot } from '../../root.cases.ts';

const used = (at: string) => is({ at, service: 's3', region: 'us-east-1' });
const key = (at: string) => madeKey('AKIAEXAMPLEROOT00001', { lastUsed: used(at) });
const noReport = unknown('access denied', 'iam:GetCredentialReport');
const notNamed = unknown('no export names the access keys of root', 'iam:ListAccessKeys');

export const cases: readonly CheckCase[] = [
  { name: 'never used', state: withRoot({ passwordLastUsed: none }), expect: { 'root root': 'PASS' }, says: { 'root root': 'never used' } },
  {
    name: 'the password was used yesterday',
    state: withRoot({ passwordLastUsed: is('2026-03-01T09:00:00Z') }),
    expect: { 'root root': 'FAIL' },
    says: { 'root root': 'password 1 day ago' },
  },
  {
    name: 'a day short of the threshold',
    state: withRoot({ passwordLastUsed: is('2025-12-03T09:00:00Z') }),
    expect: { 'root root': 'FAIL' },
    says: { 'root root': '89 days ago' },
  },
  {
    name: 'at the threshold',
    state: withRoot({ passwordLastUsed: is('2025-12-02T09:00:00Z') }),
    expect: { 'root root': 'PASS' },
    says: { 'root root': '90 days ago' },
  },
  {
    name: 'a second after the threshold',
    state: withRoot({ passwordLastUsed: is('2025-12-02T09:00:01Z') }),
    expect: { 'root root': 'FAIL' },
  },
  {
    name: 'own threshold',
    state: withRoot({ passwordLastUsed: is('2026-02-27T09:00:00Z') }),
    thresholds: { days: 1 },
    expect: { 'root root': 'PASS' },
  },
  {
    name: 'a key that was used yesterday, beside a password that was used long ago',
    state: withRoot({ passwordLastUsed: is('2024-01-01T00:00:00Z'), accessKeys: is([key('2026-03-01T09:00:00Z')]) }),
    expect: { 'root root': 'FAIL' },
    says: { 'root root': 'access key AKIAEXAMPLEROOT00001' },
  },
  {
    name: 'a key that was used long ago',
    state: withRoot({ passwordLastUsed: none, accessKeys: is([key('2024-01-01T00:00:00Z')]) }),
    expect: { 'root root': 'PASS' },
  },
  {
    name: 'a key that was never used',
    state: withRoot({ passwordLastUsed: none, accessKeys: is([madeKey('AKIAEXAMPLEROOT00001')]) }),
    expect: { 'root root': 'PASS' },
  },
  {
    name: 'use after now',
    state: withRoot({ passwordLastUsed: is('2026-04-01T00:00:00Z') }),
    expect: { 'root root': 'FAIL' },
  },
  {
    name: 'a time that is none',
    state: withRoot({ passwordLastUsed: is('yesterday') }),
    expect: { 'root root': 'UNKNOWN' },
  },
  {
    name: 'no report, and keys of which nothing is known',
    state: withRoot({ passwordLastUsed: noReport, accessKeys: notNamed }, { AccountAccessKeysPresent: 1 }),
    expect: { 'root root': 'UNKNOWN' },
    missing: ['iam:GetCredentialReport', 'iam:ListAccessKeys'],
  },
  {
    name: 'no report, and a key that was used yesterday',
    state: withRoot({ passwordLastUsed: noReport, accessKeys: is([key('2026-03-01T09:00:00Z')]) }),
    expect: { 'root root': 'FAIL' },
  },
  {
    name: 'no keys, of which only the summary tells',
    state: withRoot({ passwordLastUsed: none, accessKeys: notNamed }, { AccountAccessKeysPresent: 0 }),
    expect: { 'root root': 'PASS' },
  },
  {
    name: 'not readable',
    state: unreadableRoot,
    expect: { 'root root': 'UNKNOWN' },
    missing: ['iam:GetAccountSummary', 'iam:GetCredentialReport'],
  },
];
