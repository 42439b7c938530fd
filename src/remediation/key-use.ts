import type { AccessKey, User } from '../account/entities.ts';
import { secondsBetween } from '../kernel/seconds-between.ts';

/** Who would miss an access key, as sentences: its last use, or that nobody can tell. */
export function keyUse(user: User, key: AccessKey, now: string): string[] {
  const { lastUsed } = key;
  if (lastUsed.kind === 'unknown')
    return [`When access key ${key.id} of ${user.name} was last used is not known, so what signs with it may stop.`];
  if (lastUsed.kind === 'absent') return [];
  const { at, service, region } = lastUsed.value;
  const days = Math.floor(secondsBetween(at, now) / 86_400);
  return [
    `Access key ${key.id} of ${user.name} was last used ${days} days ago, at ${at}, for ${service} in ${region}. What did so will be refused.`,
  ];
}
