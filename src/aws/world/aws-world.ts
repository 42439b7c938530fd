import type { World } from '../../app/ports/world.ts';
import type { Clients } from '../clients.ts';
import { type Clock, systemClock } from '../clock.ts';
import { askCall } from './ask-call.ts';
import { makeCall } from './make-call.ts';
import { readWorld } from './read-world.ts';
import { simulatedPermits } from './simulated-permits.ts';
import { whoCalls } from './who-calls.ts';

export interface AwsWorldOptions {
  clock?: Clock;
  /** Reads under way at once, at most; 10 when left out. */
  atOnce?: number;
}

/**
 * The account that the clients act in. Reads are repeated as the clients are set to; what changes something is sent once,
 * whatever becomes of it. What cannot be sent at all, as there is no such operation, rejects with TW_INTERNAL.
 */
export function awsWorld(clients: Clients, { clock = systemClock, atOnce = 10 }: AwsWorldOptions = {}): World {
  const onlyOnce = clients.tryingOnce();
  return {
    caller: () => whoCalls(clients),
    read: (entities, calls) => readWorld(clients, entities, calls, { clock, atOnce }),
    ask: (call) => askCall(clients, call),
    send: (call) => makeCall(onlyOnce, call),
    may: (permissions) => simulatedPermits(clients, permissions),
  };
}
