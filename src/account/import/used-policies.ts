import type { AccountState } from '../state.ts';

/** ARNs of the managed policies that something in a state is attached to, or bounded by. */
export function usedPolicies({ users, groups, roles }: AccountState): Set<string> {
  const used = new Set<string>();
  for (const { attached } of [...users.by.values(), ...groups.by.values(), ...roles.by.values()])
    for (const arn of Object.keys(attached.items)) used.add(arn);
  for (const { boundary } of [...users.by.values(), ...roles.by.values()]) if (boundary.kind === 'known') used.add(boundary.value);
  return used;
}
