import { BlockList, isIPv6 } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** `endpoint` when it is on this machine; throws otherwise, so that no test can ever reach AWS. */
export function loopbackOnly(endpoint: string): string {
  const host = new URL(endpoint).hostname.replace(/^\[|\]$/g, '');
  const isHere = host === 'localhost' || loopback.check(host, isIPv6(host) ? 'ipv6' : 'ipv4');
  if (!isHere) throw new Error(`${host} is not on loopback; tests talk to backends on this machine only`);
  return endpoint;
}
