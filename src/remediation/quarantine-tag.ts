import type { Tags } from '../account/entities.ts';
import { memberAt } from '../account/members.ts';

/** The tag of a user or role that says since when it is in quarantine; the value is that instant, UTC. */
export const quarantineTag = 'trailward:quarantined';

/** The tag as the user or role has it now, and its value; IAM compares the keys of such tags without regard to case. */
export function quarantineTagIn(tags: Tags): { key: string; value: string } | undefined {
  const key = Object.keys(tags.items).find((held) => held.toLowerCase() === quarantineTag);
  const value = key === undefined ? undefined : memberAt(tags, key);
  return key === undefined || value === undefined ? undefined : { key, value };
}
