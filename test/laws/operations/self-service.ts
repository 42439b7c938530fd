import type { Draft } from '../operation.ts';
import type { Random } from '../random.ts';
import type { Caller } from '../send.ts';
import { type Cell, nameOf, type World } from '../world.ts';

/** Calls that act on their caller when they name no user. */
const aboutCaller = /^(?:(?:Create|Update|Delete)AccessKey|(?:Upload|Update|Delete)SigningCertificate|DeactivateMFADevice)$/;

/** Now and then the same call as the user itself would make it, with a key of its own and without its name. */
export function bySelf(world: World, random: Random, draft: Draft): Draft {
  const { UserName, ...parameters } = draft.parameters;
  if (!aboutCaller.test(draft.action) || typeof UserName !== 'string' || !random.chance(0.2)) return draft;
  const as = callerOf(world, random, (user) => nameOf(user).toLowerCase() === UserName.toLowerCase());
  // moto reads the caller only for access keys.
  if (as === undefined || (world.moto && !draft.action.endsWith('AccessKey'))) return draft;
  return { ...draft, parameters, as };
}

/** A user with an access key to call with. */
export function callerOf(world: World, random: Random, fits: (user: Cell) => boolean): Caller | undefined {
  // moto finds the owner of a key by the name that it had when the key was made.
  const usable = world.rows('key').filter(([user, , made]) => fits(user) && (!world.moto || made === `made:${nameOf(user)}`));
  const [user, key] = random.of(usable) ?? [];
  return user === undefined || key === undefined ? undefined : { userName: nameOf(user), accessKeyId: nameOf(key) };
}
