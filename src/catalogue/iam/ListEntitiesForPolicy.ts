import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { wasDenied } from '../words/denied-read.ts';
import { isAdministratorPolicy } from '../words/managed-policy.ts';
import { managedPolicyRead } from '../words/read-target.ts';
import { policyTarget } from '../words/targets.ts';

export const ListEntitiesForPolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListEntitiesForPolicy',
  kind: 'read',
  access: 'list',
  title: 'List the users, groups and roles that a managed policy is attached to',
  does: 'Returns the names and unique ids of the users, groups and roles that one managed policy is attached to, or for which it is the permissions boundary.',
  doesNot: [
    'It does not list members of the groups, who hold the policy too.',
    'It covers this account only, also for an AWS managed policy.',
    'It misses whoever has the same access by another policy.',
  ],
  appears:
    'The console calls it on the policy page, Terraform (`aws_iam_policy_attachment`) on every plan, scanners for single AWS policies (Prowler asks who holds the support policy), and the service roles of AWS Config and IAM Access Analyzer may call it. Recorded in us-east-1.',
  reading: {
    target: '`policyArn` is the policy. The holders are not in the event.',
    parameters: {
      policyArn: 'ARN of the policy.',
      entityFilter: 'Kind asked for: `User`, `Role` or `Group`; absent means all.',
      policyUsageFilter: '`PermissionsPolicy` or `PermissionsBoundary`; absent means both.',
      pathPrefix: 'Path prefix that limits the list; absent means all.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: policyTarget,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the identities that ${managedPolicyRead(event)} is attached to` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'One call names every administrator of the account who got there by this policy.',
      when: 'AWS answered the call for a policy by which its holder has or can take all access, such as AdministratorAccess or IAMFullAccess.',
      holds: (event) => (wasDenied(event) ? false : isAdministratorPolicy(textParameter(event, 'policyArn'))),
    },
    {
      risk: 'The caller learns whom a change of this policy reaches, itself included.',
      when: 'CreatePolicyVersion or SetDefaultPolicyVersion for the same policy follows.',
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: [
    'A person looks in the console at who uses a policy before changing it.',
    'A scanner checks that somebody holds the support or audit policy.',
  ],
  verify: [
    'Check for which policies the caller asked; AdministratorAccess and IAMFullAccess tell a scout the most.',
    'Look for AssumeRole or new keys on the identities that hold the policy.',
    'Compare the caller with your scanners.',
  ],
  related: ['iam:ListPolicies', 'iam:GetPolicy', 'iam:AttachUserPolicy', 'iam:AttachRolePolicy', 'iam:AttachGroupPolicy'],
  remediations: [],
  attack: ['T1069.003', 'T1087.004'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
});
