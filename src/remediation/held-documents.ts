import type { Attachments, InlinePolicies, Role, User } from '../account/entities.ts';
import { knownValue } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import { groupsOfUser } from './groups-of-user.ts';
import { managedDocument } from './user-statements.ts';

/** A policy that a principal is under, by itself or by a group. */
export interface HeldDocument {
  /** To whom it belongs: `user/alice`, `group/staff`, lower case. */
  holder: string;
  /** ARN of a managed policy, name of an inline one. */
  policy: string;
  isManaged: boolean;
  /** Undefined where it is not known. */
  document: string | undefined;
}

/** A user or role. */
export type Principal = { kind: 'user'; entity: User } | { kind: 'role'; entity: Role };

export interface HeldDocuments {
  documents: readonly HeldDocument[];
  /** Whether these are all. */
  isWhole: boolean;
}

/** The policies of a principal and of its groups. The boundary is not among them. */
export function heldDocuments(state: AccountState, { kind, entity }: Principal): HeldDocuments {
  const own = documentsOf(state, `${kind}/${entity.name.toLowerCase()}`, entity);
  if (kind === 'role') return own;
  const { groups, gaps } = groupsOfUser(state, entity);
  const all = [own, ...groups.map((group) => documentsOf(state, `group/${group.name.toLowerCase()}`, group))];
  return { documents: all.flatMap(({ documents }) => documents), isWhole: gaps.length === 0 && all.every(({ isWhole }) => isWhole) };
}

/** The policies of one user, group or role alone. */
export function documentsOf(
  state: AccountState,
  holder: string,
  { inline, attached }: { inline: InlinePolicies; attached: Attachments },
): HeldDocuments {
  return {
    documents: [
      ...Object.entries(inline.items).map(
        ([policy, part]): HeldDocument => ({ holder, policy, isManaged: false, document: knownValue(part) }),
      ),
      ...Object.keys(attached.items).map(
        (policy): HeldDocument => ({ holder, policy, isManaged: true, document: managedDocument(state, policy) }),
      ),
    ],
    isWhole: inline.whole.kind === 'known' && attached.whole.kind === 'known',
  };
}
