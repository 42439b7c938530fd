import { knownValue } from '../../../account/part.ts';
import { documentProblem } from '../../../policy/document-problem.ts';
import { type ActionContext, type CallDraft, defineAction, type Proposal } from '../../action.ts';
import { callsLost } from '../../calls-lost.ts';
import { type PolicyHolder, policyHolder } from '../../policy-holder.ts';
import { principalsUnder } from '../../principals-under.ts';
import { unfitDocument } from '../../unfit-document.ts';
import { foundNeeds } from './found-needs.ts';
import { type NarrowedInline, narrowedInline } from './narrowed-inline.ts';

export const action = defineAction({
  id: 'narrow-role-inline-policies',
  family: 'policies',
  about:
    'Cuts the inline policies of one role or user down to the actions that it is seen to use in the ingested history, which must reach back far enough. What management events cannot show (data events such as s3:GetObject, iam:PassRole, what the trails leave out) is kept and listed. Denied calls are no need. Statements keep their Sid, resources and conditions, and every Deny stays. A policy of which nothing is left is removed, its document saved.',
  reversal: 'Every document is put back to the letter.',
  risk: 'R2',
  targets: ['role', 'user'],
  parameters: {
    days: { about: 'Days that the ingested history must show at least.', type: { kind: 'number', min: 1, max: 3_650 }, default: '90' },
    since: { about: 'Day since which the ingested history holds every call, 2025-06-01, where you know it.', type: { kind: 'text' } },
    policy: { about: 'Name of the one inline policy to narrow; all of them unless given.', type: { kind: 'text' } },
  },
  calls: ['iam:PutRolePolicy', 'iam:DeleteRolePolicy', 'iam:PutUserPolicy', 'iam:DeleteUserPolicy'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, target, parameter } = context;
  const found = policyHolder(state, target);
  if (found.kind === 'refused') return found;
  const { holder } = found;
  const { called, entity } = holder;
  const only = parameter('policy');
  const policies = Object.entries(entity.inline.items).filter(([name]) => only === undefined || name === only);
  if (policies.length === 0 && entity.inline.whole.kind === 'known')
    return {
      kind: 'nothing',
      reason: only === undefined ? `There is no inline policy of ${called}.` : `There is no inline policy ${only} of ${called}.`,
    };
  if (entity.inline.whole.kind !== 'known' || policies.some(([, { kind }]) => kind !== 'known'))
    return {
      kind: 'refused',
      reason: `What the inline policies of ${called} say is not all known.`,
      instead: 'Read the account first: trailward collect.',
    };
  const needs = foundNeeds(context, holder);
  if ('kind' in needs) return needs;
  const narrowed = new Map<string, NarrowedInline>();
  for (const [name, part] of policies) {
    const text = knownValue(part) ?? '';
    const problem = documentProblem(text, 'identity');
    if (problem !== undefined)
      return {
        kind: 'refused',
        reason: `Inline policy ${name} of ${called} ${problem}, so it is not edited.`,
        instead: 'Look at it, and put it right by hand.',
      };
    narrowed.set(name, narrowedInline(text, needs));
  }
  const unseen = [...new Set([...narrowed.values()].flatMap((one) => one.unseen))];
  if (![...narrowed.values()].some(({ isChanged }) => isChanged))
    return {
      kind: 'nothing',
      reason: `The inline policies of ${called} allow nothing beyond what it uses or what cannot be seen${unseen.length === 0 ? '' : ` (${unseen.join('; ')})`}.`,
    };
  for (const [policy, { document }] of narrowed) {
    const unfit = document === undefined ? undefined : unfitDocument(state, document, { kind: 'inline', holder, policy });
    if (unfit !== undefined) return unfit;
  }
  return steps(context, holder, narrowed, unseen);
}

function steps(
  context: ActionContext,
  holder: PolicyHolder,
  narrowed: ReadonlyMap<string, NarrowedInline>,
  unseen: readonly string[],
): Proposal {
  const { word, name, called, kind } = holder;
  const self = `${kind}/${name.toLowerCase()}`;
  const drafts = [...narrowed].flatMap(([policy, { document, isChanged }]): CallDraft[] => {
    const who = { [`${word}Name`]: name, PolicyName: policy };
    if (!isChanged) return [];
    return document === undefined
      ? [
          {
            title: `Delete inline policy ${policy} of ${called}`,
            why: 'Nothing that it allows is seen in use. The plan holds the document.',
            call: { service: 'iam', action: `Delete${word}Policy`, parameters: who },
          },
        ]
      : [
          {
            title: `Put inline policy ${policy} of ${called} with the actions that it uses`,
            why: 'Whoever gets hold of its credentials can do all that it may do, not only what it does.',
            call: { service: 'iam', action: `Put${word}Policy`, parameters: { ...who, PolicyDocument: document } },
          },
        ];
  });
  const all = [...narrowed.values()];
  const told = (words: string, list: readonly string[]) => (list.length === 0 ? [] : [`${words}: ${[...new Set(list)].join(', ')}.`]);
  return {
    kind: 'steps',
    title: `Narrow the inline policies of ${called} to what it uses`,
    steps: drafts,
    breaks: callsLost(context, {
      principals: principalsUnder(context.state, holder),
      change: (held) => {
        const one = held.holder === self && !held.isManaged ? narrowed.get(held.policy) : undefined;
        return one === undefined ? held : one.document === undefined ? undefined : { ...held, document: one.document };
      },
    }),
    notes: [
      ...told(
        'Kept, because it is seen in use',
        all.flatMap(({ used }) => used),
      ),
      ...unseen.map((what) => `Kept unseen: ${what}.`),
      ...told(
        'Taken out or narrowed',
        all.flatMap(({ taken }) => taken),
      ),
      'What it does less often than the history is long, such as once a year, is not seen, and neither is what it does in a region that no ingested log covers.',
    ],
  };
}
