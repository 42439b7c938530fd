import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';

/** User that joins or leaves a group. A denial names the group, so the error message says nothing about this user. */
export function groupMember(event: CloudTrailEvent): Target {
  return { kind: 'user', name: textParameter(event, 'userName') ?? '' };
}
