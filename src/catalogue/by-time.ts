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

/** Place among changes of the same second: 0 to 3, what is made comes first and what is deleted last. `name` as its entry has it. */
export function changeRank(name: string): number {
  if (/^(Create|Upload)/.test(name)) return 0;
  if (
    /^Delete.*(Policy|Profile|Key|Certificate|Credential|Boundary|Device|Version)$/.test(name) &&
    !/^Delete(Policy|InstanceProfile|ServerCertificate)$/.test(name)
  )
    return 2;
  if (/^(Remove|Detach|Deactivate|Untag|Stop|Disable)/.test(name)) return 2;
  return name.startsWith('Delete') ? 3 : 1;
}
