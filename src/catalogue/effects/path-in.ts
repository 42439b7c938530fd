import { known, type Part, unknown } from '../../account/part.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textResponse } from '../../events/fields.ts';
import { leftOut } from './left-out.ts';
import { readOf } from './read-of.ts';

/** Path of what a call has made: of its request, else of its response (under `made`), else `/`, which AWS takes where none is given. */
export function pathIn(event: CloudTrailEvent, made: string): Part<string> {
  const asked = parameter(event, 'path');
  const path = typeof asked === 'string' && asked !== '' ? asked : textResponse(event, made, 'path');
  if (path !== undefined) return known(path, readOf(event));
  return leftOut(event, 'path') ? known('/', readOf(event)) : unknown('the event does not show the path');
}
