import { asObject, asString } from '../../../kernel/json.ts';
import { identity } from '../identity.ts';
import type { Reader } from '../reader.ts';
import { owned } from '../telling.ts';
import { unread } from '../unread.ts';
import { unreadUser } from '../unread-entities.ts';
import { boundaryPart, tagMembers, timePart } from '../values.ts';

const source = 'iam:GetUser';
// Without a date it was never used, or AWS does not know; the credential report tells which.
const noDate = unread('iam:GetCredentialReport');

/** `aws iam get-user`, of a user or, called by root, of root. */
export const user: Reader = {
  source,
  matches: (json) => /^arn:[^:]*:iam::/.test(asString(asObject(json.User)?.Arn) ?? ''),
  read: (json, into) => {
    const entity = asObject(json.User) ?? {};
    const name = asString(entity.UserName);
    owned(into, entity.Arn);
    if (asString(entity.Arn)?.endsWith(':root') === true) into.root.passwordLastUsed = timePart(entity.PasswordLastUsed, into, noDate);
    else if (name === undefined) into.problem('unreadable', 'The user has no UserName.');
    else
      into.tables.users.push({
        ...unreadUser(name),
        ...identity(entity, 'UserId', into, source),
        passwordLastUsed: timePart(entity.PasswordLastUsed, into, noDate),
        tags: tagMembers(entity.Tags, into),
        boundary: boundaryPart(entity, into),
      });
  },
};
