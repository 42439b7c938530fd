import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf, parametersOmitted, textParameter } from '../../events/fields.ts';

/**
 * The ARN before and after a call that renames or moves an IAM entity, as far as the event shows them: it never carries
 * the old path. `type` is the ARN's word for the entity, `user`.
 */
export function movedArn(event: CloudTrailEvent, type: string, nameParameter: string, newNameParameter: string): string[] {
  const before = textParameter(event, nameParameter);
  if (before === undefined || parametersOmitted(event)) return ['ARN before and after: the event does not show the parameters.'];
  const path = textParameter(event, 'newPath');
  const after = textParameter(event, newNameParameter) ?? before;
  const base = `arn:aws:iam::${accountOf(event)}:${type}`;
  const unknownPath = '<old-path>';
  const note = 'The path before is not in the event; for most it is /.';
  if (after === before && path === undefined) return [`ARN: ${base}${unknownPath}${before}, as before. ${note}`];
  return [`ARN before: ${base}${unknownPath}${before}. ${note}`, `ARN after: ${base}${path ?? unknownPath}${after}.`];
}
