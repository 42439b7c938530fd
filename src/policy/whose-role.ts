import type { Role } from '../account/entities.ts';
import { knownValue, type Unknown } from '../account/part.ts';

/** Whose a role is: the account's own, or somebody's who alone may change it, as a full sentence says. */
export type RoleOwner = { kind: 'own' } | { kind: 'foreign'; by: 'service' | 'identity-center' | 'control-tower'; words: string } | Unknown;

/**
 * Tells whose a role is. Only AWS makes roles under its two reserved paths; a name that looks like one of theirs proves
 * nothing under another path. Control Tower has no path of its own, so that its roles are known by name alone.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
 */
export function whoseRole({ name, path }: Role): RoleOwner {
  const at = knownValue(path);
  if (at?.startsWith('/aws-service-role/') === true) {
    const service = at.split('/')[2] ?? '';
    return foreign('service', `Role ${name} is linked to the service ${service}, which alone may change it.`);
  }
  if (at?.startsWith('/aws-reserved/') === true) {
    const set = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/.exec(name)?.[1];
    const which = set === undefined ? 'a permission set' : `permission set ${set}`;
    return foreign('identity-center', `Role ${name} is made by IAM Identity Center from ${which}; what it allows is changed there.`);
  }
  if (/^(?:AWSControlTower|aws-controltower-)/i.test(name))
    return foreign('control-tower', `Role ${name} bears a name of AWS Control Tower, which keeps its roles as it made them.`);
  if (path.kind === 'unknown' && /^(?:AWSServiceRoleFor|AWSReservedSSO_)/i.test(name)) return path;
  return { kind: 'own' };
}

function foreign(by: 'service' | 'identity-center' | 'control-tower', words: string): RoleOwner {
  return { kind: 'foreign', by, words };
}
