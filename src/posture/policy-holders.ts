import type { Attachments } from '../account/entities.ts';
import type { Part, Unknown } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import { lackOf } from './lack-of.ts';

/** Who holds the managed policies of an account. Holders are named `user alice`, `group admins`, `role deploy`. */
export interface PolicyHolders {
  /** Holders by the ARN of what is attached to them. */
  attached: ReadonlyMap<string, readonly string[]>;
  /** Users and roles by the ARN of their permissions boundary. */
  bounded: ReadonlyMap<string, readonly string[]>;
  /** Why there may be holders beside those of `attached`; empty when there are none. */
  otherAttached: readonly Unknown[];
  /** Why there may be others beside those of `bounded`. */
  otherBounded: readonly Unknown[];
}

/** Finds who holds which policy, in one pass over the account. */
export function policyHolders({ users, groups, roles }: AccountState): PolicyHolders {
  const [attached, bounded] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const [otherAttached, otherBounded] = [new Map<string, Unknown>(), new Map<string, Unknown>()];
  const tables = [
    ['user', users],
    ['group', groups],
    ['role', roles],
  ] as const;
  for (const [kind, table] of tables) {
    note(otherAttached, lackOf(table));
    if (kind !== 'group') note(otherBounded, lackOf(table));
    for (const holder of table.by.values()) {
      const name = `${kind} ${holder.name}`;
      const { attached: policies, boundary }: { attached: Attachments; boundary?: Part<string> } = holder;
      for (const arn of Object.keys(policies.items)) add(attached, arn, name);
      note(otherAttached, lackOf(policies));
      if (boundary?.kind === 'known') add(bounded, boundary.value, name);
      if (boundary?.kind === 'unknown') note(otherBounded, boundary);
    }
  }
  return { attached, bounded, otherAttached: [...otherAttached.values()], otherBounded: [...otherBounded.values()] };
}

function add(holders: Map<string, string[]>, arn: string, name: string): void {
  const held = holders.get(arn);
  if (held === undefined) holders.set(arn, [name]);
  else held.push(name);
}

/** The same reason, told of a thousand users, is one reason. */
function note(whys: Map<string, Unknown>, why: Unknown | undefined): void {
  if (why !== undefined) whys.set(`${why.permission} ${why.reason}`, why);
}
