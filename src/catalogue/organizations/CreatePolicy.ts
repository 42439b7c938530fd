import { parametersOmitted } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import {
  contentDenies,
  limitsPermissions,
  organizationPolicy,
  organizationPolicyInWords,
  policyType,
} from '../words/organization-policy.ts';

export const CreatePolicy = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'CreatePolicy',
  kind: 'change',
  access: 'write',
  title: 'Create an organisation policy, such as a service control policy',
  does: 'Creates a policy of one type in the organisation: service control policies limit principals, resource control policies limit access to resources, the other types set backups, tags or settings of a service. The policy is attached to nothing yet.',
  doesNot: [
    'It binds no account: AttachPolicy puts the policy on the root, a unit or an account.',
    'It creates no IAM policy. A service control policy never gives access; it only bounds what IAM policies give.',
    'It does not turn the policy type on: EnablePolicyType does.',
  ],
  appears:
    'From the Organizations console, Control Tower, the CLI, an SDK or infrastructure code, in the management account or in a member account to which policy management is delegated. Recorded in us-east-1.',
  reading: {
    target: 'The new policy. Its id (`p-…`) and ARN are in the response.',
    parameters: {
      name: 'Name of the policy.',
      type: 'Type, such as SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY, TAG_POLICY or BACKUP_POLICY. It can never be changed.',
      content:
        'The document as a JSON string. For the two control policies it has Allow and Deny statements; the other types have a form of their own.',
      description: 'Free text.',
      tags: 'Tags that the policy gets.',
    },
  },
  target: organizationPolicy,
  phrase: (event) => ({
    did: 'created',
    todo: 'create',
    what: `${organizationPolicyInWords(event)}${parametersOmitted(event) ? ', whose document AWS left out of the record because it was too large' : ''}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A policy without denials is prepared to take the place of a strict one.',
      when: 'It is a control policy that only allows, and AttachPolicy of it with DetachPolicy of another follows.',
      holds: (event) => (limitsPermissions(policyType(event)) === false || contentDenies(event) === true ? false : undefined),
    },
    {
      risk: 'A policy is prepared that shuts people out: the security team, the trail or everybody.',
      when: 'The document denies broadly or excepts only a principal of the actor, and is attached high up.',
      holds: (event) => (limitsPermissions(policyType(event)) === false || contentDenies(event) === false ? false : undefined),
    },
  ],
  benign: [
    'A guardrail is written and reviewed, and attached to a test unit first.',
    'Control Tower or infrastructure code rolls out its policies.',
  ],
  verify: [
    'Read `content`: what is denied, to whom it does not apply, and whether it names a single principal.',
    'Look for AttachPolicy with the id of the policy.',
    'Check whether the actor usually writes guardrails, and whether a commit wanted this one.',
  ],
  related: ['organizations:AttachPolicy', 'organizations:UpdatePolicy', 'organizations:DeletePolicy', 'organizations:EnablePolicyType'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreatePolicy.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies.html',
  ],
});
