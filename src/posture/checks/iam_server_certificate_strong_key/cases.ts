import { is, madeAccount, madeCertificate } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import { table } from '../../../account/table.ts';
import type { CheckCase } from '../../cases.ts';

const keyed = (keyType: string) => madeAccount({ serverCertificates: [madeCertificate('shop', { keyType: is(keyType) })] });
const all = (keyTypes: readonly string[], status: 'PASS' | 'FAIL' | 'UNKNOWN'): CheckCase => ({
  name: `${status}: ${keyTypes.join(', ')}`,
  state: madeAccount({ serverCertificates: keyTypes.map((keyType, at) => madeCertificate(`cert-${at}`, { keyType: is(keyType) })) }),
  expect: Object.fromEntries(keyTypes.map((_, at) => [`server-certificate cert-${at}`, status])),
});

export const cases: readonly CheckCase[] = [
  all(
    ['RSA 2048', 'RSA 4096', 'RSA-PSS 3072', 'EC prime256v1', 'EC secp384r1', 'EC secp521r1', 'EC brainpoolP256r1', 'ED25519', 'ED448'],
    'PASS',
  ),
  all(['RSA 1024', 'RSA 2047', 'RSA 512', 'RSA-PSS 1024', 'EC prime192v1', 'EC secp160r1'], 'FAIL'),
  all(['DSA 2048', 'RSA', 'EC', 'ML-DSA-65', '', 'RSA many'], 'UNKNOWN'),
  {
    name: 'says how many bits there are',
    state: keyed('RSA 1024'),
    expect: { 'server-certificate shop': 'FAIL' },
    says: { 'server-certificate shop': 'RSA 1024; at least 2048 bits' },
  },
  { name: 'own threshold', state: keyed('RSA 2048'), thresholds: { bits: 3072 }, expect: { 'server-certificate shop': 'FAIL' } },
  {
    name: 'own threshold is for RSA',
    state: keyed('EC prime256v1'),
    thresholds: { bits: 3072 },
    expect: { 'server-certificate shop': 'PASS' },
  },
  { name: 'no certificates', state: madeAccount(), expect: { 'account account': 'NOT_APPLICABLE' } },
  {
    name: 'a certificate that may not be read',
    state: madeAccount({
      serverCertificates: [madeCertificate('shop', { keyType: unknown('access denied', 'iam:GetServerCertificate') })],
    }),
    expect: { 'server-certificate shop': 'UNKNOWN' },
    missing: ['iam:GetServerCertificate'],
  },
  {
    name: 'not readable',
    state: madeAccount({
      over: { serverCertificates: { by: table(), whole: unknown('access denied', 'iam:ListServerCertificates') } },
    }),
    expect: { 'server-certificate (others)': 'UNKNOWN' },
    missing: ['iam:ListServerCertificates'],
  },
];
