import { known, type Part } from '../account/part.ts';

/** The time of the last use of an access key or a role, without the rest that is told of it. */
export function lastUseOf({ lastUsed }: { lastUsed: Part<{ at: string }> }): Part<string> {
  return lastUsed.kind === 'known' ? known(lastUsed.value.at, lastUsed.read) : lastUsed;
}
