import { memberAt } from '../../../account/members.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { documentReach } from '../../document-reach.ts';
import { iamQuota } from '../../iam-quota.ts';
import { namedPolicy } from '../../named-policy.ts';
import { policyHolder } from '../../policy-holder.ts';
import { managedDocument } from '../../user-statements.ts';

export const action = defineAction({
  id: 'attach-policy',
  family: 'policies',
  about:
    'Attaches one managed policy to one user, group or role, as it was before somebody detached it. A policy that amounts to administrator, or of which nobody knows what it allows, is attached only when that is asked for by its own parameter.',
  reversal: 'The policy is detached from the same entity again.',
  risk: 'R2',
  targets: ['user', 'group', 'role'],
  parameters: {
    policy: { about: 'ARN of the managed policy.', type: { kind: 'text' }, required: true },
    administrator: {
      about: 'Attach it although it amounts to administrator, or although nobody knows what it allows.',
      type: { kind: 'flag' },
    },
  },
  calls: ['iam:AttachUserPolicy', 'iam:AttachGroupPolicy', 'iam:AttachRolePolicy'],
  plan,
});

function plan({ state, partition, target, parameter }: ActionContext): Proposal {
  const found = policyHolder(state, target);
  if (found.kind === 'refused') return found;
  const { name, word, called, entity } = found.holder;
  const arn = parameter('policy') ?? '';
  if (memberAt(entity.attached, arn) !== undefined) return { kind: 'nothing', reason: `Policy ${arn} is attached to ${called} already.` };
  const policy = namedPolicy(state, partition, arn);
  if (policy.kind === 'refused') return policy;
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
      instead: 'Detach one that is not needed, or have the quota raised.',
    };
  const reach = documentReach(managedDocument(state, arn), arn);
  if (parameter('administrator') !== 'true' && (reach === 'administrator' || reach === 'unknown'))
    return {
      kind: 'refused',
      reason:
        reach === 'administrator'
          ? `Policy ${arn} amounts to administrator.`
          : `What policy ${arn} allows is not known, so it may amount to administrator.`,
      instead: 'Attach a narrower policy, or say that you mean it: --param administrator=true.',
    };
  return {
    kind: 'steps',
    title: `Attach policy ${arn} to ${called}`,
    steps: [
      {
        title: `Attach policy ${arn} to ${called}`,
        why:
          reach === 'denies' ? 'The policy only denies; with it the entity may do less.' : 'The entity gets back what the policy allows.',
        call: { service: 'iam', action: `Attach${word}Policy`, parameters: { [`${word}Name`]: name, PolicyArn: arn } },
        ...(reach === 'administrator' || reach === 'unknown' ? { risk: 'R2' as const } : {}),
      },
    ],
  };
}
