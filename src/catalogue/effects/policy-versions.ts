import type { Policy } from '../../account/entities.ts';
import { memberAt, someMembers, withMember, withoutMember } from '../../account/members.ts';
import { known, knownValue, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, response, textParameter, textResponse } from '../../events/fields.ts';
import type { ApiCall } from '../../kernel/api-call.ts';
import { isAwsManaged } from '../../kernel/aws-managed-policy.ts';
import { asBoolean, type JsonObject } from '../../kernel/json.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { madeAt } from './aws-date.ts';
import { documentIn } from './document-in.ts';
import { entityIn, type Note, onEntity } from './edits.ts';
import { leftOut } from './left-out.ts';
import { readOf } from './read-of.ts';

/** Most versions of one policy. */
const most = 5;

/** History of CreatePolicyVersion. The new version takes effect only where the call makes it the default. */
export function createPolicyVersionHistory(): EventHistory {
  return {
    effect: (before, event) =>
      edited(before, event, (policy, note) => {
        const [read, id] = [readOf(event), textResponse(event, 'policyVersion', 'versionId')];
        if (id !== undefined && memberAt(policy.versions, id) !== undefined) note(`Policy ${policy.arn} has version ${id} already.`);
        else if (Object.keys(policy.versions.items).length >= most) note(`Policy ${policy.arn} has ${most} versions already.`);
        const unnamed = unknown('an event created a version that it does not name');
        const standing = becomesDefault(event);
        const version = id === undefined ? unnamed : known(id, read);
        const doubted = unknown('an event does not show whether it made its version the default');
        return {
          ...policy,
          versions:
            id === undefined
              ? { ...policy.versions, whole: unnamed }
              : withMember(policy.versions, id, { id, created: madeAt(event, 'policyVersion', 'createDate'), document: documentIn(event) }),
          defaultVersion: standing === false ? policy.defaultVersion : standing === true ? version : doubted,
        };
      }),
    inverse: inverseOfCreated,
    reversible: { answer: 'yes', reason: 'The old version can be made the default again, and the new one deleted.' },
  };
}

/** History of DeletePolicyVersion. AWS refuses to delete the default version. */
export function deletePolicyVersionHistory(): EventHistory {
  return {
    effect: (before, event) =>
      edited(before, event, (policy, note) => {
        const id = textParameter(event, 'versionId');
        if (id === undefined) return { ...policy, versions: someMembers({}, 'an event deleted a version that it does not name') };
        const standing = knownValue(policy.defaultVersion) === id;
        if (standing) note(`Version ${id} is the default one of policy ${policy.arn}, which AWS does not delete.`);
        else if (memberAt(policy.versions, id) === undefined && policy.versions.whole.kind === 'known')
          note(`Policy ${policy.arn} has no version ${id}.`);
        const another = unknown(`version ${id} was deleted, so another one was the default`);
        return {
          ...policy,
          versions: withoutMember(policy.versions, id),
          defaultVersion: standing ? another : policy.defaultVersion,
        };
      }),
    inverse: inverseOfDeleted,
    reversible: { answer: 'partly', reason: 'The document can be stored again where it is known, and gets a new version id.' },
  };
}

/** History of SetDefaultPolicyVersion. */
export function setDefaultPolicyVersionHistory(): EventHistory {
  return {
    effect: (before, event) =>
      edited(before, event, (policy, note) => {
        const id = textParameter(event, 'versionId');
        if (id === undefined) return { ...policy, defaultVersion: unknown('the event does not name the version') };
        const gap = memberAt(policy.versions, id) === undefined && policy.versions.whole.kind === 'known';
        if (gap) note(`Policy ${policy.arn} has no version ${id}.`);
        const missed = unknown('the log does not show how the version came about');
        const versions = gap ? withMember(policy.versions, id, { id, created: missed, document: missed }) : policy.versions;
        return { ...policy, versions, defaultVersion: known(id, readOf(event)) };
      }),
    inverse: (before, event) => {
      const { arn, policy } = target(before, event);
      const old = policy === undefined ? undefined : knownValue(policy.defaultVersion);
      if (arn === undefined || old === undefined) return { kind: 'unknown', reason: 'Which version was the default before is not known.' };
      return { kind: 'steps', calls: old === textParameter(event, 'versionId') ? [] : [call('SetDefaultPolicyVersion', arn, old)] };
    },
    reversible: { answer: 'yes', reason: 'Where the default version before is known it can be made the default again.' },
  };
}

function edited(before: AccountState, event: CloudTrailEvent, edit: (policy: Policy, note: Note) => Policy): Effected {
  return onEntity(before, 'policies', textParameter(event, 'policyArn'), (policy, note) => {
    if (isAwsManaged(policy.arn)) note(`Policy ${policy.arn} is managed by AWS, and no account can change it.`);
    return edit(policy, note);
  });
}

function inverseOfCreated(before: AccountState, event: CloudTrailEvent): Inverse {
  const { arn, policy } = target(before, event);
  const id = textResponse(event, 'policyVersion', 'versionId');
  if (arn === undefined || id === undefined)
    return { kind: 'unknown', reason: 'The event does not name both the policy and the new version.' };
  if (policy !== undefined && memberAt(policy.versions, id) !== undefined)
    return { kind: 'unknown', reason: `The state before holds version ${id} already, which the event contradicts.` };
  const deletion = call('DeletePolicyVersion', arn, id);
  if (becomesDefault(event) === false) return { kind: 'steps', calls: [deletion] };
  const old = policy === undefined ? undefined : knownValue(policy.defaultVersion);
  if (old === undefined) return { kind: 'unknown', reason: `Which version of policy ${arn} was the default before is not known.` };
  return { kind: 'steps', calls: [call('SetDefaultPolicyVersion', arn, old), deletion] };
}

function inverseOfDeleted(before: AccountState, event: CloudTrailEvent): Inverse {
  const { arn, policy } = target(before, event);
  const id = textParameter(event, 'versionId');
  const version = policy === undefined || id === undefined ? undefined : memberAt(policy.versions, id);
  const document = version === undefined ? undefined : knownValue(version.document);
  if (arn === undefined || id === undefined || document === undefined)
    return { kind: 'unknown', reason: `What version ${id ?? 'this'} of the policy said is not known.` };
  const parameters: JsonObject = { PolicyArn: arn, PolicyDocument: document, SetAsDefault: false };
  const calls = [{ service: 'iam', action: 'CreatePolicyVersion', parameters }];
  return { kind: 'partly', calls, lost: [`The version id ${id}: the document comes back under a new one.`] };
}

/** Whether the call made its version the default; undefined where the event does not show it. */
function becomesDefault(event: CloudTrailEvent): boolean | undefined {
  const asked = asBoolean(parameter(event, 'setAsDefault')) ?? asBoolean(response(event, 'policyVersion', 'isDefaultVersion'));
  return asked ?? (leftOut(event, 'setAsDefault') ? false : undefined);
}

function target(before: AccountState, event: CloudTrailEvent) {
  const arn = textParameter(event, 'policyArn');
  return { arn, policy: arn === undefined ? undefined : entityIn(before, 'policies', arn) };
}

function call(action: string, PolicyArn: string, VersionId: string): ApiCall {
  return { service: 'iam', action, parameters: { PolicyArn, VersionId } };
}
