import { memberAt } from '../../../account/members.ts';
import { knownValue } from '../../../account/part.ts';
import { documentProblem } from '../../../policy/document-problem.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { callsLost } from '../../calls-lost.ts';
import { policyHolder } from '../../policy-holder.ts';
import { principalsUnder } from '../../principals-under.ts';
import { unfitDocument } from '../../unfit-document.ts';
import { narrowManaged } from './narrow-managed.ts';
import { type Narrowed, narrowed } from './narrowed.ts';

export const action = defineAction({
  id: 'narrow-policy',
  family: 'policies',
  about:
    'Takes statements, or actions of its Allow statements, out of one customer-managed or inline policy. The document is edited and never replaced: statements that keep what they say stay to the letter, and a Deny is never touched. A managed policy gets a new default version; where it has five, the oldest that is not the default goes first, its document saved in the plan. An action that is only a part of what a wildcard allows is refused unless a Deny beside it is asked for. Policies of AWS are never edited.',
  reversal:
    'For a managed policy the old version is made the default again and the new one deleted; an old version that had to go comes back under a new id. An inline policy is put back to the letter.',
  risk: 'R3',
  targets: ['policy', 'inline-policy'],
  parameters: {
    statements: {
      about: 'Statements to take out, or to take the actions out of: Sids or numbers from 1, with commas between.',
      type: { kind: 'text' },
    },
    actions: { about: 'Actions to take out, with commas between: s3:DeleteBucket,iam:*.', type: { kind: 'text' } },
    by: {
      about: 'How to take out what is only a part of a wildcard: not at all, or by a Deny on the same resources.',
      type: { kind: 'choice', of: ['edit', 'deny'] },
      default: 'edit',
    },
  },
  calls: ['iam:CreatePolicyVersion', 'iam:DeletePolicyVersion', 'iam:PutUserPolicy', 'iam:PutGroupPolicy', 'iam:PutRolePolicy'],
  plan: (context) => {
    const [statements, actions] = [listed(context.parameter('statements')), listed(context.parameter('actions'))];
    if (statements.length + actions.length === 0)
      return {
        kind: 'refused',
        reason: 'What is to be taken out is not said.',
        instead: 'Give statements, actions, or both: --param actions=s3:DeleteBucket.',
      };
    const narrow = (text: string): Narrowed => {
      const problem = documentProblem(text, 'identity');
      if (problem !== undefined)
        return {
          kind: 'refused',
          reason: `The document ${problem}, so it is not edited.`,
          instead: 'Look at it, and put it right by hand.',
        };
      return narrowed(text, { statements, actions, mayDeny: context.parameter('by') === 'deny' });
    };
    return context.target.kind === 'policy' ? narrowManaged(context, narrow) : narrowInline(context, narrow);
  },
});

function listed(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function narrowInline(context: ActionContext, narrow: (text: string) => Narrowed): Proposal {
  const { state, target } = context;
  const found = policyHolder(state, target);
  if (found.kind === 'refused') return found;
  const { holder } = found;
  const { word, name, called, kind } = holder;
  const part = memberAt(holder.entity.inline, target.name);
  const text = part === undefined ? undefined : knownValue(part);
  if (text === undefined)
    return part === undefined && holder.entity.inline.whole.kind === 'known'
      ? {
          kind: 'refused',
          reason: `There is no inline policy ${target.name} of ${called}.`,
          instead: 'Look at trailward show, or read the account again.',
        }
      : {
          kind: 'refused',
          reason: `What inline policy ${target.name} of ${called} says is not known.`,
          instead: 'Read the account first: trailward collect.',
        };
  const result = narrow(text);
  if (result.kind !== 'document') return result;
  const { document, notes } = result;
  const unfit = unfitDocument(state, document, { kind: 'inline', holder, policy: target.name });
  if (unfit !== undefined) return unfit;
  const self = `${kind}/${name.toLowerCase()}`;
  return {
    kind: 'steps',
    title: `Narrow inline policy ${target.name} of ${called}`,
    steps: [
      {
        title: `Put inline policy ${target.name} of ${called} without what is not needed`,
        why: 'What nobody needs is not granted. All else in the document stays as it is.',
        call: {
          service: 'iam',
          action: `Put${word}Policy`,
          parameters: { [`${word}Name`]: name, PolicyName: target.name, PolicyDocument: document },
        },
      },
    ],
    breaks: callsLost(context, {
      principals: principalsUnder(state, holder),
      change: (held) => (held.holder === self && held.policy === target.name && !held.isManaged ? { ...held, document } : held),
    }),
    notes,
  };
}
