import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { foundNothing, unlessHarmless } from '../words/denied-read.ts';
import { instanceProfileTarget } from '../words/targets.ts';

export const GetInstanceProfile = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'GetInstanceProfile',
  kind: 'read',
  access: 'read',
  title: 'Read one instance profile and the role in it',
  does: 'Returns the path, unique id, ARN, creation date and tags of one instance profile, and the role in it with its trust policy.',
  doesNot: [
    'It shows no permission of the role: those need ListAttachedRolePolicies, ListRolePolicies and the documents.',
    'It does not tell which instances use the profile; EC2 knows that.',
    'It gives no credential of the role.',
  ],
  appears:
    'Terraform (`aws_iam_instance_profile`) reads each of its profiles on every plan, the service role of AWS Config may call it, and launch tools check that a profile exists. Recorded in us-east-1.',
  reading: {
    target: '`instanceProfileName` is the profile. The answer is not in the event.',
    parameters: { instanceProfileName: 'Name of the instance profile.' },
  },
  target: instanceProfileTarget,
  phrase: (event) => ({ did: 'read', todo: 'read', what: callIt(instanceProfileTarget(event)) }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The caller learns which role a machine with this profile gets, and so which machine to break into, or which profile to start one with.',
      when: 'AWS answered the call, and the caller does not manage instances.',
      holds: unlessHarmless,
    },
    {
      risk: 'The unknown name fits someone who guesses profile names.',
      when: 'AWS answered that no such instance profile exists.',
      holds: foundNothing,
    },
    {
      risk: 'Code on a compromised machine explores what surrounds it.',
      when: 'The caller is itself a role in an instance profile, and its session is used from outside the machine.',
    },
  ],
  benign: [
    'Terraform refreshes its state, and also asks for a profile that it has just made or removed, which gives NoSuchEntity.',
    'A deployment tool looks the profile up before it launches an instance.',
  ],
  verify: [
    'Look for RunInstances, AssociateIamInstanceProfile or AddRoleToInstanceProfile with this profile afterwards.',
    'Check whether the session of an instance role is used from an address outside your network.',
    'Compare the caller and user agent with your deployment tools.',
  ],
  related: ['iam:ListInstanceProfiles', 'iam:ListInstanceProfilesForRole', 'iam:AddRoleToInstanceProfile', 'iam:GetRole'],
  remediations: [],
  attack: ['T1580'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetInstanceProfile.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-ec2_instance-profiles.html',
  ],
});
