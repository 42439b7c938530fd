import type { Group, ServerCertificate, User } from '../../../account/entities.ts';
import type { AccountState } from '../../../account/state.ts';
import type { Table } from '../../../account/table.ts';
import type { Proposal, Target } from '../../action.ts';

/** Something in IAM that can be renamed and moved, with the words of its calls. */
export interface Named {
  kind: 'user' | 'group' | 'server-certificate';
  word: string;
  /** `User` of `UpdateUser` and `UserName`. */
  call: 'User' | 'Group' | 'ServerCertificate';
  table: Table<User | Group | ServerCertificate>;
  entity: User | Group | ServerCertificate;
}

const kinds = {
  user: { kind: 'user', word: 'user', call: 'User', table: 'users' },
  group: { kind: 'group', word: 'group', call: 'Group', table: 'groups' },
  'server-certificate': { kind: 'server-certificate', word: 'server certificate', call: 'ServerCertificate', table: 'serverCertificates' },
} as const;

/** The user, group or server certificate that is aimed at, or the refusal that none is known. */
export function named(state: AccountState, { kind, name }: Target): { kind: 'named'; entity: Named } & { of?: never } | Extract<Proposal, { kind: 'refused' }> {
  if (kind !== 'user' && kind !== 'group' && kind !== 'server-certificate')
    return { kind: 'refused', reason: `${name} has no name that could be changed.`, instead: 'Name a user, a group or a server certificate.' };
  const { table, ...words } = kinds[kind];
  return { kind: 'refused', reason: '', instead: '' } satisfies Proposal && undefined as never;
}
