import { memberAt } from '../../../account/members.ts';
import { knownValue } from '../../../account/part.ts';
import type { ActionContext, CallDraft, Proposal } from '../../action.ts';
import { iamQuota } from '../../iam-quota.ts';
import type { PolicyHolder } from '../../policy-holder.ts';
import { unfitDocument } from '../../unfit-document.ts';
import { managedDocument } from '../../user-statements.ts';

type Refused = Extract<Proposal, { kind: 'refused' }>;

/** The calls that give a holder the new policy, or why it cannot have it. */
export function replacement(context: ActionContext, holder: PolicyHolder, document: string): CallDraft[] | Refused {
  const { state, parameter } = context;
  const name = parameter('name') ?? '';
  if (!/^[\w+=,.@-]{1,128}$/.test(name))
    return { kind: 'refused', reason: `${name} is no name that IAM takes for a policy.`, instead: 'Use letters, digits and +=,.@_- only.' };
  const inline = parameter('as') === 'inline';
  const unfit = unfitDocument(state, document, inline ? { kind: 'inline', holder, policy: name } : { kind: 'managed' });
  if (unfit !== undefined) return unfit;
  return inline ? putInline(holder, name, document) : attachManaged(context, holder, name, document);
}

function putInline({ word, name: who, called, entity }: PolicyHolder, name: string, document: string): CallDraft[] | Refused {
  const held = memberAt(entity.inline, name);
  if (entity.inline.whole.kind !== 'known')
    return {
      kind: 'refused',
      reason: `The inline policies of ${called} are not all known.`,
      instead: 'Read the account first: trailward collect.',
    };
  if (held !== undefined && knownValue(held) !== document)
    return { kind: 'refused', reason: `${called} has an inline policy ${name} that says something else.`, instead: 'Choose another name.' };
  const call = {
    service: 'iam',
    action: `Put${word}Policy`,
    parameters: { [`${word}Name`]: who, PolicyName: name, PolicyDocument: document },
  };
  return [
    {
      title: `Put inline policy ${name} of ${called}`,
      why: 'The new policy stands before the old one goes, so that nothing stops in between.',
      call,
    },
  ];
}

function attachManaged(
  { state, partition }: ActionContext,
  { word, name: who, called, entity }: PolicyHolder,
  name: string,
  document: string,
): CallDraft[] | Refused {
  if (state.account === '' || state.policies.whole.kind !== 'known' || entity.attached.whole.kind !== 'known')
    return {
      kind: 'refused',
      reason: `Which policies the account has, and which are attached to ${called}, is not all known.`,
      instead: 'Read the account first: trailward collect.',
    };
  const arn = `arn:${partition}:iam::${state.account}:policy/${name}`;
  const namesake = [...state.policies.by.values()].find(
    (policy) => policy.name.toLowerCase() === name.toLowerCase() && policy.arn.includes(`:${state.account}:`),
  );
  if (namesake !== undefined && (namesake.arn !== arn || managedDocument(state, arn) !== document))
    return {
      kind: 'refused',
      reason: `The account has a policy ${namesake.arn} that says something else.`,
      instead: 'Choose another name.',
    };
  const most = iamQuota(state, `AttachedPoliciesPer${word}Quota`);
  if (memberAt(entity.attached, arn) === undefined && Object.keys(entity.attached.items).length >= most)
    return {
      kind: 'refused',
      reason: `${most} managed policies are attached to ${called}, and AWS takes no more.`,
      instead: 'Detach one that is not needed, or put the document inline: --param as=inline.',
    };
  return [
    ...(namesake !== undefined ? [] : [create(name, document)]),
    {
      title: `Attach policy ${arn} to ${called}`,
      why: 'The new policy stands before the old one goes, so that nothing stops in between.',
      call: { service: 'iam', action: `Attach${word}Policy`, parameters: { [`${word}Name`]: who, PolicyArn: arn } },
    },
  ];
}

function create(name: string, document: string): CallDraft {
  return {
    title: `Create policy ${name}`,
    why: 'A policy of its own can be read, versioned and given to others.',
    call: { service: 'iam', action: 'CreatePolicy', parameters: { PolicyName: name, PolicyDocument: document } },
  };
}
