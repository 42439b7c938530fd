import { isIPv4 } from 'node:net';

/** Whether a host name of a URL means this machine. Names other than `localhost` do not count, wherever they resolve to. */
export function isLoopback(host: string): boolean {
  const bare = host.toLowerCase().replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare === '::1' || (isIPv4(bare) && bare.startsWith('127.'));
}
