import { is, madeAccount, madeCertificate } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import { table } from '../../../account/table.ts';
import type { CheckCase } from '../../cases.ts';

const expiring = (at: string) => madeAccount({ serverCertificates: [madeCertificate('shop', { expires: is(at) })] });

export const cases: readonly CheckCase[] = [
  { name: 'far away', state: expiring('2027-01-01T00:00:00Z'), expect: { 'server-certificate shop': 'PASS' } },
  {
    name: 'next week',
    state: expiring('2026-03-09T12:00:00Z'),
    expect: { 'server-certificate shop': 'FAIL' },
    says: { 'server-certificate shop': 'in 7 days' },
  },
  { name: 'at the threshold', state: expiring('2026-04-01T09:00:00Z'), expect: { 'server-certificate shop': 'FAIL' } },
  { name: 'a second more than the threshold', state: expiring('2026-04-01T09:00:01Z'), expect: { 'server-certificate shop': 'PASS' } },
  { name: 'in its last second', state: expiring('2026-03-02T09:00:00Z'), expect: { 'server-certificate shop': 'FAIL' } },
  { name: 'expired already', state: expiring('2026-03-02T08:59:59Z'), expect: { 'server-certificate shop': 'NOT_APPLICABLE' } },
  {
    name: 'own threshold',
    state: expiring('2026-04-15T09:00:00Z'),
    thresholds: { days: 60 },
    expect: { 'server-certificate shop': 'FAIL' },
  },
  { name: 'no certificates', state: madeAccount(), expect: { 'account account': 'NOT_APPLICABLE' } },
  {
    name: 'not readable',
    state: madeAccount({
      over: { serverCertificates: { by: table(), whole: unknown('access denied', 'iam:ListServerCertificates') } },
    }),
    expect: { 'server-certificate (others)': 'UNKNOWN' },
    missing: ['iam:ListServerCertificates'],
  },
  { name: 'a date that is none', state: expiring('soon'), expect: { 'server-certificate shop': 'UNKNOWN' } },
];
