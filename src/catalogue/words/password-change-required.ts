import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, response } from '../../events/fields.ts';
import { asBoolean } from '../../kernel/json.ts';

/** Whether the user must choose a new password at the next sign-in; undefined when neither request nor response says it. */
export function passwordChangeRequired(event: CloudTrailEvent): boolean | undefined {
  return asBoolean(parameter(event, 'passwordResetRequired') ?? response(event, 'loginProfile', 'passwordResetRequired'));
}

/** ` (to be changed at the next sign-in)`, ` (no change required at sign-in)`, or nothing. */
export function passwordChangeInWords(event: CloudTrailEvent): string {
  const required = passwordChangeRequired(event);
  if (required === undefined) return '';
  return required ? ' (to be changed at the next sign-in)' : ' (no change required at sign-in)';
}
