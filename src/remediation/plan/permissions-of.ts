import type { JsonObject } from '../../kernel/json.ts';
import type { CallRecord, Permission, Place } from '../call-record.ts';

/** What it takes to make a call: its own actions, and those on other things. */
export function permissionsOf(record: CallRecord, parameters: JsonObject, place: Place): Permission[] {
  const resource = record.resource(parameters, place);
  const own = (record.permissions ?? [`${record.service}:${record.action}`]).map((action) => ({ action, resource }));
  return [...own, ...(record.also?.(parameters, place) ?? [])];
}
