import type { CloudTrailEvent } from '../../events/event.ts';
import { parametersOmitted, textParameter } from '../../events/fields.ts';
import type { Phrase } from '../entry.ts';

/** Words for a call that renames, moves to another path, or both; `nameParameter` holds the new name. */
export function moveInWords(event: CloudTrailEvent, nameParameter: string, entity: string): Phrase {
  const name = textParameter(event, nameParameter);
  const path = textParameter(event, 'newPath');
  if (name !== undefined)
    return { did: 'renamed', todo: 'rename', what: `${entity} to ${name}${path === undefined ? '' : `, at path ${path}`}` };
  if (path !== undefined) return { did: 'moved', todo: 'move', what: `${entity} to path ${path}` };
  // A denied call is mostly logged without its parameters: then nothing can be said of what they were.
  if (event.requestParameters === null || parametersOmitted(event))
    return { did: 'renamed or moved', todo: 'rename or move', what: entity };
  const called = `${event.eventName} on`;
  return { did: `called ${called}`, todo: `call ${called}`, what: `${entity}, giving neither a new name nor a new path` };
}
