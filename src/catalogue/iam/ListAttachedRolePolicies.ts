import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { foundNothing, unlessAboutSelf, wasDenied } from '../words/denied-read.ts';
import { isSelf } from '../words/self.ts';
import { roleTarget } from '../words/targets.ts';

export const ListAttachedRolePolicies = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListAttachedRolePolicies',
  kind: 'read',
  access: 'list',
  title: 'List the managed policies that are attached to a role',
  does: 'Returns the name and ARN of each managed policy, AWS managed or customer managed, that is attached to one role.',
  doesNot: [
    'It lists neither inline policies nor the permissions boundary, which limits what the listed policies give.',
    'It returns names and ARNs, no document; for AWS managed policies the name is enough to know what they allow.',
  ],
  appears:
    'Callers are the console on the role page, Terraform for `aws_iam_role` and `aws_iam_role_policy_attachment` on every plan, scanners for every role; the service roles of AWS Config and IAM Access Analyzer may call it. Recorded in us-east-1.',
  reading: {
    target: '`roleName` is the role. The policies are not in the event.',
    parameters: {
      roleName: 'Name of the role.',
      pathPrefix: 'Only policies under this path; absent means all.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: roleTarget,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the managed policies attached to ${callIt(roleTarget(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Roles that hold AdministratorAccess stand out by the policy name alone, and with them the roles worth assuming or passing to a service.',
      when: 'AWS answered the call for a role other than that of the caller, which neither manages roles nor scans the account.',
      holds: (event) => unlessAboutSelf(event, roleTarget(event)),
    },
    {
      risk: 'A workload asks what its own role may do, which applications do not need and intruders do.',
      when: 'AWS answered a session of the very role that is listed.',
      holds: (event) => (wasDenied(event) ? false : isSelf(event, roleTarget(event))),
    },
    { risk: 'The unknown name fits someone who guesses role names.', when: 'AWS answered that no such role exists.', holds: foundNothing },
  ],
  benign: ['Terraform refreshes its state; one plan lists every role that it manages.', 'Someone opened the role in the console.'],
  verify: [
    'Check whether the caller is a workload whose session is used from an unusual address.',
    'Look for AssumeRole on this role, or for its ARN in calls that pass a role to a service.',
    'Count the roles that the caller listed in that hour.',
  ],
  related: ['iam:AttachRolePolicy', 'iam:DetachRolePolicy', 'iam:ListRolePolicies', 'iam:GetRole', 'sts:AssumeRole'],
  remediations: [],
  attack: ['T1069.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
});
