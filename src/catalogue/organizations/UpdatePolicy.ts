import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, parametersOmitted, textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { documentAllowsAll } from '../words/document.ts';
import {
  contentDenies,
  limitsPermissions,
  organizationPolicy,
  organizationPolicyInWords,
  policyType,
} from '../words/organization-policy.ts';
import { hasParameters } from '../words/settings.ts';

export const UpdatePolicy = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'UpdatePolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Change the content, name or description of an organisation policy',
  does: 'Changes an organisation policy in place. What the call leaves out stays; a new `content` replaces the whole document and takes effect wherever the policy is attached: on the root, on units or on accounts.',
  doesNot: [
    'It keeps no earlier version: unlike an IAM managed policy, an organisation policy has only its present content.',
    'It does not show the content before, nor where the policy is attached.',
    'It cannot change the type of a policy.',
  ],
  appears:
    'From the Organizations console (Edit policy), Control Tower, the CLI, an SDK or infrastructure code, in the management account or in a member account to which policy management is delegated. Recorded in us-east-1.',
  reading: {
    target: '`policyId` is the policy. The response repeats it as it is after the call, with its type.',
    parameters: {
      policyId: 'Id of the policy, `p-…`.',
      content: 'The new document as a JSON string; absent when the content stays.',
      name: 'The new name; absent when the name stays.',
      description: 'The new description; absent when it stays.',
    },
  },
  target: organizationPolicy,
  phrase: (event) => ({ did: 'changed', todo: 'change', what: `${changedPart(event)} ${organizationPolicyInWords(event)}${now(event)}` }),
  direction: (event) => (boundsNothing(event) === true ? 'weakens' : 'neutral'),
  risks: [
    {
      risk: 'The guardrail is hollowed out while it stays attached: the policy now allows everything and denies nothing.',
      when: 'A service or resource control policy is left with a statement that allows every action, and none that denies.',
      holds: boundsNothing,
    },
    {
      risk: 'Part of the guardrail is gone: an action less in a Deny, or an exception for a principal of the actor.',
      when: 'The new content denies less than the old one.',
      holds: (event) => (hasParameters(event) && textParameter(event, 'content') === undefined ? false : undefined),
    },
    {
      risk: 'Accounts are shut out of what they need, security tools and trails included.',
      when: 'The new content denies more, on the root or a large unit.',
      holds: (event) =>
        (hasParameters(event) && textParameter(event, 'content') === undefined) || contentDenies(event) === false ? false : undefined,
    },
  ],
  benign: [
    'A reviewed change of a guardrail is applied by infrastructure code.',
    'A denial gets an exception for a new service or Region.',
  ],
  verify: [
    'Compare the content with the one before, from code, an inventory or the last CreatePolicy or UpdatePolicy event of this id.',
    'List where the policy is attached (list-targets-for-policy), and so which accounts are concerned.',
    'Look at what was done in those accounts afterwards that was denied before.',
    'Ask for the review that the change went through.',
  ],
  related: ['organizations:CreatePolicy', 'organizations:AttachPolicy', 'organizations:DetachPolicy', 'organizations:DeletePolicy'],
  remediations: ['contain-principal'],
  attack: ['T1562'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_UpdatePolicy.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html',
  ],
});

/** Whether a control policy is left that allows everything; undefined when the event does not show the content. */
function boundsNothing(event: CloudTrailEvent): boolean | undefined {
  if (limitsPermissions(policyType(event)) === false) return false;
  if (hasParameters(event) && textParameter(event, 'content') === undefined) return false;
  return contentDenies(event) === true ? false : documentAllowsAll(event, 'content');
}

function changedPart(event: CloudTrailEvent): string {
  if (!hasParameters(event) || textParameter(event, 'content') !== undefined) return 'the content of';
  if (textParameter(event, 'name') !== undefined) return 'the name of';
  return parameter(event, 'description') === undefined ? 'nothing of' : 'the description of';
}

function now(event: CloudTrailEvent): string {
  if (parametersOmitted(event)) return ', whose document AWS left out of the record because it was too large';
  return boundsNothing(event) === true ? ', which now allows everything and denies nothing' : '';
}
