import type { CloudTrailEvent } from '../../events/event.ts';
import { defineEvent } from '../entry.ts';
import { allowsEverything, organizationPolicy, organizationPolicyInWords } from '../words/organization-policy.ts';
import { policyHolder, reachesAllAccounts } from '../words/policy-holder.ts';

export const AttachPolicy = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'AttachPolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Attach an organisation policy to the root, a unit or an account',
  does: 'Attaches one policy of the organisation to the root, to an organisational unit or to an account. It then works in every account below: a service control policy bounds what users, roles and root of those accounts may do, a resource control policy bounds who may reach their resources, other types set backups, tags or services.',
  doesNot: [
    'It gives nobody any permission: a control policy only bounds what other policies give.',
    'It does not bind the management account, nor service-linked roles, when the policy is a service control policy.',
    'It does not say the type or the content of the policy: only its id. Look them up by the id.',
  ],
  appears:
    'From the Organizations console, Control Tower, the CLI, an SDK or infrastructure code, in the management account or in a member account to which policy management is delegated. Recorded in us-east-1.',
  reading: {
    target: '`policyId` is the policy, `targetId` what it is attached to. The response is empty.',
    parameters: {
      policyId: 'Id of the policy, `p-…`; `p-FullAWSAccess` is the service control policy of AWS that allows everything.',
      targetId: 'Root (`r-…`), unit (`ou-…`) or account id that the policy is attached to.',
    },
  },
  target: organizationPolicy,
  phrase: (event) => ({ did: 'attached', todo: 'attach', what: `${organizationPolicyInWords(event)} to ${policyHolder(event)}` }),
  direction: (event) => (allowsEverything(event) === true ? 'weakens' : 'restricts'),
  risks: [
    {
      risk: 'A list of what is allowed is undone: with a policy beside it that allows all, everything that no policy denies is allowed again.',
      when: 'The policy is `p-FullAWSAccess`, or `p-RCPFullAWSAccess` for resource control policies, and the target did not have it.',
      holds: allowsEverything,
    },
    {
      risk: 'The policy widens what is allowed, where access is bounded by lists of allowed services.',
      when: 'It is a service control policy with Allow statements, and the target has no FullAWSAccess.',
    },
    {
      risk: 'Accounts are cut off from what they need: security tools, trails, backups, or the people who respond.',
      when: 'The policy denies broadly.',
      holds: (event: CloudTrailEvent) => (allowsEverything(event) === true ? false : undefined),
    },
    {
      risk: 'Every member account is concerned at once.',
      when: 'The target is the root.',
      holds: reachesAllAccounts,
    },
  ],
  benign: [
    'A guardrail is rolled out, first on a test unit and then higher up.',
    'A compromised account is cut off by a policy that denies everything.',
  ],
  verify: [
    'Read the policy by its id (describe-policy): its type, and what it denies or allows.',
    'List which accounts are below the target, and what fails there since.',
    'Look for DetachPolicy of another policy from the same target around this time.',
    'Ask for the review that the policy went through.',
  ],
  related: [
    'organizations:DetachPolicy',
    'organizations:CreatePolicy',
    'organizations:UpdatePolicy',
    'organizations:EnablePolicyType',
    'organizations:MoveAccount',
  ],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_AttachPolicy.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html',
  ],
});
