import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { isAwsManaged } from '../../kernel/aws-managed-policy.ts';
import { defineEvent } from '../entry.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { managedPolicyRead } from '../words/read-target.ts';
import { policyTarget } from '../words/targets.ts';

export const GetPolicyVersion = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'GetPolicyVersion',
  kind: 'read',
  access: 'read',
  title: 'Read the document of one version of a managed policy',
  does: 'Returns the document of one version of one managed policy, URL-encoded, with its creation date and whether it is the default version.',
  doesNot: [
    'A version that is not the default grants nothing until SetDefaultPolicyVersion makes it the default.',
    'It does not tell to whom the policy is attached.',
    'Documents of AWS managed policies are the same in every account and published by AWS.',
  ],
  appears:
    'The console calls it to show a policy. Terraform (`aws_iam_policy`) calls it on every plan, scanners call it for every attached policy, and the service roles of AWS Config and IAM Access Analyzer may call it. Recorded in us-east-1.',
  reading: {
    target: '`policyArn` is the policy and `versionId` the version. The document itself is not in the event.',
    parameters: {
      policyArn: 'ARN of the policy.',
      versionId: 'Version that was read, such as `v3`; one that is not the default is worth a second look.',
    },
  },
  target: policyTarget,
  phrase: (event) => ({ did: 'read', todo: 'read', what: `${versionRead(event)} of ${managedPolicyRead(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The caller knows exactly what holders of the policy may do, resource ARNs, bucket names and role names included.',
      when: 'AWS answered the call, the policy is customer managed, and the caller does not review or manage policies.',
      holds: (event) => (isAwsManaged(policyTarget(event).arn ?? '') ? false : unlessHarmless(event)),
    },
    {
      risk: 'An old version that allowed more is looked for, to be made the default again.',
      when: 'The version is not the default, and the caller may use SetDefaultPolicyVersion.',
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: [
    'Terraform or a scanner reads the default version of each policy.',
    'A person compares two versions of a policy in the console.',
  ],
  verify: [
    'Find out whether the version was the default at that time, from CreatePolicyVersion and SetDefaultPolicyVersion.',
    'See whether the caller then called SetDefaultPolicyVersion or CreatePolicyVersion.',
    'Count how many documents the caller read, and whether it did so before.',
  ],
  related: ['iam:GetPolicy', 'iam:ListPolicyVersions', 'iam:SetDefaultPolicyVersion', 'iam:CreatePolicyVersion'],
  remediations: [],
  attack: ['T1069.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html',
  ],
});

function versionRead(event: CloudTrailEvent): string {
  const version = textParameter(event, 'versionId');
  return version === undefined ? 'a version' : `version ${version}`;
}
