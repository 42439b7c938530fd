import { absent, known, type Part, unknown } from '../../account/part.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter, textResponse } from '../../events/fields.ts';
import { leftOut } from './left-out.ts';
import { readOf } from './read-of.ts';

/** The description that a call gives: an empty one, or none where none is asked for, is no description. */
export function descriptionOfNew(event: CloudTrailEvent, made: string): Part<string> {
  const text = textParameter(event, 'description') ?? textResponse(event, made, 'description');
  if (text !== undefined) return known(text, readOf(event));
  const none = parameter(event, 'description') === '' || leftOut(event, 'description');
  return none ? absent(readOf(event)) : unknown('the event does not show the description');
}
