import { asArray, asObject, asString } from '../../../kernel/json.ts';
import { absent, known } from '../../part.ts';
import { listed } from '../entries.ts';
import { identity } from '../identity.ts';
import type { Reader } from '../reader.ts';
import { isTruncated, owned } from '../telling.ts';
import { unreadInstanceProfile } from '../unread-entities.ts';

const source = 'iam:ListInstanceProfiles';

/** `aws iam list-instance-profiles`: also those without a role, which the authorization details leave out. */
export const instanceProfiles: Reader = {
  source,
  matches: (json) => Array.isArray(json.InstanceProfiles),
  read: (json, into) => {
    into.truncated = isTruncated(json);
    for (const { name, entity } of listed(asArray(json.InstanceProfiles), 'InstanceProfileName', 'instanceProfiles', into)) {
      owned(into, entity.Arn);
      const role = asString(asObject(asArray(entity.Roles)[0])?.RoleName);
      into.tables.instanceProfiles.push({
        ...unreadInstanceProfile(name),
        ...identity(entity, 'InstanceProfileId', into, source),
        role: role === undefined ? absent(into.read) : known(role, into.read),
      });
    }
  },
};
