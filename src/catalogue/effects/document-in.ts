import type { DocumentText } from '../../account/entities.ts';
import { known, type Part, unknown } from '../../account/part.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, parametersOmitted } from '../../events/fields.ts';
import { asObject } from '../../kernel/json.ts';
import { readOf } from './read-of.ts';

/** The document in request parameter `name`, to the letter; where the record holds an object, its JSON text. */
export function documentIn(event: CloudTrailEvent, name = 'policyDocument'): Part<DocumentText> {
  const value = parameter(event, name);
  if (typeof value === 'string' && value !== '') return known(value, readOf(event));
  const object = asObject(value);
  if (object !== undefined) return known(JSON.stringify(object), readOf(event));
  return unknown(parametersOmitted(event) ? 'AWS left the parameters out of the record' : 'the event does not carry the document');
}
