import type { Role } from '../account/entities.ts';

/** When a role was last used, as a sentence; none for one that was not used as long as AWS keeps track. */
export function roleUse({ name, lastUsed }: Role): string[] {
  if (lastUsed.kind === 'unknown') return [`When role ${name} was last used is not known.`];
  return lastUsed.kind === 'absent' ? [] : [`Role ${name} was last used at ${lastUsed.value.at} in ${lastUsed.value.region}.`];
}
