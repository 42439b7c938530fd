import type { Part } from '../../../account/part.ts';
import type { AccountState } from '../../../account/state.ts';
import type { Proposal, Target } from '../../action.ts';

/** Something in IAM that can be renamed and moved, with the words of its calls. */
export interface Named {
  kind: 'user' | 'group' | 'server-certificate';
  word: string;
  /** `User` of `UpdateUser` and `UserName`. */
  call: 'User' | 'Group' | 'ServerCertificate';
  /** Member of the state that holds it. */
  table: 'users' | 'groups' | 'serverCertificates';
  /** As the account writes it. */
  name: string;
  path: Part<string>;
}

export type FoundNamed = { kind: 'found'; named: Named } | Extract<Proposal, { kind: 'refused' }>;

const kinds = {
  user: { kind: 'user', word: 'user', call: 'User', table: 'users' },
  group: { kind: 'group', word: 'group', call: 'Group', table: 'groups' },
  'server-certificate': { kind: 'server-certificate', word: 'server certificate', call: 'ServerCertificate', table: 'serverCertificates' },
} as const;

/** The user, group or server certificate that is aimed at, or the refusal that none is known. */
export function findNamed(state: AccountState, { kind, name: called }: Target): FoundNamed {
  if (kind !== 'user' && kind !== 'group' && kind !== 'server-certificate')
    return {
      kind: 'refused',
      reason: `${called} is of a kind that cannot be renamed.`,
      instead: 'Name a user, a group or a server certificate.',
    };
  const words = kinds[kind];
  const { by, whole } = state[words.table];
  const found = by.get(called.toLowerCase());
  if (found !== undefined && /^[\w+=,.@-]{1,128}$/.test(found.name))
    return { kind: 'found', named: { ...words, name: found.name, path: found.path } };
  return {
    kind: 'refused',
    reason: whole.kind === 'known' ? `There is no ${words.word} ${called}.` : `Whether there is a ${words.word} ${called} is not known.`,
    instead: 'Look at trailward show, or read the account again: trailward collect.',
  };
}
