import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { deniedResource } from './denied-resource.ts';
import { nameInArn } from './targets.ts';

/** CloudTrail's resource types as ARNs spell them, and as targets do. */
const kinds = new Map([
  ['trail', 'trail'],
  ['eventdatastore', 'event-data-store'],
  ['channel', 'channel'],
  ['dashboard', 'dashboard'],
]);

/** Trail in request parameter `parameter`, a name or an ARN; else the one that the response or a refusal names. */
export function trailTarget(event: CloudTrailEvent, parameter = 'name'): Target {
  const given = textParameter(event, parameter);
  const denied = deniedResource(event);
  const arn = given?.startsWith('arn:') === true ? given : (textResponse(event, 'trailARN') ?? denied?.arn);
  const name = given ?? textResponse(event, 'trailARN') ?? denied?.name ?? '';
  return { kind: 'trail', name: nameInArn(name), ...(arn === undefined ? {} : { arn }) };
}

/** Event data store in `eventDataStore`, an ARN or the id at its end; a new one goes by the name that it was given. */
export function dataStoreTarget(event: CloudTrailEvent): Target {
  const given = textParameter(event, 'eventDataStore');
  const denied = deniedResource(event);
  const arn = given?.startsWith('arn:') === true ? given : (textResponse(event, 'eventDataStoreArn') ?? denied?.arn);
  const key = given ?? textResponse(event, 'eventDataStoreArn') ?? denied?.name ?? '';
  const id = nameInArn(key);
  const name = given === undefined ? (textParameter(event, 'name') ?? id) : id;
  return { kind: 'event-data-store', name, ...(id === '' ? {} : { id }), ...(arn === undefined ? {} : { arn }) };
}

/** Trail, event data store, channel or dashboard by the ARN in request parameter `parameter`. */
export function cloudTrailResource(event: CloudTrailEvent, parameter: string): Target {
  const arn = textParameter(event, parameter) ?? deniedResource(event)?.arn;
  if (arn === undefined) return { kind: 'resource', name: '' };
  const type = /^arn:[^:]*:cloudtrail:[^:]*:[^:]*:([a-z]+)\//.exec(arn)?.[1] ?? '';
  return { kind: kinds.get(type) ?? 'resource', name: nameInArn(arn), arn };
}

/** For calls that take either `trailName` or `eventDataStore`. */
export function trailOrDataStore(event: CloudTrailEvent): Target {
  if (textParameter(event, 'eventDataStore') !== undefined) return dataStoreTarget(event);
  if (textParameter(event, 'trailName') !== undefined) return trailTarget(event, 'trailName');
  return cloudTrailResource(event, 'trailName');
}
