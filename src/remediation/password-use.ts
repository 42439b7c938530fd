import type { User } from '../account/entities.ts';
import { secondsBetween } from '../kernel/seconds-between.ts';
import { counted } from './counted.ts';

/** When a user last signed in with its password, as sentences; none when it never did. */
export function passwordUse({ name, passwordLastUsed }: User, now: string): string[] {
  if (passwordLastUsed.kind === 'unknown') return [`When user ${name} last signed in with its password is not known.`];
  if (passwordLastUsed.kind === 'absent') return [];
  const days = Math.floor(secondsBetween(passwordLastUsed.value, now) / 86_400);
  return [`User ${name} last signed in with its password ${counted(days, 'day')} ago, at ${passwordLastUsed.value}.`];
}
