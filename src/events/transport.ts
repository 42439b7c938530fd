import type { Transport } from '../kernel/change.ts';
import { asObject, asString } from '../kernel/json.ts';
import type { CloudTrailEvent } from './event.ts';

/** TLS facts of the call; undefined when the event has none, as calls from inside AWS and some services do not. */
export function transportOf(event: CloudTrailEvent): Transport | undefined {
  const details = asObject(event.tlsDetails);
  const tlsVersion = asString(details?.tlsVersion);
  const cipherSuite = asString(details?.cipherSuite) ?? '';
  return tlsVersion === undefined ? undefined : { tlsVersion, cipherSuite };
}
