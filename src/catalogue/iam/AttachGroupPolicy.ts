import { textParameter } from '../../events/fields.ts';
import { attachHistory } from '../effects/attachments.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { attachedPolicy, isAdministratorPolicy, isDenyingPolicy } from '../words/managed-policy.ts';
import { groupTarget } from '../words/targets.ts';

export const AttachGroupPolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'AttachGroupPolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Attach a managed policy to a group',
  does: 'Attaches one managed policy, AWS managed or customer managed, to one IAM group. Whatever the default version of the policy says applies to every member within seconds to minutes, and to everybody who joins later, and so does every later default version.',
  doesNot: [
    'It does not put the document or the members in the event: only the ARN and the name of the group.',
    'It does not lift the permissions boundary of a member, nor a service control policy.',
    'Attaching a policy that is already attached succeeds and changes nothing.',
    'A policy on a group without members gives nobody anything yet.',
  ],
  appears: 'From the console (Add permissions on the group page), the CLI, an SDK, or infrastructure code. Recorded in us-east-1.',
  reading: {
    target: '`groupName` is the group whose members receive the policy.',
    parameters: {
      groupName: 'Group whose members receive the policy.',
      policyArn: 'ARN of the policy; `arn:aws:iam::aws:policy/…` is AWS managed, an ARN with an account id is customer managed.',
    },
  },
  target: groupTarget,
  phrase: (event) => ({ did: 'attached', todo: 'attach', what: `${attachedPolicy(event)} to ${callIt(groupTarget(event))}` }),
  direction: (event) => (isDenyingPolicy(textParameter(event, 'policyArn')) ? 'restricts' : 'grants'),
  risks: [
    {
      risk: 'Every member of the group becomes an administrator.',
      when: 'The policy is AdministratorAccess or another that allows all actions, and the group has members.',
      holds: (event) => (isAdministratorPolicy(textParameter(event, 'policyArn')) === false ? false : undefined),
    },
    {
      risk: 'The actor raises its own access.',
      when: 'The actor is a member of the group. The event does not list members.',
    },
    {
      risk: 'More people gain access than the one that it was meant for.',
      when: 'The group has members whose duties do not need the policy.',
    },
  ],
  benign: ['A team takes on a duty, and the reviewed change reaches its group.', 'A new group is set up by the same actor.'],
  verify: [
    'List the members of the group at that time, and whether the actor is one.',
    'Read the default version of the policy as it was at that time.',
    'Check whether the actor is allowed to give access, and whether the request was approved.',
    'Look at what the members did afterwards that they could not do before.',
  ],
  related: ['iam:DetachGroupPolicy', 'iam:PutGroupPolicy', 'iam:AddUserToGroup', 'iam:CreatePolicyVersion', 'iam:AttachUserPolicy'],
  remediations: ['detach-policy', 'replace-administrator'],
  attack: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachGroupPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
  history: attachHistory('groups'),
});
