import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { callsLost } from '../../calls-lost.ts';
import { documentsOf } from '../../held-documents.ts';
import { membership } from '../../membership.ts';
import { takingAway } from '../../taking-away.ts';

export const action = defineAction({
  id: 'remove-group-member',
  family: 'policies',
  about:
    'Takes one user out of one group. The user loses what the policies of the group allow and nothing else does; what it called with them is named from the ingested history. Where the policies of the group only deny, the plan is refused, because that would give access.',
  reversal: 'The user is added to the group again.',
  risk: 'R2',
  targets: ['user'],
  parameters: { group: { about: 'Name of the group.', type: { kind: 'text' }, required: true } },
  calls: ['iam:RemoveUserFromGroup'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, target, parameter } = context;
  const found = membership(state, target, parameter('group') ?? '');
  if (found.kind === 'refused') return found;
  const { user, group, isMember } = found;
  if (isMember === undefined)
    return {
      kind: 'refused',
      reason: `Whether user ${user.name} is in group ${group.name} is not known.`,
      instead: 'Read the account first: trailward collect.',
    };
  if (!isMember) return { kind: 'nothing', reason: `User ${user.name} is not in group ${group.name}.` };
  const holder = `group/${group.name.toLowerCase()}`;
  const { documents, isWhole } = documentsOf(state, holder, group);
  const each = documents.map(({ document, policy, isManaged }) =>
    takingAway(`Policy ${policy} of group ${group.name}`, document, isManaged ? policy : undefined),
  );
  const [denying] = each.flatMap(({ refused }) => refused ?? []);
  if (denying !== undefined && isWhole && each.every(({ refused }) => refused !== undefined)) return denying;
  return {
    kind: 'steps',
    title: `Take user ${user.name} out of group ${group.name}`,
    steps: [
      {
        title: `Take user ${user.name} out of group ${group.name}`,
        why: 'A member has all that the policies of the group allow.',
        call: { service: 'iam', action: 'RemoveUserFromGroup', parameters: { GroupName: group.name, UserName: user.name } },
      },
    ],
    breaks: callsLost(context, {
      principals: [{ kind: 'user', entity: user }],
      change: (held) => (held.holder === holder ? undefined : held),
    }),
    notes: [
      ...each.flatMap(({ notes, refused }) => (refused === undefined ? notes : [refused.reason])),
      ...(isWhole ? [] : [`The policies of group ${group.name} are not all known.`]),
    ],
  };
}
