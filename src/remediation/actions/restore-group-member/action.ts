import { isAwsAdministrator } from '../../../kernel/aws-managed-policy.ts';
import { readPolicyDocument } from '../../../kernel/policy-document.ts';
import { administratorReach } from '../../../policy/administrator.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { documentsOf } from '../../held-documents.ts';
import { iamQuota } from '../../iam-quota.ts';
import { membership } from '../../membership.ts';
import { groupLeft } from './group-left.ts';

export const action = defineAction({
  id: 'restore-group-member',
  family: 'policies',
  about:
    'Adds one user to one group again: the group that is named, or the one that the user was taken out of last, by the ingested history. A group whose policies amount to administrator, or are not all known, is joined only when that is asked for by its own parameter.',
  reversal: 'The user is taken out of the group again.',
  risk: 'R2',
  targets: ['user'],
  parameters: {
    group: { about: 'Name of the group; from the ingested history unless given.', type: { kind: 'text' } },
    administrator: {
      about: 'Add the user although the group amounts to administrator, or although nobody knows what it allows.',
      type: { kind: 'flag' },
    },
  },
  calls: ['iam:AddUserToGroup'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, target, parameter } = context;
  const name = parameter('group') ?? groupLeft(context);
  if (name === undefined)
    return {
      kind: 'refused',
      reason: `Which group user ${target.name} was taken out of is not known.`,
      instead: 'Name it: --param group=NAME.',
    };
  const found = membership(state, target, name);
  if (found.kind === 'refused') return found;
  const { user, group, isMember } = found;
  if (isMember === undefined)
    return {
      kind: 'refused',
      reason: `Whether user ${user.name} is in group ${group.name} is not known.`,
      instead: 'Read the account first: trailward collect.',
    };
  if (isMember) return { kind: 'nothing', reason: `User ${user.name} is in group ${group.name} already.` };
  const most = iamQuota(state, 'GroupsPerUserQuota');
  if (Object.keys(user.groups.items).length >= most)
    return {
      kind: 'refused',
      reason: `User ${user.name} is in ${most} groups, and AWS takes no more.`,
      instead: 'Take it out of one that it does not need.',
    };
  const { documents, isWhole } = documentsOf(state, `group/${group.name.toLowerCase()}`, group);
  const readings = documents.map(({ document }) => readPolicyDocument(document));
  const statements = readings.flatMap((reading) => (reading.kind === 'document' ? reading.statements : []));
  const isAdministrator =
    documents.some(({ policy, isManaged }) => isManaged && isAwsAdministrator(policy)) || administratorReach(statements).kind !== 'less';
  const isKnown = isWhole && readings.every(({ kind }) => kind === 'document');
  if ((isAdministrator || !isKnown) && parameter('administrator') !== 'true')
    return {
      kind: 'refused',
      reason: isAdministrator
        ? `The policies of group ${group.name} amount to administrator.`
        : `The policies of group ${group.name} are not all known, so they may amount to administrator.`,
      instead: 'Say that you mean it: --param administrator=true.',
    };
  return {
    kind: 'steps',
    title: `Add user ${user.name} to group ${group.name} again`,
    steps: [
      {
        title: `Add user ${user.name} to group ${group.name}`,
        why: 'The user gets back what the policies of the group allow.',
        call: { service: 'iam', action: 'AddUserToGroup', parameters: { GroupName: group.name, UserName: user.name } },
        ...(isAdministrator || !isKnown ? { risk: 'R2' as const } : {}),
      },
    ],
  };
}
