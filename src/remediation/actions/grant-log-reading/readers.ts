import { memberAt } from '../../../account/members.ts';
import type { AccountState } from '../../../account/state.ts';
import type { Proposal } from '../../action.ts';
import { iamQuota } from '../../iam-quota.ts';
import { parseTarget } from '../../parse-target.ts';
import { type PolicyHolder, policyHolder } from '../../policy-holder.ts';

export type Readers = { kind: 'readers'; readers: readonly PolicyHolder[] } | Extract<Proposal, { kind: 'refused' }>;

/**
 * The users, groups and roles that are named as `user:alice,group:auditors,role:x`, each once, without those to which the
 * policy is attached already.
 */
export function readers(state: AccountState, to: string, policyArn: string): Readers {
  const found = new Map<string, PolicyHolder>();
  // Names may hold commas, and no colons.
  for (const word of to.split(/,\s*(?=(?:user|group|role):)/)) {
    const target = parseTarget(word.trim());
    if (target === undefined || !['user', 'group', 'role'].includes(target.kind))
      return {
        kind: 'refused',
        reason: `${word} names no user, group or role.`,
        instead: 'Name them as user:alice,group:auditors,role:audit.',
      };
    const holder = policyHolder(state, target);
    if (holder.kind === 'refused') return holder;
    found.set(holder.holder.called.toLowerCase(), holder.holder);
  }
  const open = [...found.values()].filter(({ entity }) => memberAt(entity.attached, policyArn) === undefined);
  for (const { word, called, entity } of open) {
    if (entity.attached.whole.kind !== 'known')
      return {
        kind: 'refused',
        reason: `Which policies are attached to ${called} is not known.`,
        instead: 'Read the account first: trailward collect.',
      };
    const most = iamQuota(state, `AttachedPoliciesPer${word}Quota`);
    if (Object.keys(entity.attached.items).length >= most)
      return {
        kind: 'refused',
        reason: `${most} managed policies are attached to ${called}, and AWS takes no more.`,
        instead: 'Detach one that is not needed, or name a group that it is in.',
      };
  }
  return { kind: 'readers', readers: open };
}
