import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter } from '../../events/fields.ts';

/** IAM allows 1,000 characters; a sentence has room for fewer. */
const longest = 80;

/** The new description for the end of a sentence: ` to "Deploys the site"`; empty when the event does not give it. */
export function newDescriptionInWords(event: CloudTrailEvent): string {
  if (parameter(event, 'description') === '') return ' to an empty text';
  const text = textParameter(event, 'description');
  if (text === undefined) return '';
  return text.length > longest ? ` to "${text.slice(0, longest)}…"` : ` to "${text}"`;
}
