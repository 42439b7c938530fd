import type { Members } from '../account/members.ts';
import type { AccountState } from '../account/state.ts';
import type { Json } from '../kernel/json.ts';
import type { Evidence } from './check.ts';
import { evidence } from './evidence.ts';

/**
 * Members of an entity as evidence: as they were read, or, while there may be more of them, as the state has those that
 * it knows, whose own source is not kept.
 */
export function membersEvidence(field: string, members: Members<unknown>, value: Json, { at }: AccountState): Evidence[] {
  return members.whole.kind === 'known' ? evidence(field, members.whole, value) : [{ field, value, source: 'account state', at }];
}
