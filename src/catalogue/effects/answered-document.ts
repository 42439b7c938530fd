import type { DocumentText } from '../../account/entities.ts';
import { known, type Part, unknown } from '../../account/part.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textResponse } from '../../events/fields.ts';
import { readOf } from './read-of.ts';

/** The document at `path` of the response, where AWS writes it URL-encoded. */
export function answeredDocument(event: CloudTrailEvent, ...path: string[]): Part<DocumentText> {
  const text = textResponse(event, ...path);
  const document = text === undefined ? undefined : decoded(text);
  return document === undefined ? unknown('the response does not carry the document') : known(document, readOf(event));
}

function decoded(text: string): string | undefined {
  if (text.trimStart().startsWith('{')) return text;
  try {
    const plain = decodeURIComponent(text);
    return plain.trimStart().startsWith('{') ? plain : undefined;
  } catch {
    return undefined;
  }
}
