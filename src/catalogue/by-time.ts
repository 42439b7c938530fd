import type { Observation } from './observe.ts';

/**
 * Order of two observations: by time, and within one second, which is all that CloudTrail tells, by what must come
 * first: things are made before they are changed, emptied before they are deleted. Then by event id, so that the order
 * never depends on how the events arrived.
 */
export function byTime(a: Observation, b: Observation): number {
  if (a.change.time !== b.change.time) return a.change.time < b.change.time ? -1 : 1;
  const rank = changeRank(a.entry.name) - changeRank(b.entry.name);
  if (rank !== 0) return rank;
  return a.change.eventId < b.change.eventId ? -1 : a.change.eventId > b.change.eventId ? 1 : 0;
}

/** Place among changes of the same second: 0 to 3: an entity is made first and deleted last, and what belongs to it comes between. `name` as its entry has it. */
export function changeRank(name: string): number {
  if (births.has(name)) return 0;
  if (name.startsWith('Delete')) return deaths.has(name) ? 3 : 2;
  return /^(Remove|Detach|Deactivate|Untag|Stop|Disable)/.test(name) ? 2 : 1;
}

/** Calls that make an entity; what is made for one, such as a key or a version, comes after it. */
const births = new Set([
  'CreateUser',
  'CreateGroup',
  'CreateRole',
  'CreateServiceLinkedRole',
  'AcquireRole',
  'CreatePolicy',
  'CreateInstanceProfile',
  'UploadServerCertificate',
  'CreateSAMLProvider',
  'CreateOpenIDConnectProvider',
  'CreateVirtualMFADevice',
  'CreateTrail',
]);

const deaths = new Set([...births].map((name) => name.replace(/^(?:Create|Upload|Acquire)/, 'Delete')));
