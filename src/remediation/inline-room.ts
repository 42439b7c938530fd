import { knownValue } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import { documentSize } from '../policy/document-size.ts';
import { iamQuota } from './iam-quota.ts';
import type { PolicyHolder } from './policy-holder.ts';

/**
 * Characters, without white space, that the inline policies of an entity may still grow by. Those that are not known count
 * nothing.
 * @param replaced Names of policies that make room.
 */
export function inlineRoom(state: AccountState, { word, entity }: PolicyHolder, replaced: readonly string[] = []): number {
  const kept = Object.entries(entity.inline.items).filter(([name]) => !replaced.includes(name));
  return kept.reduce((room, [, document]) => room - documentSize(knownValue(document) ?? ''), iamQuota(state, `${word}PolicySizeQuota`));
}
