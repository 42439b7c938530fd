import { asArray, asObject, asString } from '../../../kernel/json.ts';
import { listed } from '../entries.ts';
import { identity } from '../identity.ts';
import type { Reader } from '../reader.ts';
import { isTruncated, owned } from '../telling.ts';
import { unread } from '../unread.ts';
import { unreadUser } from '../unread-entities.ts';
import { timePart } from '../values.ts';

const source = 'iam:ListUsers';
// Without a date it was never used, or AWS does not know; the credential report tells which.
const noDate = unread('iam:GetCredentialReport');

/** `aws iam list-users`. It leaves out tags and boundary, whatever the user has. */
export const users: Reader = {
  source,
  // GetGroup answers the members of a group under the same name; other services have users without an ARN of IAM.
  matches: (json) =>
    json.Group === undefined &&
    Array.isArray(json.Users) &&
    json.Users.every((user) => /^arn:[^:]*:iam::/.test(asString(asObject(user)?.Arn) ?? '')),
  read: (json, into) => {
    into.truncated = isTruncated(json);
    for (const { name, entity } of listed(asArray(json.Users), 'UserName', 'users', into)) {
      owned(into, entity.Arn);
      into.tables.users.push({
        ...unreadUser(name),
        ...identity(entity, 'UserId', into, source),
        passwordLastUsed: timePart(entity.PasswordLastUsed, into, noDate),
      });
    }
  },
};
