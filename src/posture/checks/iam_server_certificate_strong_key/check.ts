import { type Unknown, unknown } from '../../../account/part.ts';
import { defineCheck, unknownResult } from '../../check.ts';
import { everyServerCertificate } from '../../every-server-certificate.ts';
import { evidence } from '../../evidence.ts';

export const check = defineCheck({
  id: 'iam_server_certificate_strong_key',
  title: 'Server certificates in IAM have keys of at least 2048 RSA bits',
  severity: 'high',
  severityReason: 'A short key can be computed from the certificate, which everybody may read, and then opens all traffic.',
  about:
    'The kind and size of the key in a server certificate, read from the certificate itself. RSA keys are measured by the threshold; keys of elliptic curves need 224 bits, which is as strong as RSA of 2048. A kind of key for which there is no measure here is UNKNOWN.',
  why: 'Whoever computes the private key reads the traffic, and poses as the site.',
  needs: ['serverCertificates.keyType'],
  thresholds: { bits: { default: 2048, unit: 'bits', source: 'FSBP ACM.2, which asks it of certificates in ACM' } },
  remediations: ['replace-server-certificate'],
  controls: {},
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/acm-controls.html#acm-2',
  ],
  inspect: ({ state, threshold }) =>
    everyServerCertificate(state, ({ name, keyType }, resource) => {
      const question = `the key of server certificate ${name} is strong`;
      if (keyType.kind !== 'known') return unknownResult(resource, question, keyType.kind === 'unknown' ? keyType : unreadable);
      const strength = strengthOf(keyType.value, threshold('bits'));
      if ('kind' in strength) return unknownResult(resource, question, strength);
      return {
        resource,
        status: strength.bits >= strength.least ? 'PASS' : 'FAIL',
        summary: `The key of server certificate ${name} is ${keyType.value}; at least ${strength.least} bits are wanted of its kind.`,
        evidence: evidence(`server certificate ${name} key`, keyType),
      };
    }),
});

const unreadable = unknown('the certificate tells of no key');

/** Bits of a key, and how many its kind needs; why it cannot be told otherwise. */
function strengthOf(keyType: string, leastRsa: number): { bits: number; least: number } | Unknown {
  const [kind = '', size = ''] = keyType.toUpperCase().split(' ');
  if (kind === 'ED25519') return { bits: 256, least: 224 };
  if (kind === 'ED448') return { bits: 448, least: 224 };
  const isCurve = kind === 'EC';
  // The number in the name of a curve is its size: prime256v1, secp384r1, brainpoolP256r1.
  const bits = Number(isCurve ? /(?<!\d)\d{3}(?!\d)/.exec(size)?.[0] : /^\d{3,5}$/.exec(size)?.[0]);
  const isMeasured = isCurve || kind === 'RSA' || kind === 'RSA-PSS';
  return isMeasured && !Number.isNaN(bits)
    ? { bits, least: isCurve ? 224 : leastRsa }
    : unknown(`there is no measure for a key of kind ${keyType}`);
}
