import { asString } from '../../../kernel/json.ts';
import type { AccessKey } from '../../entities.ts';
import { perUser } from '../per-user.ts';
import type { Reader } from '../reader.ts';
import { unread } from '../unread.ts';
import { unreadAccessKey, unreadUser } from '../unread-entities.ts';
import { statusPart, timePart } from '../values.ts';

const source = 'iam:ListAccessKeys';

/** `aws iam list-access-keys` of one user. */
export const accessKeys: Reader = {
  source,
  matches: (json) => Array.isArray(json.AccessKeyMetadata),
  read: (json, into) => {
    const found = perUser<AccessKey>(json.AccessKeyMetadata, json, into, (key) => {
      const id = asString(key.AccessKeyId);
      if (id === undefined) return undefined;
      const [status, created] = [statusPart(key.Status, into, unread(source)), timePart(key.CreateDate, into, unread(source))];
      return [id, { ...unreadAccessKey(id), status, created }];
    });
    for (const [name, keys] of found) into.tables.users.push({ ...unreadUser(name), accessKeys: keys });
  },
};
