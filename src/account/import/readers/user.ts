import { asObject, asString } from '../../../kernel/json.ts';
import { identity } from '../identity.ts';
import { passwordLastUsed } from '../password-last-used.ts';
import type { Reader } from '../reader.ts';
import { owned } from '../telling.ts';
import { unreadUser } from '../unread-entities.ts';
import { boundaryPart, tagMembers } from '../values.ts';

const source = 'iam:GetUser';

/** `aws iam get-user`, of a user or, called by root, of root. */
export const user: Reader = {
  source,
  matches: (json) => /^arn:[^:]*:iam::/.test(asString(asObject(json.User)?.Arn) ?? ''),
  read: (json, into) => {
    const entity = asObject(json.User) ?? {};
    const name = asString(entity.UserName);
    owned(into, entity.Arn);
    if (asString(entity.Arn)?.endsWith(':root') === true) into.root.passwordLastUsed = passwordLastUsed(entity, into);
    else if (name === undefined) into.problem('unreadable', 'The user has no UserName.');
    else
      into.tables.users.push({
        ...unreadUser(name),
        ...identity(entity, 'UserId', into, source),
        passwordLastUsed: passwordLastUsed(entity, into),
        tags: tagMembers(entity.Tags, into),
        boundary: boundaryPart(entity, into),
      });
  },
};
