import { createPublicKey, type KeyObject } from 'node:crypto';

/** What comes before the 32 bytes of an ed25519 key in its SPKI form (RFC 8410). */
const prefix = Buffer.from('302a300506032b6570032100', 'hex');

/** The PEM text of an ed25519 public key given as PEM, as base64 of its SPKI form or of its 32 bytes; undefined for all else. */
export function approverKey(text: string): string | undefined {
  const trimmed = text.trim();
  const key = trimmed.startsWith('-----') ? fromPem(trimmed) : fromBase64(trimmed);
  return key?.asymmetricKeyType === 'ed25519' ? key.export({ type: 'spki', format: 'pem' }).toString().trim() : undefined;
}

function fromPem(text: string): KeyObject | undefined {
  // Of a private key the public one could be told, but it has no place in a file that others read.
  if (!/^-----BEGIN PUBLIC KEY-----\s[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----$/.test(text)) return undefined;
  return made({ key: text, format: 'pem' });
}

function fromBase64(text: string): KeyObject | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64');
  return made({ key: bytes.length === 32 ? Buffer.concat([prefix, bytes]) : bytes, format: 'der', type: 'spki' });
}

function made(key: Parameters<typeof createPublicKey>[0]): KeyObject | undefined {
  try {
    return createPublicKey(key);
  } catch {
    return undefined;
  }
}
