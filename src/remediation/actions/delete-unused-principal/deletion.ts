import type { CallDraft, Proposal } from '../../action.ts';

/** The calls that delete a user or role with all that it has, in order, or why they cannot be planned. */
export type Deletion =
  | { kind: 'deletion'; steps: readonly CallDraft[]; notes: readonly string[]; next: readonly string[] }
  | Extract<Proposal, { kind: 'refused' }>;
