import type { Group, User } from '../../../account/entities.ts';
import { knownValue } from '../../../account/part.ts';
import type { ActionContext, Proposal } from '../../action.ts';
import { iamQuota } from '../../iam-quota.ts';
import { unfitDocument } from '../../unfit-document.ts';

/** Why AWS would refuse the group what the user has, or the user the group; undefined where it would take both. */
export function overQuota(
  { state }: ActionContext,
  user: User,
  group: Group | undefined,
  name: string,
  isMember: boolean,
): Proposal | undefined {
  const refused = (reason: string, instead: string): Proposal => ({ kind: 'refused', reason, instead });
  const [groups, attached] = [iamQuota(state, 'GroupsPerUserQuota'), iamQuota(state, 'AttachedPoliciesPerGroupQuota')];
  if (!isMember && Object.keys(user.groups.items).length >= groups)
    return refused(`User ${user.name} is in ${groups} groups, and AWS takes no more.`, 'Take it out of one that it does not need.');
  const all = new Set([...Object.keys(group?.attached.items ?? {}), ...Object.keys(user.attached.items)]);
  if (all.size > attached)
    return refused(
      `Group ${name} would have ${all.size} managed policies, and AWS takes ${attached}.`,
      'Detach what is not needed first, or have the quota raised.',
    );
  const inline = { ...user.inline.items, ...group?.inline.items };
  const entity = {
    name,
    inline: { ...user.inline, items: inline },
    attached: user.attached,
    id: user.id,
    path: user.path,
    created: user.created,
  };
  for (const [policy, part] of Object.entries(inline)) {
    const unfit = unfitDocument(state, knownValue(part) ?? '', {
      kind: 'inline',
      holder: { kind: 'group', word: 'Group', name, called: `group ${name}`, entity },
      policy,
    });
    if (unfit !== undefined) return unfit;
  }
  return undefined;
}
