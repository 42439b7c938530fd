import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, parametersOmitted, response } from '../../events/fields.ts';
import { asBoolean } from '../../kernel/json.ts';
import { createPolicyVersionHistory } from '../effects/policy-versions.ts';
import { defineEvent } from '../entry.ts';
import { directionOfDocument, documentAllowsAll, documentInWords } from '../words/document.ts';
import { policyVersionInWords } from '../words/policy-version.ts';
import { policyTarget } from '../words/targets.ts';

export const CreatePolicyVersion = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'CreatePolicyVersion',
  kind: 'change',
  access: 'permissions-management',
  title: 'Write a new version of a customer managed policy',
  does: 'Stores a new document as the next version of one customer managed policy. With `setAsDefault` true the new version takes effect within seconds to minutes for every user, group and role that the policy is attached to, and as the limit of every principal that has it as a permissions boundary.',
  doesNot: [
    'It changes nothing for anyone when `setAsDefault` is false or absent: the version waits until SetDefaultPolicyVersion names it.',
    'It does not require the permission iam:SetDefaultPolicyVersion to make the new version the default.',
    'It does not delete the earlier versions. A policy holds at most five, and the call fails when five are there.',
    'It does not show to whom the policy is attached.',
  ],
  appears:
    'From the console (Edit on the policy page), the CLI, an SDK, or infrastructure code with a changed document, there often after DeletePolicyVersion to make room. Recorded in us-east-1.',
  reading: {
    actor: 'An actor to whom the policy is attached rewrites its own permissions; the event does not show the attachment.',
    target: '`policyArn` is the policy; the response gives the id of the new version.',
    parameters: {
      policyArn: 'ARN of the customer managed policy.',
      policyDocument: 'The whole document of the new version, as a JSON string.',
      setAsDefault: 'Whether the new version takes effect at once; absent means no.',
    },
  },
  target: policyTarget,
  phrase: (event) => {
    const isDefault = becomesDefault(event);
    const standing = isDefault === undefined ? '' : isDefault ? ', as its new default' : ', without making it the default';
    return { did: 'created', todo: 'create', what: `${policyVersionInWords(event)}${standing}${documentInWords(event)}` };
  },
  direction: (event) => (becomesDefault(event) === false ? 'neutral' : directionOfDocument(event)),
  risks: [
    {
      risk: 'Everyone to whom the policy is attached becomes an administrator.',
      when: 'The document allows every action on every resource, and the version becomes the default.',
      holds: (event) => (becomesDefault(event) === false ? false : documentAllowsAll(event)),
    },
    {
      risk: 'The actor raises its own access without attaching anything.',
      when: 'The policy is attached to the actor, to one of its groups or to a role that it may assume, and the version becomes the default.',
      holds: (event) => (becomesDefault(event) === false ? false : undefined),
    },
    {
      risk: 'A loose document is parked as a version that is not the default, to be switched on later by SetDefaultPolicyVersion.',
      when: 'The version does not become the default, and allows more than the default does.',
      holds: (event) => (becomesDefault(event) === true ? false : undefined),
    },
    {
      risk: 'A limit grows looser, or denials disappear.',
      when: 'The policy serves as a permissions boundary, or the version before it held Deny statements.',
    },
    {
      risk: 'The document stays unseen: padding made it too large for CloudTrail to record.',
      when: 'The request parameters are marked as omitted.',
      holds: (event) => parametersOmitted(event),
    },
  ],
  benign: [
    'Infrastructure code applies a reviewed change of the document.',
    'A team adds an action that a workload lacked, after AccessDenied events of that workload.',
  ],
  verify: [
    'Compare the document with the version that was the default before.',
    'List to whom the policy is attached, and who has it as a permissions boundary.',
    'Check whether the actor is among them.',
    'Look at what these principals did afterwards that they had not done before.',
  ],
  related: [
    'iam:SetDefaultPolicyVersion',
    'iam:DeletePolicyVersion',
    'iam:CreatePolicy',
    'iam:AttachUserPolicy',
    'iam:AttachRolePolicy',
    'iam:AttachGroupPolicy',
  ],
  remediations: ['restore-policy-version', 'narrow-policy', 'contain-principal'],
  attack: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicyVersion.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html',
  ],
  history: createPolicyVersionHistory(),
});

/** Undefined when the request is not in the event, as when the call was denied. */
function becomesDefault(event: CloudTrailEvent): boolean | undefined {
  const stated = asBoolean(response(event, 'policyVersion', 'isDefaultVersion')) ?? asBoolean(parameter(event, 'setAsDefault'));
  if (stated !== undefined) return stated;
  return parameter(event, 'policyDocument') === undefined ? undefined : false;
}
