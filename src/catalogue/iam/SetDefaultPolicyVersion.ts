import { textParameter } from '../../events/fields.ts';
import { setDefaultPolicyVersionHistory } from '../effects/policy-versions.ts';
import { defineEvent } from '../entry.ts';
import { policyVersionInWords } from '../words/policy-version.ts';
import { policyTarget } from '../words/targets.ts';

export const SetDefaultPolicyVersion = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'SetDefaultPolicyVersion',
  kind: 'change',
  access: 'permissions-management',
  title: 'Put another version of a customer managed policy into force',
  does: 'Makes one stored version of one customer managed policy the default. It takes effect within seconds to minutes for every user, group and role that the policy is attached to, and as the limit of every principal that has it as a permissions boundary.',
  doesNot: [
    'It does not write a document: the version was stored earlier by CreatePolicy or CreatePolicyVersion.',
    'It does not tell which version was the default before, nor what either says, so the event alone does not tell whether access grew or shrank.',
    'It is not only a way back: any of the stored versions, older or newer, can be named.',
  ],
  appears:
    'From the console (Set as default on the versions tab), the CLI or an SDK. Infrastructure code seldom calls it, as it sets the default while it creates a version. Recorded in us-east-1.',
  reading: {
    actor: 'An actor to whom the policy is attached changes its own permissions; the event does not show the attachment.',
    target: '`policyArn` is the policy whose default changes.',
    parameters: {
      policyArn: 'ARN of the customer managed policy.',
      versionId: 'The version that takes effect, such as `v1`.',
    },
  },
  target: policyTarget,
  phrase: (event) => ({ did: 'made', todo: 'make', what: `${policyVersionInWords(event)} the default` }),
  // The event shows neither document, so the graver case is assumed.
  direction: 'grants',
  risks: [
    {
      risk: 'An old, broader version comes back into force and raises the access of all holders of the policy.',
      when: 'The named version allows more than the one that was the default.',
    },
    {
      risk: 'The actor raises its own access without writing a document.',
      when: 'The policy is attached to the actor, to one of its groups or to a role that it may assume.',
    },
    {
      risk: 'The first draft of the policy, often the widest, is in force again.',
      when: 'The named version is v1 and later versions narrowed it.',
      holds: (event) => (['v1', undefined].includes(textParameter(event, 'versionId')) ? undefined : false),
    },
    {
      risk: 'A limit grows looser.',
      when: 'The policy serves as a permissions boundary, or the version before held Deny statements.',
    },
  ],
  benign: [
    'A change of the policy broke a workload, and the previous version is put back.',
    'A version was stored for review first, and is switched on after approval.',
  ],
  verify: [
    'Read the named version and the one that was the default before, and compare them.',
    'List to whom the policy is attached, and whether the actor is among them.',
    'Look for a second call that switches back soon after: access that was borrowed for a moment.',
    'Look at what the holders of the policy did meanwhile.',
  ],
  related: ['iam:CreatePolicyVersion', 'iam:DeletePolicyVersion', 'iam:CreatePolicy', 'iam:AttachUserPolicy', 'iam:AttachRolePolicy'],
  remediations: ['restore-policy-version', 'contain-principal'],
  attack: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetDefaultPolicyVersion.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html',
  ],
  history: setDefaultPolicyVersionHistory(),
});
