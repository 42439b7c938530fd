import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter } from '../../events/fields.ts';
import { readPolicyDocument } from '../../kernel/policy-document.ts';
import { defineEvent } from '../entry.ts';
import { directionOfResourcePolicy, resourcePolicyInWords } from '../words/resource-policy.ts';
import { accountTarget } from '../words/targets.ts';

export const PutResourcePolicy = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'PutResourcePolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Set the delegation policy of the organisation',
  does: 'Sets the resource policy of the organisation, by which the management account lets member accounts manage organisation policies. The whole document is replaced when there is one already.',
  doesNot: [
    'It attaches no service control policy and changes none.',
    'It gives no user or role a permission by itself: IAM policies in the member account still have to allow the actions.',
    'It does not make an account a delegated administrator for an AWS service: RegisterDelegatedAdministrator does.',
  ],
  appears:
    'From the Organizations console (Settings, Delegated administrator for AWS Organizations), the CLI, an SDK or infrastructure code, in the management account only. Recorded in us-east-1.',
  reading: {
    target:
      'The account in which the call is made, which stands for its organisation. The response repeats the policy with its id and ARN.',
    parameters: {
      content:
        'The policy as a JSON string: member accounts as principals, actions such as `organizations:AttachPolicy`, resources, conditions.',
      tags: 'Tags that a new policy gets.',
    },
  },
  target: accountTarget,
  phrase: (event) => ({
    did: 'set',
    todo: 'set',
    what: `the delegation policy of the organisation${resourcePolicyInWords(event, parameter(event, 'content'))}`,
  }),
  direction: (event) => directionOfResourcePolicy(parameter(event, 'content')),
  risks: [
    {
      risk: 'A member account can loosen the guardrails of the others and of itself.',
      when: 'The policy allows it to change, attach, detach or delete policies, or to turn policy types on and off.',
      holds: delegatesPolicyChanges,
    },
    {
      risk: 'An attacker in the management account leaves a way back through a member account that is watched less.',
      when: 'The account was not meant to manage policies.',
    },
    {
      risk: 'An account that had delegated rights loses them, since the document is replaced.',
      when: 'The former document named accounts that this one does not.',
    },
  ],
  benign: ['Policy management moves to a security or platform account, limited to certain policy types or units.'],
  verify: [
    'Read the principals, actions, resources and conditions in `content`, and compare the accounts with those that are meant to manage policies.',
    'Compare with the document before, from code or the last PutResourcePolicy event.',
    'Look for AttachPolicy, DetachPolicy and UpdatePolicy made from the named accounts afterwards.',
  ],
  related: [
    'organizations:DeleteResourcePolicy',
    'organizations:RegisterDelegatedAdministrator',
    'organizations:AttachPolicy',
    'organizations:DetachPolicy',
    'organizations:UpdatePolicy',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_PutResourcePolicy.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_delegate_policies.html',
  ],
});

const policyChanges = [
  'organizations:attachpolicy',
  'organizations:detachpolicy',
  'organizations:updatepolicy',
  'organizations:deletepolicy',
].concat('organizations:disablepolicytype');

/** Whether an Allow statement takes in an action that changes policies or where they are attached. */
function delegatesPolicyChanges(event: CloudTrailEvent): boolean | undefined {
  const reading = readPolicyDocument(parameter(event, 'content'));
  if (reading.kind === 'unreadable') return undefined;
  const patterns = reading.statements.filter(({ effect }) => effect === 'Allow').flatMap(({ actions }) => actions);
  return patterns.some((pattern) => {
    const [start = '', ...rest] = pattern.toLowerCase().split(/[*?]/);
    return policyChanges.some((action) => (rest.length === 0 ? action === start : action.startsWith(start)));
  });
}
