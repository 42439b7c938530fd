import type { CloudTrailEvent } from '../events/event.ts';
import { textResponse } from '../events/fields.ts';
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

/** How a change is indexed: `kind/key` of each entity that its event names, and `id/<unique id>` of each id that it tells. */
export function entityKeys(event: CloudTrailEvent): string[] {
  const ids = idPaths.map(([member, field]) => asString(textResponse(event, member, field))).filter((id) => id !== undefined);
  return [...entityRefs(event).map(({ kind, key }) => `${kind}/${key}`), ...ids.map((id) => `id/${id}`)];
}
