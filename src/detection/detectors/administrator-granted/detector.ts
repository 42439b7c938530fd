import type { EventEntry } from '../../../catalogue/entry.ts';
import type { Observation } from '../../../catalogue/observe.ts';
import { actorInWords } from '../../../catalogue/sentence.ts';
import { callIt } from '../../../catalogue/words/call-it.ts';
import { isAdministratorPolicy } from '../../../catalogue/words/managed-policy.ts';
import { nameInArn } from '../../../catalogue/words/targets.ts';
import { parameter, textParameter } from '../../../events/fields.ts';
import { isAwsManaged } from '../../../kernel/aws-managed-policy.ts';
import { asBoolean, type Json } from '../../../kernel/json.ts';
import { readPolicyDocument } from '../../../kernel/policy-document.ts';
import type { RemediationId } from '../../../kernel/remediation.ts';
import type { Severity } from '../../../kernel/severity.ts';
import { administratorReach } from '../../../policy/administrator.ts';
import { defineDetector } from '../../detector.ts';
import type { Past } from '../../past.ts';
import { versionBefore } from '../../policy-in-force.ts';

/** Calls that put a document of their own in place: the parameter that holds it, and whether it takes effect at once. */
const writers: ReadonlyMap<string, readonly [string, 'attached' | 'stored']> = new Map([
  ['iam.amazonaws.com/PutUserPolicy', ['policyDocument', 'attached']],
  ['iam.amazonaws.com/PutGroupPolicy', ['policyDocument', 'attached']],
  ['iam.amazonaws.com/PutRolePolicy', ['policyDocument', 'attached']],
  ['iam.amazonaws.com/CreatePolicyVersion', ['policyDocument', 'attached']],
  ['iam.amazonaws.com/CreatePolicy', ['policyDocument', 'stored']],
  ['sso.amazonaws.com/PutInlinePolicyToPermissionSet', ['inlinePolicy', 'attached']],
]);

/** Calls that attach a managed policy, and the parameter that holds its ARN. */
const attachers: ReadonlyMap<string, string> = new Map([
  ['iam.amazonaws.com/AttachUserPolicy', 'policyArn'],
  ['iam.amazonaws.com/AttachGroupPolicy', 'policyArn'],
  ['iam.amazonaws.com/AttachRolePolicy', 'policyArn'],
  ['sso.amazonaws.com/AttachManagedPolicyToPermissionSet', 'managedPolicyArn'],
]);

export const detector = defineDetector({
  id: 'administrator-granted',
  kind: 'each',
  title: 'Administrator access granted',
  about:
    'A managed policy that makes its holder an administrator was attached to a user, group, role or permission set, or a document that amounts to one was written, or made the default of its policy. A customer managed policy is judged where an event that was read wrote it. A document amounts to administrator when it allows every action, or every IAM action, on every resource; an unconditional Deny beside it in the same document counts against it, unless it leaves IAM writes by which the rest can be had back.',
  verify: [
    'Ask whether this identity is meant to administer the account, and who approved it.',
    'Look at what the identity did after the grant.',
    'See whether the actor was itself allowed to grant this, or used a permission that lets it escalate.',
  ],
  remediations: [
    'detach-policy',
    'remove-inline-policy',
    'restore-inline-policy',
    'replace-administrator',
    'narrow-policy',
    'restore-policy-version',
    'contain-principal',
  ],
  attack: ['T1098.003'],
  inspect: (observation, past) => {
    const grant = attached(observation) ?? written(observation) ?? enacted(observation, past);
    if (grant === undefined) return undefined;
    const { change } = observation;
    return {
      evidence: grant.writer === undefined ? [observation] : [observation, grant.writer],
      title: `Administrator access ${grant.verb} ${callIt(change.target)} by ${actorInWords(change.actor)}`,
      explanation: `${change.summary} ${grant.meaning} Whoever holds it can read, change and delete everything in the account, and give the same to others.`,
      severity: grant.severity,
      reasons: [grant.reason],
      remediations: [...grant.remedies, 'contain-principal'],
    };
  },
});

interface Grant {
  verb: string;
  meaning: string;
  reason: string;
  severity: Severity;
  remedies: readonly RemediationId[];
  /** The event that wrote the document, when it is another. */
  writer?: Observation;
}

