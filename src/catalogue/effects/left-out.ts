import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, parametersOmitted } from '../../events/fields.ts';
import { isJsonObject } from '../../kernel/json.ts';

/** Whether the caller certainly left a parameter out: the record shows the parameters, and it is not among them. */
export function leftOut(event: CloudTrailEvent, name: string): boolean {
  const asked = parameter(event, name);
  return isJsonObject(event.requestParameters) && !parametersOmitted(event) && (asked === undefined || asked === null);
}
