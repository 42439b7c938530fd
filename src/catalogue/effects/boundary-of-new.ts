import { absent, known, type Part, unknown } from '../../account/part.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import { leftOut } from './left-out.ts';
import { readOf } from './read-of.ts';

/** Permissions boundary of what a call has made: of its request, else of its response (under `made`), else none. */
export function boundaryOfNew(event: CloudTrailEvent, made: 'user' | 'role'): Part<string> {
  const answered = textResponse(event, made, 'permissionsBoundary', 'permissionsBoundaryArn');
  const arn = textParameter(event, 'permissionsBoundary') ?? answered;
  if (arn !== undefined) return known(arn, readOf(event));
  return leftOut(event, 'permissionsBoundary') ? absent(readOf(event)) : unknown('the event does not show the boundary');
}
