import type { CloudTrailEvent } from '../events/event.ts';
import { textParameter, textResponse } from '../events/fields.ts';
import { asString } from '../kernel/json.ts';
import { entityRefs } from './entity-refs.ts';

/** Response members that tell a unique id. */
const idPaths: readonly (readonly [string, string])[] = [
  ['user', 'userId'],
  ['group', 'groupId'],
  ['role', 'roleId'],
  ['policy', 'policyId'],
  ['instanceProfile', 'instanceProfileId'],
  ['serverCertificateMetadata', 'serverCertificateId'],
];

/** New names that a rename gives, by event name: the parameter and the kind. */
const newNames: Readonly<Record<string, readonly [string, string]>> = {
  UpdateUser: ['newUserName', 'user'],
  UpdateGroup: ['newGroupName', 'group'],
  UpdateServerCertificate: ['newServerCertificateName', 'server-certificate'],
};

/**
 * How a change is indexed: `kind/key` of each entity that its event names, under the new name of a rename as well, and
 * `id/<unique id>` of each id that it tells.
 */
export function entityKeys(event: CloudTrailEvent): string[] {
  const ids = idPaths.map(([member, field]) => asString(textResponse(event, member, field))).filter((id) => id !== undefined);
  const rename = event.eventSource === 'iam.amazonaws.com' ? newNames[event.eventName] : undefined;
  const name = rename === undefined ? undefined : textParameter(event, rename[0])?.toLowerCase();
  const renamed = rename === undefined || name === undefined ? [] : [`${rename[1]}/${name}`];
  const refs = entityRefs(event).flatMap(({ kind, key }) => [`${kind}/${key}`, ...aliasOf(kind, key)]);
  return [...new Set([...refs, ...renamed, ...ids.map((id) => `id/${id}`)])];
}

/** What is keyed by ARN is found by its bare name as well. */
export function aliasOf(kind: string, key: string): string[] {
  return key.includes(':') ? [`${kind}/${key.slice(Math.max(key.lastIndexOf('/'), key.lastIndexOf(':')) + 1).toLowerCase()}`] : [];
}
