import type { Policy } from '../../account/entities.ts';
import { memberAt, wholeMembers } from '../../account/members.ts';
import { known, knownValue, unknown } from '../../account/part.ts';
import { reverseIndex } from '../../account/reverse-index.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import { isAwsManaged } from '../../kernel/aws-managed-policy.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { nameInArn } from '../words/targets.ts';
import { madeAt } from './aws-date.ts';
import { descriptionOfNew } from './description-of-new.ts';
import { documentIn } from './document-in.ts';
import { entityIn, withEntity, withoutEntity } from './edits.ts';
import { madeArn } from './made-arn.ts';
import { pathInArn } from './managed-policy.ts';
import { pathIn } from './path-in.ts';
import { withoutUses } from './policy-uses.ts';
import { readOf } from './read-of.ts';
import { tagsOfNew } from './requested-tags.ts';

/** History of CreatePolicy. The document becomes version v1, which is the default. */
export function createPolicyHistory(): EventHistory {
  return {
    effect: created,
    inverse: (before, event) => {
      const arn = newArn(event);
      if (arn === undefined) return { kind: 'unknown', reason: 'The event does not name the policy.' };
      if (entityIn(before, 'policies', arn) !== undefined || namesakes(before, arn).length + uses(before, arn).length > 0)
        return { kind: 'unknown', reason: `The state before holds a policy ${nameInArn(arn)} already, which the event contradicts.` };
      return { kind: 'steps', calls: [{ service: 'iam', action: 'DeletePolicy', parameters: { PolicyArn: arn } }] };
    },
    reversible: {
      answer: 'yes',
      reason: 'Deleting the new policy takes back all that the call made, once it is detached and its later versions are deleted.',
    },
  };
}

/** History of DeletePolicy. AWS refuses while the policy is in use or has other versions than the default one. */
export function deletePolicyHistory(): EventHistory {
  return {
    effect: deleted,
    inverse: recreated,
    reversible: {
      answer: 'partly',
      reason: 'A policy of the same ARN and document can be made again, with a new unique id and with v1 as its only version.',
    },
  };
}

function created(before: AccountState, event: CloudTrailEvent): Effected {
  const arn = newArn(event);
  if (arn === undefined) {
    const whole = unknown('an event created a policy that it does not name');
    return { state: { ...before, policies: { ...before.policies, whole } }, contradictions: [] };
  }
  const [read, id] = [readOf(event), textResponse(event, 'policy', 'policyId')];
  const [version, at] = [textResponse(event, 'policy', 'defaultVersionId') ?? 'v1', madeAt(event, 'policy', 'createDate')];
  const others = namesakes(before, arn);
  // What used a policy of this ARN used an older one, which is gone.
  const cleared = others.reduce((state, other) => withoutEntity(state, 'policies', other).state, withoutUses(before, arn).state);
  const stale = uses(before, arn).map((use) => `Policy ${arn} is new, and was ${use} in the state before.`);
  const { state, contradictions } = withEntity(cleared, 'policies', arn, {
    arn,
    name: textResponse(event, 'policy', 'policyName') ?? textParameter(event, 'policyName') ?? nameInArn(arn),
    id: id === undefined ? unknown('the event does not carry the unique id') : known(id, read),
    path: pathIn(event, 'policy'),
    created: at,
    description: descriptionOfNew(event, 'policy'),
    tags: tagsOfNew(event),
    defaultVersion: known(version, read),
    versions: wholeMembers({ [version]: { id: version, created: at, document: documentIn(event) } }, read),
  });
  return { state, contradictions: [...contradictions, ...others.map((other) => `Policy ${other} has the name already.`), ...stale] };
}

function deleted(before: AccountState, event: CloudTrailEvent): Effected {
  const arn = textParameter(event, 'policyArn');
  if (arn === undefined) return { state: before, contradictions: [] };
  const left = uses(before, arn).map((thing) => `Policy ${arn} is still ${thing}.`);
  if (isAwsManaged(arn)) left.push(`Policy ${arn} is managed by AWS, and no account can delete it.`);
  const versions = otherVersions(entityIn(before, 'policies', arn));
  if (versions.length > 0) left.push(`Policy ${arn} still has versions besides the default one (${versions.join(', ')}).`);
  const { state, contradictions } = withoutEntity(withoutUses(before, arn).state, 'policies', arn);
  return { state, contradictions: [...contradictions, ...left] };
}

