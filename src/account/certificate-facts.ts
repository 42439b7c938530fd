import { X509Certificate } from 'node:crypto';

/** What a certificate says about itself; a member that cannot be read is missing. */
export interface CertificateFacts {
  /** Last second of validity, UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  expires?: string;
  /** `RSA 2048`, `EC prime256v1`, `ED25519`. */
  keyType?: string;
}

/** Facts of the first certificate in PEM text. Any text is taken: for one that holds no certificate, no fact is known. */
export function certificateFacts(pem: string): CertificateFacts {
  // AWS takes at most 16,384 characters; a longer text is no certificate of IAM and not worth the time.
  if (pem.length > 100_000) return {};
  const certificate = attempt(() => new X509Certificate(pem));
  if (certificate === undefined) return {};
  const expires = attempt(() => certificate.validToDate.toISOString().replace(/\.\d{3}Z$/, 'Z'));
  const keyType = attempt(() => keyTypeOf(certificate));
  return { ...(expires === undefined ? {} : { expires }), ...(keyType === undefined ? {} : { keyType }) };
}

function keyTypeOf({ publicKey }: X509Certificate): string | undefined {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = publicKey;
  const size = details?.namedCurve ?? details?.modulusLength;
  return type === undefined ? undefined : [type.toUpperCase(), ...(size === undefined ? [] : [String(size)])].join(' ');
}

/** OpenSSL throws on what it cannot read, and dates beyond its range cannot be written. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
