import { is, none } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { CheckCase } from '../../cases.ts';
import { olderSummary, unreadableRoot, withRoot } from '../../root.cases.ts';

const perhaps = unknown('root may have another signing certificate');

export const cases: readonly CheckCase[] = [
  { name: 'none', state: withRoot({ signingCertificates: is(false) }), expect: { 'root root': 'PASS' } },
  { name: 'known not to be there', state: withRoot({ signingCertificates: none }), expect: { 'root root': 'PASS' } },
  { name: 'one', state: withRoot({ signingCertificates: is(true) }), expect: { 'root root': 'FAIL' } },
  {
    name: 'one, of which only the summary tells',
    state: withRoot({ signingCertificates: perhaps }, { AccountSigningCertificatesPresent: 1 }),
    expect: { 'root root': 'FAIL' },
  },
  {
    name: 'one was deleted since the summary',
    state: withRoot({ signingCertificates: perhaps }, {}, olderSummary({ AccountSigningCertificatesPresent: 1 })),
    expect: { 'root root': 'UNKNOWN' },
  },
  { name: 'not readable', state: unreadableRoot, expect: { 'root root': 'UNKNOWN' }, missing: ['iam:GetAccountSummary'] },
];
