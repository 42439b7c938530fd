import { parametersOmitted } from '../../events/fields.ts';
import { createPolicyHistory } from '../effects/policies.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { documentAllowsAll, documentInWords } from '../words/document.ts';
import { policyTarget } from '../words/targets.ts';

export const CreatePolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'CreatePolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Create a customer managed policy',
  does: 'Creates a customer managed policy in this account. The document becomes version v1, and v1 the default version. The policy is attached to nothing yet.',
  doesNot: [
    'It gives nobody any access: only attaching the policy to a user, group or role does, or using it as a permissions boundary.',
    'It cannot create or change an AWS managed policy.',
    'It does not replace a policy of the same name: the call fails when one exists.',
  ],
  appears:
    'From the console (Create policy), the CLI, an SDK, or infrastructure code, and from service consoles that write a policy for a new role. Recorded in us-east-1.',
  reading: {
    target: 'The response gives the ARN and the unique id (ANPA…) of the new policy; the request gives only name and path.',
    parameters: {
      policyName: 'Name of the new policy, unique in the account whatever its case.',
      path: 'Path of the policy; `/` when it is absent.',
      policyDocument: 'The document of version v1, as a JSON string.',
      description: 'Free text that can never be changed afterwards; absent when none is given.',
      tags: 'Tags that the policy gets at once.',
    },
  },
  target: policyTarget,
  phrase: (event) => ({ did: 'created', todo: 'create', what: `${callIt(policyTarget(event))}${documentInWords(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A policy for administrators under a harmless name waits to be attached.',
      when: 'The document allows every action on every resource.',
      holds: (event) => documentAllowsAll(event),
    },
    {
      risk: 'The document allows a way to more access: passing roles, writing policies or trust, creating keys for others.',
      when: 'It allows actions such as iam:PassRole, iam:PutUserPolicy, iam:UpdateAssumeRolePolicy or iam:CreateAccessKey on broad resources.',
    },
    {
      risk: 'The document stays unseen: padding made it too large for CloudTrail to record.',
      when: 'The request parameters are marked as omitted.',
      holds: (event) => parametersOmitted(event),
    },
  ],
  benign: ['A team writes a scoped policy for a new workload.', 'Infrastructure code creates the policy and attaches it right away.'],
  verify: [
    'Read the document in the event, or version v1 of the policy when the event leaves it out.',
    'Look for AttachUserPolicy, AttachGroupPolicy and AttachRolePolicy with the new ARN.',
    'Check whether the actor usually writes policies, and whether a ticket or commit wanted this one.',
  ],
  related: [
    'iam:AttachUserPolicy',
    'iam:AttachGroupPolicy',
    'iam:AttachRolePolicy',
    'iam:CreatePolicyVersion',
    'iam:DeletePolicy',
    'iam:PutUserPermissionsBoundary',
    'iam:PutRolePermissionsBoundary',
  ],
  remediations: ['narrow-policy', 'detach-policy'],
  attack: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
  history: createPolicyHistory(),
});
