import { makePassword, passwordBytes } from '../../account/password/make-password.ts';
import type { World } from '../ports/world.ts';

export { passwordBytes };

/**
 * A new password that meets the policy in force, which is read for it. `bytes` are random, `passwordBytes` of them.
 * @throws Error when the policy cannot be read: a password that AWS refuses would be handed over for nothing
 */
export async function newPassword(world: World, bytes: Uint8Array): Promise<string> {
  const { state } = await world.read([{ kind: 'account', key: 'account' }], []);
  const { passwordPolicy } = state;
  if (passwordPolicy.kind === 'unknown') throw new Error(`The password policy could not be read: ${passwordPolicy.reason}.`);
  const made = makePassword(passwordPolicy.kind === 'known' ? passwordPolicy.value : undefined, bytes);
  if (made === undefined) throw new Error('The password policy asks for more than a password can be.');
  return made;
}
