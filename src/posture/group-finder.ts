import type { Group } from '../account/entities.ts';
import { knownValue, type Unknown, unknown } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import { lackOf } from './lack-of.ts';

/** A group, or why it could not be found. */
export type FoundGroup = { kind: 'group'; group: Group } | Unknown;

/**
 * Finds the group that a membership means, by its key (a unique id, or `name:<group>`) and the name that it was learnt
 * with. An id that no group is known to have means the group of that name whose own id is not known.
 */
export function groupFinder({ groups }: AccountState): (key: string, learnt: string) => FoundGroup {
  const byId = new Map<string, Group>();
  for (const group of groups.by.values()) if (group.id.kind === 'known') byId.set(group.id.value, group);
  return (key, learnt) => {
    const found = key.startsWith('name:')
      ? groups.by.get(key.slice('name:'.length).toLowerCase())
      : (byId.get(key) ?? unidentified(learnt));
    if (found !== undefined) return { kind: 'group', group: found };
    return lackOf(groups) ?? unknown(`group ${learnt} was not among those read`, 'iam:GetAccountAuthorizationDetails');
  };

  function unidentified(name: string): Group | undefined {
    const group = groups.by.get(name.toLowerCase());
    return group !== undefined && knownValue(group.id) === undefined ? group : undefined;
  }
}
