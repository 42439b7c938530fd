import { isIP } from 'node:net';

/** Whether `text` is an IPv4 or IPv6 address. `sourceIPAddress` may also hold a service name or `AWS Internal`. */
export function isIpAddress(text: string | undefined): text is string {
  return text !== undefined && isIP(text) !== 0;
}
