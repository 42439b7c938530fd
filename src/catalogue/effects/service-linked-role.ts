import type { Role } from '../../account/entities.ts';
import { wholeMembers } from '../../account/members.ts';
import { absent, known, knownValue, type Part } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { madeAt } from './aws-date.ts';
import { entityIn, knowsAll, onEntity } from './edits.ts';
import { answeredRole, inverseOfNew, withNewRole, withUnnamedRole } from './new-role.ts';
import { readOf } from './read-of.ts';
import { isServiceLinked } from './role-places.ts';

/** History of CreateServiceLinkedRole. The service decides about name, trust and policies. */
export function createServiceLinkedRoleHistory(): EventHistory {
  return {
    effect: created,
    inverse: (before, event) =>
      inverseOfNew(before, textResponse(event, 'role', 'roleName'), (name) => ({
        kind: 'partly',
        calls: [{ service: 'iam', action: 'DeleteServiceLinkedRole', parameters: { RoleName: name } }],
        lost: ['The certainty that the role goes: IAM asks its service first, and keeps the role while the service uses it.'],
      })),
    reversible: {
      answer: 'partly',
      reason: 'Deletion can be asked for, and succeeds only when the service does not use the role any more.',
    },
  };
}

/** History of DeleteServiceLinkedRole, which starts a task and does not tell how it ends. */
export function deleteServiceLinkedRoleHistory(): EventHistory {
  return {
    effect: deletionAsked,
    inverse: inverseOfDeletion,
    reversible: {
      answer: 'partly',
      reason: 'The service can have its role again, with a new unique id; a deletion task that was started cannot be stopped.',
    },
  };
}

function created(before: AccountState, event: CloudTrailEvent): Effected {
  const role = answeredRole(event);
  if (role === undefined) return withUnnamedRole(before);
  const [read, service] = [readOf(event), textParameter(event, 'aWSServiceName')];
  const asked = textParameter(event, 'description');
  const path: Part<string> = service === undefined ? role.path : known(`/aws-service-role/${service}/`, read);
  const made: Role = {
    ...role,
    path: role.path.kind === 'known' ? role.path : path,
    created: madeAt(event, 'role', 'createDate'),
    description: asked === undefined ? role.description : known(asked, read),
    // The call takes neither tags nor a boundary, and IAM refuses a boundary for a service-linked role.
    tags: wholeMembers(role.tags.items, read),
    boundary: absent(read),
  };
  return withNewRole(before, made, read);
}

function deletionAsked(before: AccountState, event: CloudTrailEvent): Effected {
  const name = textParameter(event, 'roleName');
  if (name === undefined) return { state: before, contradictions: [] };
  // A role that is met here for the first time may be gone already.
  if (entityIn(before, 'roles', name) === undefined)
    return { state: before, contradictions: knowsAll(before, 'roles') ? [`Role ${name} is not in the account.`] : [] };
  return onEntity(before, 'roles', name, (role, note) => {
    if (role.path.kind === 'known' && !isServiceLinked(role)) note(`Role ${name} is not a service-linked role.`);
    return { ...role, deletionAsked: known(true, readOf(event)) };
  });
}

function inverseOfDeletion(before: AccountState, event: CloudTrailEvent): Inverse {
  const name = textParameter(event, 'roleName');
  const role = name === undefined ? undefined : entityIn(before, 'roles', name);
  const path = role === undefined ? undefined : knownValue(role.path);
  const service = /^\/aws-service-role\/([^/]+)\/$/.exec(path ?? '')?.[1];
  if (role === undefined || service === undefined)
    return { kind: 'unknown', reason: `Which service role ${name ?? 'this'} belonged to is not known.` };
  const id = knownValue(role.id);
  const lost = [
    `The unique id${id === undefined ? '' : ` ${id}`}: resource policies that named the old role do not apply to the new one.`,
    'Nothing, where the deletion task fails: the role is then still there, and AWS refuses to create it again.',
  ];
  if (role.name.includes('_'))
    return {
      kind: 'irreversible',
      reason: `Whether the end of the name ${role.name} came from the service or from the caller is not known.`,
      lost,
      instead: `Use the feature of ${service} again, which makes its role, or call CreateServiceLinkedRole with the suffix that the role was made with.`,
    };
  const description = knownValue(role.description);
  const parameters: JsonObject = { AWSServiceName: service, ...(description === undefined ? {} : { Description: description }) };
  return { kind: 'partly', calls: [{ service: 'iam', action: 'CreateServiceLinkedRole', parameters }], lost };
}
