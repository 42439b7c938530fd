import { defineEvent } from '../entry.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { inlinePolicyRead } from '../words/read-target.ts';
import { isSelf } from '../words/self.ts';
import { roleTarget } from '../words/targets.ts';

export const GetRolePolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'GetRolePolicy',
  kind: 'read',
  access: 'read',
  title: 'Read an inline policy of a role',
  does: 'Returns the document of one inline policy of one role, URL-encoded.',
  doesNot: [
    'It covers neither the managed policies attached to the role nor its permissions boundary, so it is only part of what the role may do.',
    'It does not return the trust policy: GetRole does.',
  ],
  appears:
    'Terraform (`aws_iam_role_policy`) reads it on every plan, the console does on the role page, scanners do for each name that ListRolePolicies returns, and the service roles of AWS Config and IAM Access Analyzer may call it. Recorded in us-east-1.',
  reading: {
    target: '`roleName` is the role and `policyName` the inline policy in it. The document is not in the event.',
    parameters: {
      roleName: 'Role that holds the policy.',
      policyName: 'Name of the inline policy.',
    },
  },
  target: roleTarget,
  phrase: (event) => ({ did: 'read', todo: 'read', what: inlinePolicyRead(event, roleTarget(event)) }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Inline policies of workload roles name the real buckets, queues, keys and secrets, so the caller gets a list of targets.',
      when: 'AWS answered the call, and the caller is not a known tool.',
      holds: unlessHarmless,
    },
    {
      risk: 'A workload reads the policy of its own role: an intruder on the machine learns what the stolen session allows.',
      when: 'AWS answered a session of the very role whose policy is read.',
      holds: (event) => (wasDenied(event) ? false : isSelf(event, roleTarget(event))),
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['Terraform refreshes its state.', 'A scanner reads every inline policy of every role.'],
  verify: [
    'Check whether applications normally read IAM at all under this role; few do.',
    'Look at what the caller touched next among the resources that the policy names.',
    'Look for PutRolePolicy on the same role.',
  ],
  related: ['iam:ListRolePolicies', 'iam:PutRolePolicy', 'iam:DeleteRolePolicy', 'iam:ListAttachedRolePolicies', 'iam:GetRole'],
  remediations: [],
  attack: ['T1069.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
});