function recreated(before: AccountState, event: CloudTrailEvent): Inverse {
  const arn = textParameter(event, 'policyArn');
  const policy = arn === undefined ? undefined : entityIn(before, 'policies', arn);
  if (arn === undefined || policy === undefined || isAwsManaged(arn))
    return { kind: 'unknown', reason: `What policy ${arn ?? 'this'} was like before is not known.` };
  const [path, version] = [pathInArn(arn) ?? knownValue(policy.path), knownValue(policy.defaultVersion)];
  const document = version === undefined ? undefined : memberAt(policy.versions, version)?.document;
  const text = document === undefined ? undefined : knownValue(document);
  if (path === undefined || version === undefined || text === undefined)
    return { kind: 'unknown', reason: `The default version of policy ${arn} before is not known.` };
  const [id, description, tags] = [knownValue(policy.id), knownValue(policy.description), Object.entries(policy.tags.items)];
  const parameters: JsonObject = { PolicyName: policy.name, Path: path, PolicyDocument: text };
  if (description !== undefined) parameters['Description'] = description;
  if (tags.length > 0) parameters['Tags'] = tags.map(([Key, Value]) => ({ Key, Value }));
  const others = otherVersions(policy);
  const lost = [
    `The unique id${id === undefined ? '' : ` ${id}`}: the new policy gets another.`,
    ...(version === 'v1' ? [] : [`The version id ${version}: the document comes back as v1.`]),
    ...(policy.description.kind === 'unknown' ? ['The description, which is not known.'] : []),
    ...(policy.tags.whole.kind === 'unknown' ? ['Tags that are not known.'] : []),
    ...(others.length > 0 ? [`What the log does not show being taken away: other versions (${others.join(', ')}).`] : []),
    ...uses(before, arn).map((thing) => `What the log does not show being taken away: it was ${thing}.`),
  ];
  return { kind: 'partly', calls: [{ service: 'iam', action: 'CreatePolicy', parameters }], lost };
}

/** What uses a policy, in words; AWS deletes no policy that is in use. */
function uses(state: AccountState, arn: string): string[] {
  const { attachedTo, boundaryOf } = withoutUses(state, arn);
  const attached = attachedTo.length > 0 ? [`attached to ${attachedTo.join(', ')}`] : [];
  return boundaryOf.length > 0 ? [...attached, `the permissions boundary of ${boundaryOf.join(', ')}`] : attached;
}

/** Versions that AWS requires to be deleted before the policy; the default one goes with it. */
function otherVersions(policy: Policy | undefined): string[] {
  const ids = Object.keys(policy?.versions.items ?? {});
  const standing = policy === undefined ? undefined : knownValue(policy.defaultVersion);
  if (standing !== undefined) return ids.filter((id) => id !== standing);
  return ids.length > 1 ? ids : [];
}

/** Other policies of the account under the same name, which IAM keeps unique whatever its path and case. */
function namesakes(state: AccountState, arn: string): string[] {
  const name = nameInArn(arn).toLowerCase();
  const same = (other: Policy) => other.arn !== arn && !isAwsManaged(other.arn);
  const found = policiesBy(state.policies.by, 'name', name).map((key) => state.policies.by.get(key));
  return found.flatMap((policy) => (policy !== undefined && same(policy) ? [policy.arn] : []));
}

const policiesBy = reverseIndex<Policy, 'name'>({
  name: { of: (policy) => policy.name, things: (policy) => [policy.name.toLowerCase()] },
});

function newArn(event: CloudTrailEvent): string | undefined {
  const answered = textResponse(event, 'policy', 'arn');
  const [name, path] = [textParameter(event, 'policyName'), knownValue(pathIn(event, 'policy'))];
  if (answered !== undefined || name === undefined || path === undefined) return answered;
  return madeArn(event, `policy${path}${name}`);
}
