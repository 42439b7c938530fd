import type { Attachments } from '../../account/entities.ts';
import { memberAt, withMember, withoutMember } from '../../account/members.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { ApiCall } from '../../kernel/api-call.ts';
import type { EventHistory, Inverse } from '../effect.ts';
import { nameInArn } from '../words/targets.ts';
import { entityIn, knowsAll, type Note, onEntity } from './edits.ts';
import { type PolicyHolders, policyHolders } from './policy-holders.ts';

/** History of AttachUserPolicy, AttachGroupPolicy and AttachRolePolicy. Attaching what is attached changes nothing. */
export function attachHistory(kind: PolicyHolders): EventHistory {
  return {
    effect: (before, event) => edited(before, event, kind, (attached, arn) => withMember(attached, arn, nameInArn(arn))),
    inverse: (before, event) => inverse(before, event, kind, 'Detach'),
    reversible: { answer: 'yes', reason: 'Detaching the policy takes back exactly what attaching it gave.' },
  };
}

/** History of DetachUserPolicy, DetachGroupPolicy and DetachRolePolicy. AWS refuses to detach what is not attached. */
export function detachHistory(kind: PolicyHolders): EventHistory {
  return {
    effect: (before, event) =>
      edited(before, event, kind, (attached, arn, note) => {
        if (memberAt(attached, arn) === undefined && attached.whole.kind === 'known') note(`Policy ${arn} is not attached.`);
        return withoutMember(attached, arn);
      }),
    inverse: (before, event) => inverse(before, event, kind, 'Attach'),
    reversible: { answer: 'yes', reason: 'Attaching the policy again gives back exactly what detaching it took.' },
  };
}

function edited(
  before: AccountState,
  event: CloudTrailEvent,
  kind: PolicyHolders,
  edit: (attached: Attachments, arn: string, note: Note) => Attachments,
) {
  const arn = textParameter(event, 'policyArn');
  if (arn === undefined) return { state: before, contradictions: [] };
  return onEntity(before, kind, textParameter(event, policyHolders[kind].parameter), (entity, note) => ({
    ...entity,
    attached: edit(entity.attached, arn, note),
  }));
}

function inverse(before: AccountState, event: CloudTrailEvent, kind: PolicyHolders, verb: 'Attach' | 'Detach'): Inverse {
  const { word, parameter } = policyHolders[kind];
  const [name, arn] = [textParameter(event, parameter), textParameter(event, 'policyArn')];
  if (name === undefined || arn === undefined)
    return { kind: 'unknown', reason: 'The event does not name both the entity and the policy.' };
  const call: ApiCall = { service: 'iam', action: `${verb}${word}Policy`, parameters: { [`${word}Name`]: name, PolicyArn: arn } };
  const attached = entityIn(before, kind, name)?.attached;
  const was = attached !== undefined && memberAt(attached, arn) !== undefined;
  const certain = was || attached?.whole.kind === 'known' || (attached === undefined && knowsAll(before, kind));
  if (verb === 'Attach') return certain && !was ? { kind: 'steps', calls: [] } : { kind: 'steps', calls: [call] };
  if (was) return { kind: 'steps', calls: [] };
  // Whether it was attached before is what decides: detaching it then would take away more than the event gave.
  return certain
    ? { kind: 'steps', calls: [call] }
    : { kind: 'unknown', reason: `Whether the policy was attached to ${name} before is not known.` };
}
