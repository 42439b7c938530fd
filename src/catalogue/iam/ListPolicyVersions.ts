import { isAwsManaged } from '../../kernel/aws-managed-policy.ts';
import { defineEvent } from '../entry.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { managedPolicyRead } from '../words/read-target.ts';
import { policyTarget } from '../words/targets.ts';

export const ListPolicyVersions = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListPolicyVersions',
  kind: 'read',
  access: 'list',
  title: 'List the versions of a managed policy',
  does: 'Returns the versions that IAM keeps of one managed policy, at most five for a customer managed one: id, creation date, and which is the default.',
  doesNot: ['It returns no document: GetPolicyVersion does.', 'It does not tell who made a version; the CreatePolicyVersion events do.'],
  appears:
    'The console calls it on the policy page, Terraform before it updates or deletes a policy, scanners for each policy, and the service role of AWS Config may call it. Recorded in us-east-1.',
  reading: {
    target: '`policyArn` is the policy. The versions are not in the event.',
    parameters: {
      policyArn: 'ARN of the policy.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: policyTarget,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the versions of ${managedPolicyRead(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'An older version that allowed more can be made the default again with one call, and no document has to be written for that.',
      when: 'AWS answered the call, the policy is customer managed, and the caller may use SetDefaultPolicyVersion.',
      holds: (event) => (isAwsManaged(policyTarget(event).arn ?? '') ? false : unlessHarmless(event)),
    },
    {
      risk: 'The caller checks whether there is room for one more version, or deletes one to make room.',
      when: 'CreatePolicyVersion or DeletePolicyVersion for the same policy follows.',
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['Terraform updates the policy and drops the oldest version.', 'A person compares versions in the console.'],
  verify: [
    'Look for SetDefaultPolicyVersion and CreatePolicyVersion on this policy by the same caller.',
    'See whether GetPolicyVersion read versions other than the default.',
    'Consider deleting old versions that nobody will go back to.',
  ],
  related: ['iam:GetPolicyVersion', 'iam:SetDefaultPolicyVersion', 'iam:CreatePolicyVersion', 'iam:DeletePolicyVersion'],
  remediations: [],
  attack: ['T1069.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyVersions.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html',
  ],
});
