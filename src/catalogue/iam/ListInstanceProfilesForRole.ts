import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { foundNothing, unlessHarmless } from '../words/denied-read.ts';
import { roleTarget } from '../words/targets.ts';

export const ListInstanceProfilesForRole = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListInstanceProfilesForRole',
  kind: 'read',
  access: 'list',
  title: 'List the instance profiles that hold a role',
  does: 'Returns the instance profiles that hold one role, each with path, ARN and unique id.',
  doesNot: [
    'An empty list does not mean that no workload uses the role: Lambda, ECS and others need no instance profile.',
    'It does not tell which instances use the profiles.',
  ],
  appears:
    'Terraform calls it each time that it deletes a role, the console before a role is deleted, and the service role of AWS Config may call it. Recorded in us-east-1.',
  reading: {
    target: '`roleName` is the role. The profiles are not in the event.',
    parameters: {
      roleName: 'Name of the role.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: roleTarget,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the instance profiles of ${callIt(roleTarget(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The caller learns by which profile a strong role can be put on a machine.',
      when: 'AWS answered the call, no removal of the role follows, and the caller may start instances.',
      holds: unlessHarmless,
    },
    {
      risk: 'A role is prepared for removal, which stops the workloads on its machines.',
      when: 'RemoveRoleFromInstanceProfile or DeleteRole by the same caller follows.',
    },
    { risk: 'The unknown name fits someone who guesses role names.', when: 'AWS answered that no such role exists.', holds: foundNothing },
  ],
  benign: ['Terraform deletes a role, and first empties it.', 'A clean-up job looks for roles that nothing uses.'],
  verify: [
    'See whether DeleteRole follows within seconds, as with Terraform and the console.',
    'Look for RunInstances or AssociateIamInstanceProfile with one of the profiles.',
    'Compare the user agent with your infrastructure code.',
  ],
  related: ['iam:GetInstanceProfile', 'iam:ListInstanceProfiles', 'iam:RemoveRoleFromInstanceProfile', 'iam:DeleteRole', 'iam:GetRole'],
  remediations: [],
  attack: ['T1580'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfilesForRole.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-ec2_instance-profiles.html',
  ],
});
