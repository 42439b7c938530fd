import { X509Certificate } from 'node:crypto';
import { certificates } from '../../laws/certificates.ts';

/**
 * A certificate of nobody with a key of that type and its last day. Its signature no longer fits, which nobody here looks
 * at. Undefined where there is none with such a key.
 * @param keyType `RSA 2048`, `EC prime256v1`, `ED25519`
 * @param expires UTC
 */
export function certificateUntil(keyType: string, expires: string): string | undefined {
  const pem = certificates.find((one) => typeOf(one) === keyType);
  if (pem === undefined) return undefined;
  const bytes = Buffer.from(new X509Certificate(pem).raw);
  const at = bytes.indexOf(utcTime(new X509Certificate(pem).validToDate));
  bytes.write(utcTime(new Date(expires)), at, 'ascii');
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function typeOf(pem: string): string {
  const { asymmetricKeyType: type = '', asymmetricKeyDetails: details } = new X509Certificate(pem).publicKey;
  const size = details?.namedCurve ?? details?.modulusLength;
  return size === undefined ? type.toUpperCase() : `${type.toUpperCase()} ${size}`;
}

/** As ASN.1 writes times up to 2049. */
function utcTime(at: Date): string {
  return `${at.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`;
}
