import { weakTransport } from '../weak-transport.ts';
import type { Judge } from './assurance.ts';

/** TLS version of the call, from `tlsDetails`. */
export const judgeTransport: Judge = ({ change: { transport } }) => {
  const weak = weakTransport(transport);
  if (weak !== undefined) return { verdict: 'violated', evidence: `The connection used ${weak}.` };
  if (transport === undefined)
    return {
      verdict: 'not-determinable',
      evidence: 'The event has no TLS details; calls from the console, from inside AWS and older records have none.',
    };
  return { verdict: 'held', evidence: `${transport.tlsVersion}${transport.cipherSuite === '' ? '' : ` with ${transport.cipherSuite}`}.` };
};
