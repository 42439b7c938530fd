import { is, madeAccount, madeCertificate, none } from '../../../account/cases.ts';
import type { ServerCertificate } from '../../../account/entities.ts';
import { unknown } from '../../../account/part.ts';
import { table } from '../../../account/table.ts';
import type { CheckCase } from '../../cases.ts';

const listener = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/shop/0123456789abcdef';
const expired = { expires: is('2026-03-01T00:00:00Z') };
const notTold = unknown('what it serves was not asked', 'elasticloadbalancing:DescribeListeners');
const noDate = unknown('access denied', 'iam:ListServerCertificates');
const one = (over: Partial<ServerCertificate>) => madeAccount({ serverCertificates: [madeCertificate('shop', over)] });

export const cases: readonly CheckCase[] = [
  { name: 'valid and bound', state: one({ boundTo: is([listener]) }), expect: { 'server-certificate shop': 'PASS' } },
  { name: 'valid, whatever it is bound to', state: one({ boundTo: notTold }), expect: { 'server-certificate shop': 'PASS' } },
  { name: 'expired and unbound', state: one(expired), expect: { 'server-certificate shop': 'PASS' } },
  { name: 'expired and known not to be bound', state: one({ ...expired, boundTo: none }), expect: { 'server-certificate shop': 'PASS' } },
  {
    name: 'expired and bound',
    state: one({ ...expired, boundTo: is([listener]) }),
    expect: { 'server-certificate shop': 'FAIL' },
    says: { 'server-certificate shop': listener },
  },
  {
    name: 'in its last second',
    state: one({ expires: is('2026-03-02T09:00:00Z'), boundTo: is([listener]) }),
    expect: { 'server-certificate shop': 'PASS' },
  },
  {
    name: 'expired, and nothing tells what it is bound to',
    state: one({ ...expired, boundTo: notTold }),
    expect: { 'server-certificate shop': 'UNKNOWN' },
    missing: ['elasticloadbalancing:DescribeListeners'],
  },
  {
    name: 'bound, and nothing tells when it expires',
    state: one({ expires: noDate, boundTo: is([listener]) }),
    expect: { 'server-certificate shop': 'UNKNOWN' },
    missing: ['iam:ListServerCertificates'],
  },
  { name: 'unbound, whenever it expires', state: one({ expires: noDate }), expect: { 'server-certificate shop': 'PASS' } },
  {
    name: 'neither is told',
    state: one({ expires: noDate, boundTo: notTold }),
    expect: { 'server-certificate shop': 'UNKNOWN' },
    missing: ['elasticloadbalancing:DescribeListeners', 'iam:ListServerCertificates'],
  },
  { name: 'no certificates', state: madeAccount(), expect: { 'account account': 'NOT_APPLICABLE' } },
  {
    name: 'not readable',
    state: madeAccount({ over: { serverCertificates: { by: table(), whole: noDate } } }),
    expect: { 'server-certificate (others)': 'UNKNOWN' },
    missing: ['iam:ListServerCertificates'],
  },
];
