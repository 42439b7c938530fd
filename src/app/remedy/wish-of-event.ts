import { actorOf } from '../../events/actor.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import { entityRefs } from '../../history/entity-refs.ts';
import { findAction } from '../../remediation/find-action.ts';
import type { Wish } from './wish.ts';

/** Request and response members that name what an action of that kind of target is aimed at. */
const credentials = [
  ['access-key', 'accessKeyId', 'accessKey'],
  ['ssh-key', 'sSHPublicKeyId', 'sSHPublicKey'],
  ['signing-certificate', 'certificateId', 'certificate'],
  ['service-credential', 'serviceSpecificCredentialId', 'serviceSpecificCredential'],
] as const;

/**
 * A remediation aimed at what an event was about: its key, policy, user, role or trail; for containment, at whoever acted.
 * Undefined when nothing in the event is of a kind that the action takes.
 */
export function wishOfEvent(id: string, event: CloudTrailEvent): Wish | undefined {
  const action = findAction(id);
  if (action === undefined) return undefined;
  const candidates = id === 'contain-principal' ? [...ofActor(event), ...ofTarget(event)] : [...ofTarget(event), ...ofActor(event)];
  const target = candidates.find(([kind]) => action.targets.some((one) => one === kind));
  const [, text] = target ?? (action.targets.includes('account') ? ['account', 'account'] : []);
  if (text === undefined) return undefined;
  const policy = textParameter(event, 'policyArn');
  const parameters = Object.hasOwn(action.parameters, 'policy') && policy !== undefined ? { policy } : {};
  return { action: id, target: text, parameters };
}

function ofTarget(event: CloudTrailEvent): [kind: string, text: string][] {
  const found: [string, string][] = [];
  for (const [kind, parameter, made] of credentials) {
    const name = textParameter(event, parameter) ?? textResponse(event, made, parameter);
    if (name !== undefined) found.push([kind, `${kind}:${name}`]);
  }
  const policyName = textParameter(event, 'policyName');
  for (const [parameter, kind] of [
    ['userName', 'user'],
    ['groupName', 'group'],
    ['roleName', 'role'],
  ] as const) {
    const name = textParameter(event, parameter);
    if (name !== undefined && policyName !== undefined) found.push(['inline-policy', `inline-policy:${kind}/${name}/${policyName}`]);
  }
  // What is attached is told by the entity that holds it, and the policy by a parameter.
  const refs = entityRefs(event).toSorted((a, b) => Number(a.kind === 'policy') - Number(b.kind === 'policy'));
  return [
    ...found,
    ...refs.map(({ kind, key }): [string, string] => [kind, kind === 'account' || kind === 'root' ? kind : `${kind}:${key}`]),
  ];
}

function ofActor(event: CloudTrailEvent): [kind: string, text: string][] {
  const { kind, name } = actorOf(event);
  return kind === 'user' || kind === 'role' ? [[kind, `${kind}:${name}`]] : [];
}
