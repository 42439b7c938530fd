import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { documentAllows, documentAllowsAll } from './document.ts';

/** The inline policy of a call in words: `inline policy S3Read`. */
export function inlinePolicy(event: CloudTrailEvent): string {
  const name = textParameter(event, 'policyName');
  return name === undefined ? 'an inline policy that the event does not name' : `inline policy ${name}`;
}

/**
 * Whether the document makes its holder an administrator: true when it allows everything, false when it allows nothing,
 * undefined between, as a narrow list of IAM actions can be enough.
 */
export function inlineAdministrator(event: CloudTrailEvent): boolean | undefined {
  if (documentAllowsAll(event) === true) return true;
  return documentAllows(event) === false ? false : undefined;
}
