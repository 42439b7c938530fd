import { defineEvent } from '../entry.ts';
import { allowsEverything, organizationPolicy, organizationPolicyInWords } from '../words/organization-policy.ts';
import { policyHolder, reachesAllAccounts } from '../words/policy-holder.ts';

export const DetachPolicy = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'DetachPolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Detach an organisation policy from the root, a unit or an account',
  does: 'Detaches one policy of the organisation from the root, an organisational unit or an account. For a service control policy the effect on users and roles of the accounts below is immediate: what only this policy denied is allowed again where IAM policies allow it.',
  doesNot: [
    'It does not delete the policy, nor detach it from other targets: an account may still inherit it from above.',
    'It does not say the type or the content of the policy: only its id.',
    'It cannot take the last service control policy from a target; one always has to be left.',
  ],
  appears:
    'From the Organizations console, Control Tower, the CLI, an SDK or infrastructure code, in the management account or in a member account to which policy management is delegated. Recorded in us-east-1.',
  reading: {
    target: '`policyId` is the policy, `targetId` what it is detached from. The response is empty.',
    parameters: {
      policyId: 'Id of the policy, `p-…`; `p-FullAWSAccess` is the service control policy of AWS that allows everything.',
      targetId: 'Root (`r-…`), unit (`ou-…`) or account id that the policy is detached from.',
    },
  },
  target: organizationPolicy,
  phrase: (event) => ({ did: 'detached', todo: 'detach', what: `${organizationPolicyInWords(event)} from ${policyHolder(event)}` }),
  direction: (event) => (allowsEverything(event) === true ? 'restricts' : 'weakens'),
  risks: [
    {
      risk: 'A guardrail is gone: principals of the accounts below can do what it denied, such as stopping trails, leaving the organisation or using any Region.',
      when: 'The policy is a service or resource control policy that denies something, and no other policy on the way to the account does.',
      holds: (event) => (allowsEverything(event) === true ? false : undefined),
    },
    {
      risk: 'Every member account is concerned at once.',
      when: 'The target is the root.',
      holds: reachesAllAccounts,
    },
    {
      risk: 'Everything stops that the remaining policies do not allow by name.',
      when: 'The policy is `p-FullAWSAccess`, or `p-RCPFullAWSAccess` for resource control policies.',
      holds: allowsEverything,
    },
  ],
  benign: [
    'A policy is replaced, and AttachPolicy of its successor stands beside it.',
    'A quarantine policy is lifted from an account after an incident.',
  ],
  verify: [
    'Read the policy by its id (describe-policy): its type, and what it denies.',
    'Check whether another policy on the target, or above it, denies the same.',
    'Look at what was done in the accounts below right afterwards, and whether the policy was attached again soon.',
    'Ask for the review or the ticket of the change.',
  ],
  related: [
    'organizations:AttachPolicy',
    'organizations:DeletePolicy',
    'organizations:UpdatePolicy',
    'organizations:DisablePolicyType',
    'organizations:MoveAccount',
    'cloudtrail:StopLogging',
  ],
  remediations: ['contain-principal'],
  attack: ['T1562'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_DetachPolicy.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html',
  ],
});
