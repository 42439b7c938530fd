import { deletePolicyHistory } from '../effects/policies.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { policyTarget } from '../words/targets.ts';

export const DeletePolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeletePolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Delete a customer managed policy',
  does: 'Deletes one customer managed policy together with its last, default version. IAM accepts it only when the policy is detached from every user, group and role and all its other versions are deleted. It cannot be undone.',
  doesNot: [
    'It takes access from nobody by itself: the detaching before it did, each in an event of its own.',
    'It does not show the document. Only CreatePolicy and CreatePolicyVersion events, or a saved copy, tell what the policy said.',
    'It cannot delete an AWS managed policy.',
    'A policy that is created again under the same name gets a new unique id.',
  ],
  appears:
    'From the console, the CLI, an SDK, or infrastructure code that no longer contains the policy, mostly at the end of a run of Detach…Policy and DeletePolicyVersion calls. Recorded in us-east-1.',
  reading: {
    target: '`policyArn` is the policy that is gone.',
    parameters: { policyArn: 'ARN of the customer managed policy.' },
  },
  target: policyTarget,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: callIt(policyTarget(event)) }),
  direction: 'removes',
  risks: [
    {
      risk: 'A safeguard is gone for good.',
      when: 'The policy held Deny statements; look for the Detach events just before.',
    },
    {
      risk: 'Traces are cleaned up: a policy that gave someone access is deleted after use.',
      when: 'The policy was created, attached, used and deleted within a short time.',
    },
    {
      risk: 'The document is lost.',
      when: 'Nobody keeps it in code, and the events that carry it are older than the logs.',
    },
  ],
  benign: [
    'A workload is retired, and its role is deleted by the same actor around this time.',
    'Infrastructure code replaces the policy by one of another name, since a policy cannot be renamed.',
    'Unused policies are cleaned up.',
  ],
  verify: [
    'List the Detach events with the same ARN before it: who lost the policy, and when.',
    'Read the document from the last CreatePolicyVersion or CreatePolicy event with this ARN.',
    'Check how long the policy existed, and what its holders did meanwhile.',
  ],
  related: [
    'iam:CreatePolicy',
    'iam:DeletePolicyVersion',
    'iam:DetachUserPolicy',
    'iam:DetachGroupPolicy',
    'iam:DetachRolePolicy',
    'iam:CreatePolicyVersion',
  ],
  remediations: [],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-delete.html',
  ],
  history: deletePolicyHistory(),
});
