import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { addRoleToProfileHistory } from '../effects/profile-role.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { isSelf } from '../words/self.ts';
import { instanceProfileTarget } from '../words/targets.ts';

export const AddRoleToInstanceProfile = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'AddRoleToInstanceProfile',
  kind: 'change',
  access: 'write',
  title: 'Put a role into an instance profile, for EC2 instances to use',
  does: 'Puts one IAM role into one instance profile. Every EC2 instance that uses the profile, now or later, can then get credentials of the role from its metadata service. The caller needs iam:PassRole on the role. Instances that already run may see the role only after a while, or after the profile is associated anew.',
  doesNot: [
    'It does not replace a role: a profile holds one at most, and the call fails when one is there.',
    'It attaches the profile to no instance; that is a call of EC2.',
    'It does not add EC2 to the trust policy: without `ec2.amazonaws.com` there, instances get no credentials.',
    'It leaves no separate event for PassRole, which is a permission and not a call.',
  ],
  appears:
    'From the console while it creates a role for EC2, the CLI, an SDK, or infrastructure code, mostly just after CreateInstanceProfile. It fails on a service-linked role. Recorded in us-east-1.',
  reading: {
    target: '`instanceProfileName` is the profile; the role that instances gain is `roleName`.',
    parameters: {
      instanceProfileName: 'Profile that receives the role.',
      roleName: 'Role whose credentials the instances get.',
    },
  },
  target: profile,
  phrase: (event) => {
    const role = callIt({ kind: 'role', name: textParameter(event, 'roleName') ?? '' });
    return { did: 'added', todo: 'add', what: `${role} to ${callIt(profile(event))}` };
  },
  direction: 'grants',
  risks: [
    {
      risk: 'The actor gains the role by way of an instance: it reads the credentials on a machine that it controls.',
      when: 'The role may do more than the actor, and the actor can sign in to an instance with the profile, or start one.',
    },
    {
      risk: 'Instances that already use the profile get a stronger role than they had.',
      when: 'RemoveRoleFromInstanceProfile took another role out just before.',
    },
    {
      risk: 'A role puts itself on machines, to stay after its session is revoked.',
      when: 'The actor is a session of the role that is added.',
      holds: (event) => isSelf(event, { kind: 'role', name: textParameter(event, 'roleName') ?? '' }),
    },
  ],
  benign: [
    'Infrastructure code sets up a role and its profile together.',
    'The console filled the profile along with creating a role for EC2.',
  ],
  verify: [
    'Read the permissions of the role and compare them with those of the actor.',
    'List the instances that use the profile, and who can sign in to them.',
    'Look for RunInstances, AssociateIamInstanceProfile and ReplaceIamInstanceProfileAssociation with the profile.',
    'Look at what the role did afterwards, and from which addresses.',
  ],
  related: ['iam:RemoveRoleFromInstanceProfile', 'iam:CreateInstanceProfile', 'iam:CreateRole', 'iam:AttachRolePolicy', 'sts:AssumeRole'],
  remediations: ['narrow-policy', 'contain-principal'],
  attack: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddRoleToInstanceProfile.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
  ],
  history: addRoleToProfileHistory(),
});

/** A denial can be for iam:PassRole, and then its message names the role, not the profile. */
function profile(event: CloudTrailEvent): Target {
  const found = instanceProfileTarget(event);
  const named = textParameter(event, 'instanceProfileName') !== undefined;
  return !named && event.errorMessage?.includes('iam:PassRole') === true ? { kind: 'instance-profile', name: '' } : found;
}
