import type { Transport } from '../kernel/change.ts';

/**
 * What is weak about the connection of a call, in words: a TLS version below 1.2, or none at all. Undefined when it is
 * sound, and also when the event has no TLS details, which proves nothing.
 */
export function weakTransport(transport: Transport | undefined): string | undefined {
  if (transport === undefined) return undefined;
  const version = transport.tlsVersion.trim();
  if (/^(-|none|plaintext|http)$/i.test(version)) return 'no TLS';
  const tls = /^TLSv?(\d)(?:\.(\d))?$/i.exec(version);
  if (tls === null) return /^SSL/i.test(version) ? version : undefined;
  const [major, minor] = [Number(tls[1]), Number(tls[2] ?? 0)];
  return major === 1 && minor < 2 ? `TLS ${major}.${minor}` : undefined;
}
