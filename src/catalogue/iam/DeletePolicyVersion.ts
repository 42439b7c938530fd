import { deletePolicyVersionHistory } from '../effects/policy-versions.ts';
import { defineEvent } from '../entry.ts';
import { policyVersionInWords } from '../words/policy-version.ts';
import { policyTarget } from '../words/targets.ts';

export const DeletePolicyVersion = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeletePolicyVersion',
  kind: 'change',
  access: 'permissions-management',
  title: 'Delete a version of a customer managed policy',
  does: 'Deletes one stored version of one customer managed policy, for good. It can only be a version that is not the default.',
  doesNot: [
    'It changes no permissions: the default version stays in force, and IAM refuses to delete it by this call.',
    'It does not free the version number: a later version gets the next number, not this one.',
    'It does not show the document that is deleted.',
  ],
  appears:
    'From the console, the CLI, an SDK, or infrastructure code that makes room for a sixth version, and before DeletePolicy. Recorded in us-east-1.',
  reading: {
    target: '`policyArn` is the policy that loses a version.',
    parameters: {
      policyArn: 'ARN of the customer managed policy.',
      versionId: 'The version that is deleted, such as `v2`.',
    },
  },
  target: policyTarget,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: policyVersionInWords(event) }),
  direction: 'removes',
  risks: [
    {
      risk: 'The way back is cut: the good document can no longer be made the default again.',
      when: 'The deleted version is the one that was in force before a recent change.',
    },
    {
      risk: 'Evidence is removed: a loose version was the default for a while, and is deleted after the old one was set again.',
      when: 'SetDefaultPolicyVersion switched away from this version shortly before.',
    },
    {
      risk: 'Room is made for a new version by someone who should not write any.',
      when: 'CreatePolicyVersion on the same policy by the same actor follows.',
    },
  ],
  benign: [
    'Infrastructure code deletes the oldest version before it writes a new one, since a policy holds at most five.',
    'The policy is being deleted, and DeletePolicy follows.',
  ],
  verify: [
    'Look for SetDefaultPolicyVersion, CreatePolicyVersion and DeletePolicy with the same ARN in the hours around it.',
    'Read the deleted document from the CreatePolicyVersion event whose response names this version, or from CreatePolicy for v1.',
    'Compare it with the version that is the default now.',
  ],
  related: ['iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion', 'iam:CreatePolicy', 'iam:DeletePolicy'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicyVersion.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html',
  ],
  history: deletePolicyVersionHistory(),
});
