import { membershipKeys, withoutMembers } from '../../../catalogue/effects/membership-keys.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { policyHolder } from '../../policy-holder.ts';
import { overQuota } from './over-quota.ts';
import { stepsToGroup } from './steps-to-group.ts';
import { unlikeGroup } from './unlike-group.ts';

export const action = defineAction({
  id: 'move-policies-to-group',
  family: 'policies',
  about:
    'Gives a user by a group what is attached straight to it, so that the user can do the same before, between and after: the group is made if it is missing, gets the policies, the user joins, a pause lets IAM catch up, and only then the policies are taken from the user. A group that stands already is taken only if nobody gains anything: neither the user by the policies of the group, nor its members by those of the user.',
  reversal:
    'The policies are given back to the user, the user leaves the group, and the group loses what it got and is deleted if it was made for this.',
  risk: 'R2',
  targets: ['user'],
  parameters: { group: { about: 'Name of the group, which is made if it is missing.', type: { kind: 'text' }, required: true } },
  calls: [
    'iam:CreateGroup',
    'iam:AttachGroupPolicy',
    'iam:PutGroupPolicy',
    'iam:AddUserToGroup',
    'iam:DetachUserPolicy',
    'iam:DeleteUserPolicy',
  ],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, target, parameter } = context;
  const found = policyHolder(state, target);
  if (found.kind === 'refused') return found;
  const { entity, called } = found.holder;
  const name = parameter('group') ?? '';
  if (!('groups' in entity) || !/^[\w+=,.@-]{1,128}$/.test(name))
    return { kind: 'refused', reason: `${name} is no name that IAM takes for a group.`, instead: 'Use letters, digits and +=,.@_- only.' };
  const user = entity;
  if (
    user.inline.whole.kind !== 'known' ||
    user.attached.whole.kind !== 'known' ||
    user.groups.whole.kind !== 'known' ||
    Object.values(user.inline.items).some(({ kind }) => kind !== 'known')
  )
    return {
      kind: 'refused',
      reason: `The policies and groups of ${called} are not all known.`,
      instead: 'Read the account first: trailward collect.',
    };
  if (Object.keys(user.inline.items).length + Object.keys(user.attached.items).length === 0)
    return { kind: 'nothing', reason: `Nothing is attached straight to ${called}.` };
  if (state.groups.whole.kind !== 'known')
    return {
      kind: 'refused',
      reason: `Whether there is a group ${name} is not known.`,
      instead: 'Read the account first: trailward collect.',
    };
  const group = state.groups.by.get(name.toLowerCase());
  const isMember = group !== undefined && membershipKeys(state, user.groups, name).length > 0;
  const unlike =
    group === undefined
      ? undefined
      : unlikeGroup(
          group,
          user,
          withoutMembers(state, name).members.filter((member) => member !== user.name),
        );
  if (unlike !== undefined) return unlike;
  const tooMany = overQuota(context, user, group, name, isMember);
  if (tooMany !== undefined) return tooMany;
  return {
    kind: 'steps',
    title: `Give ${called} its policies by group ${group?.name ?? name}`,
    steps: stepsToGroup(user, group, name, isMember),
    notes: [
      'At no moment has the user less than before, as far as IAM has caught up.',
      ...(group === undefined ? [] : [`Whoever joins group ${group.name} gets the same.`]),
    ],
  };
}
