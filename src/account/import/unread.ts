import { someMembers } from '../members.ts';
import { type Unknown, unknown } from '../part.ts';

const notRead = 'not in the exports that were read';

/** A part that no export tells; `action` is the IAM action whose answer would. */
export function unread(action: string): Unknown {
  return unknown(notRead, action);
}

/** Members of which no export tells how many there are. */
export function unreadMembers(action: string) {
  return someMembers<never>({}, notRead, action);
}

/** Whether a part is unknown for no better reason than that no export tells it. */
export function isUnread(part: { kind: string; reason?: string }): boolean {
  return part.kind === 'unknown' && part.reason === notRead;
}
