import { memberAt } from '../../../account/members.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { callsLost } from '../../calls-lost.ts';
import { policyHolder } from '../../policy-holder.ts';
import { principalsUnder } from '../../principals-under.ts';
import { takingAway } from '../../taking-away.ts';
import { managedDocument } from '../../user-statements.ts';

export const action = defineAction({
  id: 'detach-policy',
  family: 'policies',
  about:
    'Detaches one managed policy from one user, group or role, and from nothing else that has it. The policy itself stays. What the entity called with it, and no other policy of its own allows, is named from the ingested history. A policy that only denies is not detached, because that would give access.',
  reversal: 'The policy is attached to the same entity again.',
  risk: 'R2',
  targets: ['user', 'group', 'role'],
  parameters: { policy: { about: 'ARN of the managed policy.', type: { kind: 'text' }, required: true } },
  calls: ['iam:DetachUserPolicy', 'iam:DetachGroupPolicy', 'iam:DetachRolePolicy'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, target, parameter } = context;
  const found = policyHolder(state, target);
  if (found.kind === 'refused') return found;
  const { holder } = found;
  const { name, word, called, entity } = holder;
  const arn = parameter('policy') ?? '';
  if (memberAt(entity.attached, arn) === undefined)
    return entity.attached.whole.kind === 'known'
      ? { kind: 'nothing', reason: `Policy ${arn} is not attached to ${called}.` }
      : {
          kind: 'refused',
          reason: `Whether policy ${arn} is attached to ${called} is not known.`,
          instead: 'Read the account first: trailward collect.',
        };
  const { refused, notes } = takingAway(`Policy ${arn}`, managedDocument(state, arn), arn);
  if (refused !== undefined) return refused;
  const self = `${holder.kind}/${name.toLowerCase()}`;
  return {
    kind: 'steps',
    title: `Detach policy ${arn} from ${called}`,
    steps: [
      {
        title: `Detach policy ${arn} from ${called}`,
        why: 'What nobody needs is not granted. The policy stays, for this entity too, should it be missed.',
        call: { service: 'iam', action: `Detach${word}Policy`, parameters: { [`${word}Name`]: name, PolicyArn: arn } },
      },
    ],
    breaks: callsLost(context, {
      principals: principalsUnder(state, holder),
      change: (held) => (held.holder === self && held.policy === arn && held.isManaged ? undefined : held),
    }),
    notes,
  };
}
