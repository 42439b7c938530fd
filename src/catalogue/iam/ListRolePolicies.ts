import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessAboutSelf, wasDenied } from '../words/denied-read.ts';
import { isSelf } from '../words/self.ts';
import { roleTarget } from '../words/targets.ts';

export const ListRolePolicies = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListRolePolicies',
  kind: 'read',
  access: 'list',
  title: 'List the names of the inline policies of a role',
  does: 'Returns the names of the inline policies that are embedded in one role.',
  doesNot: ['It returns names only: GetRolePolicy returns the document.', 'It lists neither managed policies nor the trust policy.'],
  appears:
    'Terraform (`aws_iam_role`) calls it on every plan, the console on the role page, scanners for every role, and the service roles of AWS Config and IAM Access Analyzer may call it. Recorded in us-east-1.',
  reading: {
    target: '`roleName` is the role. The names are not in the event.',
    parameters: {
      roleName: 'Name of the role.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: roleTarget,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the inline policies of ${callIt(roleTarget(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A workload asks about its own role: with the names, the documents and then the resources in them are one call away.',
      when: 'AWS answered a session of the very role that is listed.',
      holds: (event) => (wasDenied(event) ? false : isSelf(event, roleTarget(event))),
    },
    {
      risk: 'The caller goes through the roles of the account to find one worth assuming.',
      when: 'AWS answered the call for a role other than that of the caller, which is no known tool.',
      holds: (event) => unlessAboutSelf(event, roleTarget(event)),
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['Terraform refreshes its state; it asks for every role that it manages.', 'A scanner looks for inline policies.'],
  verify: [
    'See whether GetRolePolicy follows, and then calls to the resources that the document names.',
    'Check whether applications under this role ever read IAM.',
    'Count how many roles the caller asked about.',
  ],
  related: ['iam:GetRolePolicy', 'iam:PutRolePolicy', 'iam:ListAttachedRolePolicies', 'iam:GetRole'],
  remediations: [],
  attack: ['T1069.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRolePolicies.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
});
