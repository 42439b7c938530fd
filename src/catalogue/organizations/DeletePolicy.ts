import { defineEvent } from '../entry.ts';
import { organizationPolicy, organizationPolicyInWords } from '../words/organization-policy.ts';

export const DeletePolicy = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'DeletePolicy',
  kind: 'change',
  access: 'write',
  title: 'Delete an organisation policy',
  does: 'Deletes one policy of the organisation for good. It must be attached to nothing any more, so what it denied was given up earlier, by DetachPolicy.',
  doesNot: [
    'It changes access for no account at this moment: the call fails while the policy is attached to a root, a unit or an account.',
    'It does not show the type, the name or the content of the policy, and AWS keeps no copy.',
    'It deletes no IAM policy.',
  ],
  appears:
    'From the Organizations console, Control Tower, the CLI, an SDK or infrastructure code, in the management account or in a member account to which policy management is delegated. Recorded in us-east-1.',
  reading: {
    target: '`policyId` is the policy. The response is empty; type, name and content are only in earlier events.',
    parameters: { policyId: 'Id of the policy, `p-…`.' },
  },
  target: organizationPolicy,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: organizationPolicyInWords(event) }),
  direction: 'weakens',
  risks: [
    {
      risk: 'A guardrail cannot be put back, because its text is gone.',
      when: 'The policy is a service or resource control policy that is not kept as code.',
    },
    {
      risk: 'Accounts have been without the guardrail since it was detached.',
      when: 'DetachPolicy came before, and no other policy took its place.',
    },
  ],
  benign: ['A policy was replaced by another and is cleaned up.', 'Infrastructure code replaces the policy instead of changing it.'],
  verify: [
    'Find DetachPolicy with the same id: when it came, from which targets, and by whom.',
    'Find the content in the CreatePolicy event or the last UpdatePolicy event of this id.',
    'Check what denies the same things now.',
  ],
  related: ['organizations:DetachPolicy', 'organizations:CreatePolicy', 'organizations:UpdatePolicy', 'organizations:DisablePolicyType'],
  remediations: ['contain-principal'],
  attack: ['T1562'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_DeletePolicy.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies.html',
  ],
});
