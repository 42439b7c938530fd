import { memberAt } from '../../../account/members.ts';
import { knownValue } from '../../../account/part.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { callsLost } from '../../calls-lost.ts';
import { policyHolder } from '../../policy-holder.ts';
import { principalsUnder } from '../../principals-under.ts';
import { takingAway } from '../../taking-away.ts';

export const action = defineAction({
  id: 'remove-inline-policy',
  family: 'policies',
  about:
    'Deletes one inline policy of one user, group or role. IAM keeps no history of inline policies, so the whole document goes into the plan first, and without it there is no plan. A policy that only denies is not removed, because that would give access.',
  reversal: 'The document is put back to the letter under the same name.',
  risk: 'R2',
  targets: ['inline-policy'],
  parameters: {},
  calls: ['iam:DeleteUserPolicy', 'iam:DeleteGroupPolicy', 'iam:DeleteRolePolicy'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, target } = context;
  const found = policyHolder(state, target);
  if (found.kind === 'refused') return found;
  const { holder } = found;
  const { word, name, called, entity } = holder;
  const part = memberAt(entity.inline, target.name);
  if (part === undefined && entity.inline.whole.kind === 'known')
    return { kind: 'nothing', reason: `There is no inline policy ${target.name} of ${called}.` };
  const document = part === undefined ? undefined : knownValue(part);
  if (document === undefined)
    return {
      kind: 'refused',
      reason: `What inline policy ${target.name} of ${called} says is not known, and IAM keeps no copy of what is deleted.`,
      instead: 'Read the account first: trailward collect.',
    };
  const { refused, notes } = takingAway(`Inline policy ${target.name} of ${called}`, document);
  if (refused !== undefined) return refused;
  const self = `${holder.kind}/${name.toLowerCase()}`;
  return {
    kind: 'steps',
    title: `Remove inline policy ${target.name} of ${called}`,
    steps: [
      {
        title: `Delete inline policy ${target.name} of ${called}`,
        why: 'What nobody needs is not granted. The plan holds the document, so that it can be put back.',
        call: { service: 'iam', action: `Delete${word}Policy`, parameters: { [`${word}Name`]: name, PolicyName: target.name } },
      },
    ],
    breaks: callsLost(context, {
      principals: principalsUnder(state, holder),
      change: (held) => (held.holder === self && held.policy === target.name && !held.isManaged ? undefined : held),
    }),
    notes,
  };
}
