import type { JsonObject } from '../../kernel/json.ts';
import { type Part, unknown } from '../part.ts';
import type { Telling } from './telling.ts';
import { timePart } from './values.ts';

const noDate = unknown('AWS shows no date: it was never used, or AWS has no information', 'iam:GetCredentialReport');

/** When a password was last used, as ListUsers and GetUser tell; the date stays when the password is removed. */
export function passwordLastUsed(user: JsonObject, into: Telling): Part<string> {
  return timePart(user.PasswordLastUsed, into, noDate);
}
