import { isAwsManaged } from '../../kernel/aws-managed-policy.ts';
import { defineEvent } from '../entry.ts';
import { foundNothing, unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { managedPolicyRead } from '../words/read-target.ts';
import { policyTarget } from '../words/targets.ts';

export const GetPolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'GetPolicy',
  kind: 'read',
  access: 'read',
  title: 'Read the description of a managed policy, without its document',
  does: 'Returns what IAM keeps about one managed policy: ARN, path, description, tags, dates, the id of the default version, how many identities it is attached to, and how many use it as a permissions boundary.',
  doesNot: [
    'It does not return the policy document: GetPolicyVersion does.',
    'It does not name the identities that it is attached to: ListEntitiesForPolicy does.',
  ],
  appears:
    'The console calls it on the policy page. Terraform (`aws_iam_policy`) and scanners call it before each GetPolicyVersion, to learn the default version, and the service roles of AWS Config and IAM Access Analyzer may call it. Recorded in us-east-1.',
  reading: {
    target: '`policyArn` is the policy. The answer is not in the event.',
    parameters: { policyArn: 'ARN of the policy; `arn:aws:iam::aws:policy/…` is AWS managed.' },
  },
  target: policyTarget,
  phrase: (event) => ({ did: 'read', todo: 'read', what: `the description of ${managedPolicyRead(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The caller learns whether the policy is in use, and which version to fetch or to roll back from.',
      when: 'AWS answered the call, the policy is customer managed, and the caller does not manage policies.',
      holds: (event) => (isAwsManaged(policyTarget(event).arn ?? '') ? false : unlessHarmless(event)),
    },
    {
      risk: 'The unknown name fits someone who guesses policy names.',
      when: 'AWS answered that no such policy exists.',
      holds: foundNothing,
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: [
    'Terraform refreshes its state.',
    'A person reads a policy in the console, which asks for its versions and attachments in the same second.',
  ],
  verify: [
    'See whether GetPolicyVersion for the same policy follows, and then a change to it.',
    'Check how many different policies the caller read within the hour; a tool reads all, a person one.',
    'Compare the caller with those who manage policies.',
  ],
  related: ['iam:GetPolicyVersion', 'iam:ListPolicyVersions', 'iam:ListEntitiesForPolicy', 'iam:CreatePolicyVersion'],
  remediations: [],
  attack: ['T1069.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
});
