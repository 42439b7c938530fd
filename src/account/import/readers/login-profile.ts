import { asObject, asString } from '../../../kernel/json.ts';
import { known } from '../../part.ts';
import type { Reader } from '../reader.ts';
import { unread } from '../unread.ts';
import { unreadUser } from '../unread-entities.ts';
import { flagPart, timePart } from '../values.ts';

const source = 'iam:GetLoginProfile';

/** `aws iam get-login-profile`: that a user has a password, never the password. */
export const loginProfile: Reader = {
  source,
  matches: (json) => asString(asObject(json.LoginProfile)?.UserName) !== undefined,
  read: (json, into) => {
    const profile = asObject(json.LoginProfile) ?? {};
    const created = timePart(profile.CreateDate, into, unread(source));
    // AWS leaves the flag out where no change is required.
    const passwordResetRequired = flagPart(profile.PasswordResetRequired ?? false, into, unread(source));
    const login = known({ created, passwordResetRequired }, into.read);
    into.tables.users.push({ ...unreadUser(asString(profile.UserName) ?? ''), login });
  },
};
