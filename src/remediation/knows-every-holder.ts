import type { AccountState } from '../account/state.ts';

/** Whether the state knows of everybody to whom a policy may be attached or whose boundary it may be. */
export function knowsEveryHolder(state: AccountState): boolean {
  const { users, groups, roles } = state;
  const isWhole = [users, groups, roles].every(({ whole }) => whole.kind === 'known');
  const attached = [...users.by.values(), ...groups.by.values(), ...roles.by.values()].every((one) => one.attached.whole.kind === 'known');
  return isWhole && attached && [...users.by.values(), ...roles.by.values()].every(({ boundary }) => boundary.kind !== 'unknown');
}
