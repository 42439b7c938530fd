import { createInstanceProfileHistory } from '../effects/instance-profiles.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { instanceProfileTarget } from '../words/targets.ts';

export const CreateInstanceProfile = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'CreateInstanceProfile',
  kind: 'change',
  access: 'write',
  title: 'Create an instance profile, the holder of a role for EC2 instances',
  does: 'Creates an empty instance profile. An instance profile carries one role to EC2 instances; the role is put in by AddRoleToInstanceProfile.',
  doesNot: [
    'It grants nothing: an empty profile gives an instance no credentials.',
    'It creates no role, even when a role of the same name exists.',
    'It does not attach the profile to an instance; that is a call of EC2, such as RunInstances or AssociateIamInstanceProfile.',
  ],
  appears:
    'From the console, which makes one of the same name when a role for EC2 is created, the CLI, an SDK, or infrastructure code, mostly followed by AddRoleToInstanceProfile within seconds. Recorded in us-east-1.',
  reading: {
    target: '`instanceProfileName` in the request; the response adds the ARN and the unique id (AIPA…), with an empty list of roles.',
    parameters: {
      instanceProfileName: 'Name of the new profile, mostly that of the role to come.',
      path: 'Path of the profile; `/` when it is absent.',
      tags: 'Tags that the profile gets at once.',
    },
  },
  target: instanceProfileTarget,
  phrase: (event) => ({ did: 'created', todo: 'create', what: callIt(instanceProfileTarget(event)) }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A strong role is about to be carried to an instance that the actor controls.',
      when: 'AddRoleToInstanceProfile with such a role follows, and then a call of EC2 that uses the profile.',
    },
    {
      risk: 'The name imitates a profile that people pick from a list.',
      when: 'A profile of a similar name exists for another role.',
    },
  ],
  benign: ['Infrastructure code sets up a role and its profile together.', 'The console created the profile along with a role for EC2.'],
  verify: [
    'Look for AddRoleToInstanceProfile with this profile, and read what that role may do.',
    'Look for RunInstances and AssociateIamInstanceProfile with this profile.',
    'Check whether the actor also created the role just before.',
  ],
  related: ['iam:AddRoleToInstanceProfile', 'iam:RemoveRoleFromInstanceProfile', 'iam:DeleteInstanceProfile', 'iam:CreateRole'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateInstanceProfile.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-ec2_instance-profiles.html',
  ],
  history: createInstanceProfileHistory(),
});
