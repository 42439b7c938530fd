import type { CallRecord } from './call-record.ts';
import { calls } from './calls.generated.ts';

const byName = new Map(calls.map((record) => [`${record.service}:${record.action}`, record]));

/** What is known of a call; undefined for one that no plan may hold. */
export function findCall({ service, action }: { service: string; action: string }): CallRecord | undefined {
  return byName.get(`${service}:${action}`);
}
