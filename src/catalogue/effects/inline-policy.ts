import type { InlinePolicies } from '../../account/entities.ts';
import { memberAt, someMembers, withMember, withoutMember } from '../../account/members.ts';
import { knownValue, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { EventHistory, Inverse } from '../effect.ts';
import { documentIn } from './document-in.ts';
import { entityIn, type Note, onEntity } from './edits.ts';
import { type PolicyHolders, policyHolders } from './policy-holders.ts';

/** History of PutUserPolicy, PutGroupPolicy and PutRolePolicy. A policy of that name is replaced as a whole. */
export function putInlinePolicyHistory(kind: PolicyHolders): EventHistory {
  return {
    effect: (before, event) => edited(before, event, kind, (inline, name) => withMember(doubted(inline, name), name, documentIn(event))),
    inverse: (before, event) => inverse(before, event, kind, 'Put'),
    reversible: {
      answer: 'yes',
      reason: 'Where the document before is known it can be put back, and a policy that was new can be deleted.',
    },
  };
}

/** History of DeleteUserPolicy, DeleteGroupPolicy and DeleteRolePolicy. AWS refuses to delete what is not there. */
export function deleteInlinePolicyHistory(kind: PolicyHolders): EventHistory {
  return {
    effect: (before, event) =>
      edited(before, event, kind, (inline, name, note) => {
        const gone = memberAt(inline, name) === undefined && inline.whole.kind === 'known' && variants(inline, name).length === 0;
        if (gone) note(`There is no inline policy ${name}.`);
        return withoutMember(doubted(inline, name), name);
      }),
    inverse: (before, event) => inverse(before, event, kind, 'Delete'),
    reversible: { answer: 'yes', reason: 'Where the document before is known it can be put back to the letter.' },
  };
}

function edited(
  before: AccountState,
  event: CloudTrailEvent,
  kind: PolicyHolders,
  edit: (inline: InlinePolicies, name: string, note: Note) => InlinePolicies,
) {
  const name = textParameter(event, 'policyName');
  return onEntity(before, kind, textParameter(event, policyHolders[kind].parameter), (entity, note) => ({
    ...entity,
    inline: name === undefined ? someMembers({}, 'an event changed a policy that it does not name') : edit(entity.inline, name, note),
  }));
}

function inverse(before: AccountState, event: CloudTrailEvent, kind: PolicyHolders, verb: 'Put' | 'Delete'): Inverse {
  const { word, parameter } = policyHolders[kind];
  const [holder, name] = [textParameter(event, parameter), textParameter(event, 'policyName')];
  if (holder === undefined || name === undefined)
    return { kind: 'unknown', reason: 'The event does not name both the entity and the policy.' };
  const call = (action: 'Put' | 'Delete', document: JsonObject): Inverse => ({
    kind: 'steps',
    calls: [{ service: 'iam', action: `${action}${word}Policy`, parameters: { [`${word}Name`]: holder, PolicyName: name, ...document } }],
  });
  const inline = entityIn(before, kind, holder)?.inline;
  const was = inline === undefined ? undefined : memberAt(inline, name);
  const document = was === undefined ? undefined : knownValue(was);
  if (document !== undefined) {
    const same = verb === 'Put' && document === knownValue(documentIn(event));
    return same ? { kind: 'steps', calls: [] } : call('Put', { PolicyDocument: document });
  }
  const isNew = was === undefined && inline?.whole.kind === 'known' && variants(inline, name).length === 0;
  if (verb === 'Put' && isNew) return call('Delete', {});
  return { kind: 'unknown', reason: `What inline policy ${name} of ${holder} said before is not known.` };
}

/**
 * AWS tells names of users, groups and roles apart without regard to case, and does not say so of inline policies. What
 * became of a policy whose name differs in case alone is therefore unknown.
 */
function doubted(inline: InlinePolicies, name: string): InlinePolicies {
  const doubt = unknown(`a policy ${name} was changed, and AWS does not say whether it tells the two names apart`);
  return variants(inline, name).reduce((held, variant) => withMember(held, variant, doubt), inline);
}

function variants(inline: InlinePolicies, name: string): string[] {
  if (memberAt(inline, name) !== undefined) return [];
  return Object.keys(inline.items).filter((other) => other.toLowerCase() === name.toLowerCase());
}
