import type { User } from '../account/entities.ts';
import { memberAt } from '../account/members.ts';

/** The tag of a user that says since when one of its keys or credentials is Inactive; the value is that instant, UTC. */
export function deactivatedTag(keyId: string): string {
  return `trailward:deactivated:${keyId}`;
}

/** The tag as the user has it now, and its value; IAM compares the keys of such tags without regard to case. */
export function deactivatedTagOf(user: User, key: { id: string }): { key: string; value: string } | undefined {
  const wanted = deactivatedTag(key.id).toLowerCase();
  const held = Object.keys(user.tags.items).find((one) => one.toLowerCase() === wanted);
  const value = held === undefined ? undefined : memberAt(user.tags, held);
  return held === undefined || value === undefined ? undefined : { key: held, value };
}
