import { textParameter } from '../../events/fields.ts';
import { attachHistory } from '../effects/attachments.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { attachedPolicy, isAdministratorPolicy, isDenyingPolicy } from '../words/managed-policy.ts';
import { isSelf } from '../words/self.ts';
import { userTarget } from '../words/targets.ts';

export const AttachUserPolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'AttachUserPolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Attach a managed policy to a user',
  does: 'Attaches one managed policy, AWS managed or customer managed, to one IAM user. Whatever the default version of the policy says applies to the user within seconds to minutes, and so does every later default version.',
  doesNot: [
    'It does not put the document in the event: only the ARN. What was granted is the default version at that time.',
    'Attaching a policy that is already attached succeeds and changes nothing.',
    'It does not lift the permissions boundary of the user, nor a service control policy.',
  ],
  appears: 'From the console (Add permissions), the CLI, an SDK, or infrastructure code. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user that receives the policy.',
    parameters: {
      userName: 'User that receives the policy.',
      policyArn: 'ARN of the policy; `arn:aws:iam::aws:policy/…` is AWS managed, an ARN with an account id is customer managed.',
    },
  },
  target: userTarget,
  phrase: (event) => ({ did: 'attached', todo: 'attach', what: `${attachedPolicy(event)} to ${callIt(userTarget(event))}` }),
  direction: (event) => (isDenyingPolicy(textParameter(event, 'policyArn')) ? 'restricts' : 'grants'),
  risks: [
    {
      risk: 'The user becomes an administrator.',
      when: 'The policy is AdministratorAccess or another that allows all actions.',
      holds: (event) => isAdministratorPolicy(textParameter(event, 'policyArn')),
    },
    {
      risk: 'The actor raises its own access.',
      when: 'The actor is the user that receives the policy, and the policy allows something.',
      holds: (event) => (isDenyingPolicy(textParameter(event, 'policyArn')) ? false : isSelf(event, userTarget(event))),
    },
    {
      risk: 'A policy on a single user escapes reviews that look at groups and roles.',
      when: 'Access in this account is meant to be given through groups, roles or IAM Identity Center.',
    },
  ],
  benign: [
    'A user is set up or changes duties, and the same actor makes the other set-up calls around it.',
    'Infrastructure code applies a reviewed change.',
  ],
  verify: [
    'Read the default version of the policy as it was at that time.',
    'Compare what the user could do before and after.',
    'Check whether the actor is allowed to give access, and whether the request was approved.',
    'Look at what the user did afterwards.',
  ],
  related: ['iam:DetachUserPolicy', 'iam:PutUserPolicy', 'iam:AddUserToGroup', 'iam:CreatePolicyVersion', 'iam:PutUserPermissionsBoundary'],
  remediations: ['detach-policy', 'contain-principal'],
  attack: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachUserPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
  history: attachHistory('users'),
});
