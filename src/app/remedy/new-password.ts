import { makePassword, passwordBytes } from '../../account/password/make-password.ts';
import type { World } from '../ports/world.ts';

export { passwordBytes };

/** A new password for a user of the account. Where its policy cannot be read, one that meets nearly all. `bytes` are random. */
export async function newPassword(world: World, bytes: Uint8Array): Promise<string> {
  const { state } = await world.read([{ kind: 'account', key: 'account' }], []);
  const { passwordPolicy: policy } = state;
  const length = policy.kind === 'known' ? policy.value.minimumPasswordLength : policy.kind === 'absent' ? 20 : 64;
  const made = makePassword({ ...nothing, minimumPasswordLength: length }, bytes);
  if (made === undefined) throw new Error(`No password of ${length} characters could be made.`);
  return made;
}

/** All four classes are in every password that is made, so that only the length is asked of the policy. */
const nothing = {
  requireSymbols: false,
  requireNumbers: false,
  requireUppercaseCharacters: false,
  requireLowercaseCharacters: false,
  allowUsersToChangePassword: true,
  maxPasswordAge: 0,
  passwordReusePrevention: 0,
  hardExpiry: false,
};
