import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, parametersOmitted } from '../../events/fields.ts';
import { asBoolean } from '../../kernel/json.ts';

/** Whether the call sets the switch `name` to `value`; undefined when the event carries no parameters. */
export function sets(event: CloudTrailEvent, name: string, value: boolean): boolean | undefined {
  if (!hasParameters(event)) return undefined;
  return asBoolean(parameter(event, name)) === value;
}

/** Whether the call takes the setting `name` away, as CloudTrail does for an empty string; undefined without parameters. */
export function clears(event: CloudTrailEvent, name: string): boolean | undefined {
  return hasParameters(event) ? parameter(event, name) === '' : undefined;
}

/** Whether the event carries its request parameters at all: a denied call mostly does not. */
export function hasParameters(event: CloudTrailEvent): boolean {
  return event.requestParameters !== null && event.requestParameters !== undefined && !parametersOmitted(event);
}
