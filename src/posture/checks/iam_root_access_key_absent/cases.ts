import { is, madeKey, none } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { CheckCase } from '../../cases.ts';
import { olderSummary, unreadableRoot, withRoot } from '../../root.cases.ts';

const notNamed = unknown('root has an access key, and no export names it', 'iam:ListAccessKeys');

export const cases: readonly CheckCase[] = [
  { name: 'none', state: withRoot({ accessKeys: is([]) }), expect: { 'root root': 'PASS' } },
  { name: 'known not to be there', state: withRoot({ accessKeys: none }), expect: { 'root root': 'PASS' } },
  {
    name: 'an active key',
    state: withRoot({ accessKeys: is([madeKey('AKIAEXAMPLEROOT00001')]) }),
    expect: { 'root root': 'FAIL' },
    says: { 'root root': 'AKIAEXAMPLEROOT00001' },
    severity: { 'root root': 'critical' },
  },
  {
    name: 'an inactive key, which the credential report does not tell from none',
    state: withRoot({ accessKeys: is([madeKey('AKIAEXAMPLEROOT00001', { status: is('Inactive') })]) }),
    expect: { 'root root': 'FAIL' },
    severity: { 'root root': 'high' },
  },
  {
    name: 'a key of which only the summary tells',
    state: withRoot({ accessKeys: notNamed }, { AccountAccessKeysPresent: 1 }),
    expect: { 'root root': 'FAIL' },
  },
  {
    name: 'no key, of which only the summary tells',
    state: withRoot({ accessKeys: notNamed }, { AccountAccessKeysPresent: 0 }),
    expect: { 'root root': 'PASS' },
  },
  {
    name: 'a key that an older summary tells of',
    state: withRoot({ accessKeys: notNamed }, {}, olderSummary({ AccountAccessKeysPresent: 1 })),
    expect: { 'root root': 'FAIL' },
  },
  {
    name: 'an older summary does not tell that there is none',
    state: withRoot({ accessKeys: notNamed }, {}, olderSummary({ AccountAccessKeysPresent: 0 })),
    expect: { 'root root': 'UNKNOWN' },
    missing: ['iam:ListAccessKeys'],
  },
  {
    name: 'keys that are listed count for more than an older summary',
    state: withRoot({ accessKeys: is([]) }, {}, olderSummary({ AccountAccessKeysPresent: 1 })),
    expect: { 'root root': 'PASS' },
  },
  { name: 'not readable', state: unreadableRoot, expect: { 'root root': 'UNKNOWN' }, missing: ['iam:GetAccountSummary'] },
];
