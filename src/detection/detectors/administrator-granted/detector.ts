import type { Observation } from '../../../catalogue/observe.ts';
import { actorInWords } from '../../../catalogue/sentence.ts';
import { callIt } from '../../../catalogue/words/call-it.ts';
import { isAdministratorPolicy } from '../../../catalogue/words/managed-policy.ts';
import { nameInArn } from '../../../catalogue/words/targets.ts';
import { parameter, textParameter } from '../../../events/fields.ts';
import { asBoolean } from '../../../kernel/json.ts';
import { readPolicyDocument } from '../../../kernel/policy-document.ts';
import type { RemediationId } from '../../../kernel/remediation.ts';
import type { Severity } from '../../../kernel/severity.ts';
import { administratorReach } from '../../../policy/administrator.ts';
import { defineDetector } from '../../detector.ts';

/** Calls that put a document of their own in place, with how widely it takes effect at once. */
const writers: Readonly<Record<string, 'attached' | 'stored'>> = {
  PutUserPolicy: 'attached',
  PutGroupPolicy: 'attached',
  PutRolePolicy: 'attached',
  CreatePolicyVersion: 'attached',
  CreatePolicy: 'stored',
};

export const detector = defineDetector({
  id: 'administrator-granted',
  kind: 'each',
  title: 'Administrator access granted',
  about:
    'A managed policy that makes its holder an administrator was attached, or a document that amounts to one was written. A document amounts to administrator when it allows every action, or every IAM action, on every resource; an unconditional Deny beside it in the same document counts against it.',
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
  inspect: (observation) => {
    const grant = observation.change.eventName.startsWith('Attach') ? attached(observation) : written(observation);
    if (grant === undefined) return undefined;
    const { change } = observation;
    return {
      evidence: [observation],
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
}

function attached({ event }: Observation): Grant | undefined {
  const arn = textParameter(event, 'policyArn');
  if (!/^Attach(User|Group|Role)Policy$/.test(event.eventName) || arn === undefined || isAdministratorPolicy(arn) !== true)
    return undefined;
  const name = nameInArn(arn);
  const all = name === 'AdministratorAccess';
  return {
    verb: 'granted to',
    meaning: all
      ? 'The policy allows every action on every resource.'
      : 'The policy allows every IAM action, by which its holder can give itself the rest.',
    reason: `${name} is an AWS managed policy that ${all ? 'allows everything' : 'allows all of IAM'}.`,
    severity: 'high',
    remedies: ['detach-policy', 'replace-administrator'],
  };
}

function written({ event, entry }: Observation): Grant | undefined {
  const effect = writers[entry.name];
  if (effect === undefined) return undefined;
  const reading = readPolicyDocument(parameter(event, 'policyDocument'));
  if (reading.kind === 'unreadable') return undefined;
  const reach = administratorReach(reading.statements);
  if (reach.kind === 'less') return undefined;
  const inForce = effect === 'attached' && (entry.name !== 'CreatePolicyVersion' || asBoolean(parameter(event, 'setAsDefault')) === true);
  const what =
    reach.kind === 'everything'
      ? 'every action on every resource'
      : 'every IAM action on every resource, by which its holder can give itself the rest';
  const reason = `Statement ${reach.statement + 1} of the document allows ${what}${reach.conditional ? ', under a condition' : ''}.`;
  return {
    verb: inForce ? 'written into' : 'stored in',
    meaning: inForce
      ? 'It is in force for whoever holds this policy.'
      : 'Nobody gains it until the policy, or this version of it, is attached or made the default.',
    reason: inForce ? reason : `${reason} It is not in force yet.`,
    severity: inForce && !reach.conditional ? 'high' : 'medium',
    remedies: entry.name.startsWith('Put')
      ? ['remove-inline-policy', 'restore-inline-policy']
      : ['restore-policy-version', 'narrow-policy'],
  };
}