function attached({ event, entry }: Observation): Grant | undefined {
  const name = attachers.get(keyOf(entry));
  const arn = name === undefined ? undefined : textParameter(event, name);
  if (arn === undefined || isAdministratorPolicy(arn) !== true) return undefined;
  const policy = nameInArn(arn);
  const all = policy === 'AdministratorAccess';
  return {
    verb: 'granted to',
    meaning: all
      ? 'The policy allows every action on every resource.'
      : 'The policy allows every IAM action, by which its holder can give itself the rest.',
    reason: `${policy} is an AWS managed policy that ${all ? 'allows everything' : 'allows all of IAM'}.`,
    severity: 'high',
    remedies: isPermissionSet(entry) ? ['replace-administrator'] : ['detach-policy', 'replace-administrator'],
  };
}

function written({ event, entry }: Observation): Grant | undefined {
  const [name, effect] = writers.get(keyOf(entry)) ?? [];
  if (name === undefined) return undefined;
  const judged = judge(parameter(event, name));
  if (judged === undefined) return undefined;
  const inForce = effect === 'attached' && (entry.name !== 'CreatePolicyVersion' || asBoolean(parameter(event, 'setAsDefault')) === true);
  const reason = `Statement ${judged.statement} of the document allows ${judged.what}.`;
  return {
    verb: inForce ? 'written into' : 'stored in',
    meaning: !inForce
      ? 'Nobody gains it until the policy, or this version of it, is attached or made the default.'
      : isPermissionSet(entry)
        ? 'It is in force for everyone who is assigned to the set, once the set is provisioned.'
        : 'It is in force for whoever holds this policy.',
    reason: inForce ? reason : `${reason} It is not in force yet.`,
    severity: inForce && !judged.conditional ? 'high' : 'medium',
    remedies: isPermissionSet(entry)
      ? ['narrow-policy']
      : entry.name.startsWith('Put')
        ? ['remove-inline-policy', 'restore-inline-policy']
        : ['restore-policy-version', 'narrow-policy'],
  };
}

/** A customer managed policy that is attached, or a version that is made the default, as an earlier event wrote it. */
function enacted(observation: Observation, past: Past): Grant | undefined {
  const { event, entry } = observation;
  const chosen = entry.source === 'iam.amazonaws.com' && entry.name === 'SetDefaultPolicyVersion';
  const id = chosen ? textParameter(event, 'versionId') : undefined;
  const arn = chosen || (attachers.has(keyOf(entry)) && !isPermissionSet(entry)) ? textParameter(event, 'policyArn') : undefined;
  if (arn === undefined || isAwsManaged(arn) || (chosen && id === undefined)) return undefined;
  const version = versionBefore(past, observation, arn, id);
  const judged = version === undefined ? undefined : judge(version.document);
  if (version === undefined || judged === undefined) return undefined;
  return {
    verb: chosen ? 'put in force in' : 'granted to',
    meaning: `The policy allows ${judged.what}.`,
    reason: `Event ${version.writer.change.eventId} wrote the document, whose statement ${judged.statement} allows ${judged.what}.`,
    severity: judged.conditional ? 'medium' : 'high',
    remedies: chosen ? ['restore-policy-version', 'narrow-policy'] : ['detach-policy', 'replace-administrator'],
    writer: version.writer,
  };
}

/** What a document that amounts to administrator allows, in words; undefined for every other. */
function judge(document: Json | undefined): { what: string; statement: number; conditional: boolean } | undefined {
  const reading = readPolicyDocument(document);
  const reach = reading.kind === 'unreadable' ? undefined : administratorReach(reading.statements);
  if (reach === undefined || reach.kind === 'less') return undefined;
  const all = reach.kind === 'everything' ? 'every action on every resource' : 'every IAM action on every resource';
  const left = reach.narrowed ? `${all} but some, and leaves IAM writes` : all;
  const rest =
    reach.narrowed || reach.kind === 'iam' ? `${left}${reach.narrowed ? '' : ','} by which its holder can give itself the rest` : left;
  return {
    what: `${rest}${reach.conditional ? ', under a condition' : ''}`,
    statement: reach.statement + 1,
    conditional: reach.conditional,
  };
}

function isPermissionSet({ source }: EventEntry): boolean {
  return source === 'sso.amazonaws.com';
}

function keyOf({ source, name }: EventEntry): string {
  return `${source}/${name}`;
}
