import { findEntry } from './find-entry.ts';
import { identitySources } from './identity-sources.ts';
import type { Observation } from './observe.ts';

/** Whether an observation is listed as a change: one of the catalogue, or an unknown write of a service that is all about identities. */
export function isListedChange({ entry, event }: Pick<Observation, 'entry' | 'event'>): boolean {
  if (entry.kind !== 'change') return false;
  return identitySources.includes(event.eventSource) || findEntry(event.eventSource, event.eventName) !== undefined;
}
