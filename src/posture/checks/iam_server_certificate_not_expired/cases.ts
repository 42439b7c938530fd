import { is, madeAccount, madeCertificate } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import { table } from '../../../account/table.ts';
import type { CheckCase } from '../../cases.ts';

const expiring = (at: string) => madeAccount({ serverCertificates: [madeCertificate('shop', { expires: is(at) })] });
const unreadable = unknown('access denied', 'iam:ListServerCertificates');

export const cases: readonly CheckCase[] = [
  { name: 'valid', state: expiring('2027-01-01T00:00:00Z'), expect: { 'server-certificate shop': 'PASS' } },
  {
    name: 'expired',
    state: expiring('2026-03-01T23:59:59Z'),
    expect: { 'server-certificate shop': 'FAIL' },
    says: { 'server-certificate shop': 'expired 2026-03-01T23:59:59Z' },
  },
  { name: 'in its last second', state: expiring('2026-03-02T09:00:00Z'), expect: { 'server-certificate shop': 'PASS' } },
  { name: 'a second after it', state: expiring('2026-03-02T08:59:59Z'), expect: { 'server-certificate shop': 'FAIL' } },
  { name: 'a date that is none', state: expiring('soon'), expect: { 'server-certificate shop': 'UNKNOWN' } },
  { name: 'no certificates', state: madeAccount(), expect: { 'account account': 'NOT_APPLICABLE' } },
  {
    name: 'each by itself',
    state: madeAccount({
      serverCertificates: [
        madeCertificate('new'),
        madeCertificate('old', { expires: is('2020-01-01T00:00:00Z') }),
        madeCertificate('dark', { expires: unreadable }),
      ],
    }),
    expect: { 'server-certificate new': 'PASS', 'server-certificate old': 'FAIL', 'server-certificate dark': 'UNKNOWN' },
    missing: ['iam:ListServerCertificates'],
  },
  {
    name: 'a list that stops after the first page',
    state: madeAccount({
      over: {
        serverCertificates: {
          by: table([['shop', madeCertificate('shop')]]),
          whole: unknown('more pages follow', 'iam:ListServerCertificates'),
        },
      },
    }),
    expect: { 'server-certificate shop': 'PASS', 'server-certificate (others)': 'UNKNOWN' },
    missing: ['iam:ListServerCertificates'],
  },
];
