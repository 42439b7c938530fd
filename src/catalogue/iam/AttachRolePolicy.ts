import { textParameter } from '../../events/fields.ts';
import { attachHistory } from '../effects/attachments.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { attachedPolicy, isAdministratorPolicy, isDenyingPolicy } from '../words/managed-policy.ts';
import { isSelf } from '../words/self.ts';
import { roleTarget } from '../words/targets.ts';

export const AttachRolePolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'AttachRolePolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Attach a managed policy to a role',
  does: 'Attaches one managed policy, AWS managed or customer managed, to one IAM role. Whatever the default version of the policy says applies to the role, within seconds to minutes and to running sessions too, and so does every later default version.',
  doesNot: [
    'It does not change who may assume the role: that is the trust policy, set by CreateRole and UpdateAssumeRolePolicy.',
    'It does not put the document in the event: only the ARN. What was granted is the default version at that time.',
    'It does not lift the permissions boundary of the role, nor a service control policy.',
    'Attaching a policy that is already attached succeeds and changes nothing.',
  ],
  appears:
    'From the console (Add permissions, or the last step of creating a role), the CLI, an SDK, or infrastructure code, mostly just after CreateRole. It fails on a service-linked role. Recorded in us-east-1.',
  reading: {
    actor: 'An actor that is itself a session of the role raises its own access.',
    target: '`roleName` is the role that receives the policy.',
    parameters: {
      roleName: 'Role that receives the policy.',
      policyArn: 'ARN of the policy; `arn:aws:iam::aws:policy/…` is AWS managed, an ARN with an account id is customer managed.',
    },
  },
  target: roleTarget,
  phrase: (event) => ({ did: 'attached', todo: 'attach', what: `${attachedPolicy(event)} to ${callIt(roleTarget(event))}` }),
  direction: (event) => (isDenyingPolicy(textParameter(event, 'policyArn')) ? 'restricts' : 'grants'),
  risks: [
    {
      risk: 'The role becomes an administrator, and so does everyone who may assume it and every workload that runs with it.',
      when: 'The policy is AdministratorAccess or another that allows all actions, or all IAM actions.',
      holds: (event) => isAdministratorPolicy(textParameter(event, 'policyArn')),
    },
    {
      risk: 'The actor raises its own access.',
      when: 'The actor is a session of this role, and the policy allows something.',
      holds: (event) => (isDenyingPolicy(textParameter(event, 'policyArn')) ? false : isSelf(event, roleTarget(event))),
    },
    {
      risk: 'The actor raises its own access by a detour: it assumes the role afterwards, or passes it to a service that it controls.',
      when: 'The trust policy lets the actor, its whole account or a service assume the role, and the actor may call sts:AssumeRole or iam:PassRole on it.',
    },
    {
      risk: 'An outsider gains the permissions.',
      when: 'The trust policy of the role names another account or a federated provider.',
    },
  ],
  benign: [
    'A role is set up, and the same actor creates it, attaches its policies and tags it within a minute.',
    'Infrastructure code applies a reviewed change.',
    'A service console attaches the policy that its feature needs.',
  ],
  verify: [
    'Read the default version of the policy as it was at that time.',
    'Read the trust policy of the role: whoever is named there holds the new permissions.',
    'Compare what the role could do before and after.',
    'Look for AssumeRole calls on the role afterwards, by whom and from where.',
  ],
  related: [
    'iam:DetachRolePolicy',
    'iam:PutRolePolicy',
    'iam:CreateRole',
    'iam:UpdateAssumeRolePolicy',
    'iam:CreatePolicyVersion',
    'iam:SetDefaultPolicyVersion',
    'iam:PutRolePermissionsBoundary',
    'sts:AssumeRole',
  ],
  remediations: ['detach-policy', 'replace-administrator', 'contain-principal'],
  attack: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
  history: attachHistory('roles'),
});
