import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { underPath } from '../words/read-target.ts';
import { accountTarget } from '../words/targets.ts';

export const ListInstanceProfiles = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListInstanceProfiles',
  kind: 'read',
  access: 'list',
  title: 'List the instance profiles of the account',
  does: 'Returns all instance profiles, or those under a path, each with its ARN and the role in it, trust policy included.',
  doesNot: ['It tells neither which instances use a profile nor what its role may do.', 'It returns no tags: GetInstanceProfile does.'],
  appears:
    'The EC2 console calls it in the launch page, so that a profile can be chosen, Elastic Beanstalk and other consoles do likewise, and scanners and the service role of AWS Config may call it. Recorded in us-east-1.',
  reading: {
    target: 'The call is about the whole account. The profiles are not in the event.',
    parameters: {
      pathPrefix: 'Path prefix that limits the list; absent means all.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the instance profiles of ${callIt(accountTarget(event))}${underPath(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Whoever may start instances and pass roles picks the profile with the strongest role, starts a machine with it and takes its credentials.',
      when: 'AWS answered the call, and the caller may call RunInstances and pass a role.',
      holds: unlessHarmless,
    },
    {
      risk: 'It is one of the lists that intruders run in a row.',
      when: 'The same caller lists roles, users and policies within minutes and never did before.',
    },
    { risk: 'The denial fits an intruder who explores from a stolen machine.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['A person opened the launch page in the EC2 console.', 'An inventory job or a scanner runs.'],
  verify: [
    'Look for RunInstances or AssociateIamInstanceProfile by the same caller, and with which profile.',
    'Check whether the call came through the console, beside EC2 reads.',
    'Count the different IAM lists by this caller in the same minutes.',
  ],
  related: ['iam:GetInstanceProfile', 'iam:ListInstanceProfilesForRole', 'iam:AddRoleToInstanceProfile', 'iam:ListRoles'],
  remediations: [],
  attack: ['T1580'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfiles.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-ec2_instance-profiles.html',
  ],
});
