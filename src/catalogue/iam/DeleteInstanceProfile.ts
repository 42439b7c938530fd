import { deleteInstanceProfileHistory } from '../effects/instance-profiles.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { instanceProfileTarget } from '../words/targets.ts';

export const DeleteInstanceProfile = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteInstanceProfile',
  kind: 'change',
  access: 'write',
  title: 'Delete an instance profile',
  does: 'Deletes one instance profile. IAM accepts it only when the profile holds no role. Applications on a running instance that still uses the profile break.',
  doesNot: [
    'It does not delete the role that the profile once held; DeleteRole does that.',
    'It does not stop instances, nor take the profile off them; IAM does not check whether one uses it.',
    'A profile created again under the same name is not the same: it gets a new unique id (AIPA…).',
  ],
  appears:
    'From the console, which deletes the profile along with a role of the same name, the CLI, an SDK, or infrastructure code, mostly after RemoveRoleFromInstanceProfile. Recorded in us-east-1.',
  reading: {
    target: '`instanceProfileName` is the profile that is gone. The response carries nothing.',
    parameters: { instanceProfileName: 'Profile that is deleted.' },
  },
  target: instanceProfileTarget,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: callIt(instanceProfileTarget(event)) }),
  direction: 'removes',
  risks: [
    {
      risk: 'Instances lose their access, and applications on them fail.',
      when: 'A running instance, a launch template or an Auto Scaling group still uses the profile.',
    },
    {
      risk: 'Traces are cleaned up: a profile that carried a strong role is deleted after use.',
      when: 'The profile was created, filled and used shortly before.',
    },
  ],
  benign: [
    'A workload is retired, and its role is deleted by the same actor around this time.',
    'Infrastructure code replaces the profile by another.',
  ],
  verify: [
    'List instances, launch templates and Auto Scaling groups that use the profile.',
    'Look for RemoveRoleFromInstanceProfile before it: which role did the profile hold?',
    'Check how long the profile existed, and who used it.',
  ],
  related: ['iam:RemoveRoleFromInstanceProfile', 'iam:CreateInstanceProfile', 'iam:AddRoleToInstanceProfile', 'iam:DeleteRole'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteInstanceProfile.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-ec2_instance-profiles.html',
  ],
  history: deleteInstanceProfileHistory(),
});
