import type { Group, User } from '../../../account/entities.ts';
import { memberAt } from '../../../account/members.ts';
import { knownValue } from '../../../account/part.ts';
import type { Proposal } from '../../action.ts';

/**
 * Why a group that stands already is not the one to give a user its policies: the user or the other members would gain
 * something. Undefined where nobody does.
 */
export function unlikeGroup(group: Group, user: User, others: readonly string[]): Proposal | undefined {
  const refused = (reason: string): Proposal => ({ kind: 'refused', reason, instead: 'Name a group that does not exist yet.' });
  const { name, attached, inline, id } = group;
  if (attached.whole.kind !== 'known' || inline.whole.kind !== 'known' || id.kind !== 'known')
    return refused(`The policies of group ${name} are not all known.`);
  const same = (policy: string) => {
    const [held, own] = [memberAt(inline, policy), memberAt(user.inline, policy)];
    const document = held === undefined ? undefined : knownValue(held);
    return document !== undefined && own !== undefined && knownValue(own) === document;
  };
  const more = [
    ...Object.keys(attached.items).filter((arn) => memberAt(user.attached, arn) === undefined),
    ...Object.keys(inline.items).filter((policy) => !same(policy)),
  ];
  if (more.length > 0)
    return refused(
      `Group ${name} has policies that user ${user.name} has not (${more.slice(0, 5).join(', ')}), so that the user would gain them.`,
    );
  const lacking = [
    ...Object.keys(user.attached.items).filter((arn) => memberAt(attached, arn) === undefined),
    ...Object.keys(user.inline.items).filter((policy) => memberAt(inline, policy) === undefined),
  ];
  return lacking.length > 0 && others.length > 0
    ? refused(`Group ${name} has members (${others.slice(0, 5).join(', ')}) who would gain ${lacking.slice(0, 5).join(', ')}.`)
    : undefined;
}
