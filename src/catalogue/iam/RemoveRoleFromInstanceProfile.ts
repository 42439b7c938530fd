import { textParameter } from '../../events/fields.ts';
import { removeRoleFromProfileHistory } from '../effects/profile-role.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { instanceProfileTarget } from '../words/targets.ts';

export const RemoveRoleFromInstanceProfile = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'RemoveRoleFromInstanceProfile',
  kind: 'change',
  access: 'write',
  title: 'Take a role out of an instance profile',
  does: 'Takes one IAM role out of one instance profile. EC2 instances that use the profile get no new credentials of the role, and applications on them can fail once their last ones expire.',
  doesNot: [
    'It does not end sessions: credentials that an instance already fetched work until they expire.',
    'It deletes neither the role nor the profile.',
    'It does not take the profile off an instance; that is a call of EC2.',
  ],
  appears:
    'From the console while it deletes a role, the CLI, an SDK, or infrastructure code. IAM requires it before DeleteRole, before DeleteInstanceProfile, and before another role goes into the profile. It fails on a service-linked role. Recorded in us-east-1.',
  reading: {
    target: '`instanceProfileName` is the profile; the role that instances lose is `roleName`.',
    parameters: {
      instanceProfileName: 'Profile that loses the role.',
      roleName: 'Role that is taken out.',
    },
  },
  target: instanceProfileTarget,
  phrase: (event) => {
    const role = callIt({ kind: 'role', name: textParameter(event, 'roleName') ?? '' });
    return { did: 'removed', todo: 'remove', what: `${role} from ${callIt(instanceProfileTarget(event))}` };
  },
  direction: 'restricts',
  risks: [
    {
      risk: 'Applications on instances fail when their credentials expire.',
      when: 'A running instance uses the profile, and its applications need the role.',
    },
    {
      risk: 'Room is made for a stronger role on the same instances.',
      when: 'AddRoleToInstanceProfile with the same profile and another role follows.',
    },
    {
      risk: 'Protection on the instances stops: patching, logging and remote inspection often run with that role.',
      when: 'The role allowed Systems Manager, CloudWatch or a security agent to work.',
    },
  ],
  benign: [
    'A workload is retired, and the role and the profile are deleted by the same actor around this time.',
    'Infrastructure code replaces the role in the profile.',
    'A responder cuts an instance off from its role.',
  ],
  verify: [
    'Look for AddRoleToInstanceProfile, DeleteRole and DeleteInstanceProfile with the same names right after.',
    'List the instances that use the profile, and what runs on them.',
    'Compare a role that took its place with the one taken out.',
  ],
  related: ['iam:AddRoleToInstanceProfile', 'iam:DeleteInstanceProfile', 'iam:DeleteRole', 'iam:CreateInstanceProfile'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveRoleFromInstanceProfile.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-ec2_instance-profiles.html',
  ],
  history: removeRoleFromProfileHistory(),
});
