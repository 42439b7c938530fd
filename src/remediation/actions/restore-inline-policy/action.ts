import { memberAt } from '../../../account/members.ts';
import { knownValue } from '../../../account/part.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { callsLost } from '../../calls-lost.ts';
import { documentReach } from '../../document-reach.ts';
import { type PolicyHolder, policyHolder } from '../../policy-holder.ts';
import { principalsUnder } from '../../principals-under.ts';
import { unfitDocument } from '../../unfit-document.ts';
import { earlierInline } from './earlier-inline.ts';

export const action = defineAction({
  id: 'restore-inline-policy',
  family: 'policies',
  about:
    'Puts one inline policy of a user, group or role back: the document that is given, or the one that stood before the newest change that the ingested history shows. A document from the history that amounts to administrator is not put back unless it is given, so that somebody has looked at it.',
  reversal: 'The document that stands now is put back, or the policy is deleted where there was none.',
  risk: 'R2',
  targets: ['inline-policy'],
  parameters: { document: { about: 'The document to put; from the ingested history unless given.', type: { kind: 'document' } } },
  calls: ['iam:PutUserPolicy', 'iam:PutGroupPolicy', 'iam:PutRolePolicy'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, target, parameter } = context;
  const found = policyHolder(state, target);
  if (found.kind === 'refused') return found;
  const { holder } = found;
  if (!/^[\w+=,.@-]{1,128}$/.test(target.name))
    return {
      kind: 'refused',
      reason: `${target.name} is no name that IAM takes for an inline policy.`,
      instead: 'Give the name as the account has it.',
    };
  const part = memberAt(holder.entity.inline, target.name);
  const now = part === undefined ? undefined : knownValue(part);
  if (now === undefined && (part !== undefined || holder.entity.inline.whole.kind !== 'known'))
    return {
      kind: 'refused',
      reason: `What inline policy ${target.name} of ${holder.called} says now is not known.`,
      instead: 'Read the account first: trailward collect.',
    };
  const given = parameter('document');
  const wanted = given === undefined ? earlierInline(context, holder, target.name, now) : { kind: 'document' as const, document: given };
  if (wanted.kind !== 'document') return wanted;
  const { document } = wanted;
  if (document === now) return { kind: 'nothing', reason: `Inline policy ${target.name} of ${holder.called} says this already.` };
  const unfit = unfitDocument(state, document, { kind: 'inline', holder, policy: target.name });
  if (unfit !== undefined) return unfit;
  if (given === undefined && documentReach(document) === 'administrator')
    return {
      kind: 'refused',
      reason: `What inline policy ${target.name} of ${holder.called} said before amounts to administrator.`,
      instead: 'Put a narrower document, or give this one by file if you mean it: --param document=FILE.',
    };
  return steps(context, holder, document, now);
}

function steps(context: ActionContext, holder: PolicyHolder, document: string, now: string | undefined): Proposal {
  const { word, name, called, kind } = holder;
  const policy = context.target.name;
  const self = `${kind}/${name.toLowerCase()}`;
  const held = { holder: self, policy, isManaged: false, document };
  return {
    kind: 'steps',
    title: `Put inline policy ${policy} of ${called} back`,
    steps: [
      {
        title: `Put inline policy ${policy} of ${called}`,
        why:
          now === undefined
            ? 'The policy is missing, and this is what it said.'
            : 'The policy says again what it said before it was changed.',
        call: {
          service: 'iam',
          action: `Put${word}Policy`,
          parameters: { [`${word}Name`]: name, PolicyName: policy, PolicyDocument: document },
        },
        ...(documentReach(document) === 'administrator' ? { risk: 'R2' as const } : {}),
      },
    ],
    breaks:
      now === undefined && documentReach(document) !== 'denies'
        ? []
        : callsLost(context, {
            principals: principalsUnder(context.state, holder),
            change: (one) => (one.holder === self && one.policy === policy && !one.isManaged ? undefined : one),
            added: [held],
          }),
  };
}
