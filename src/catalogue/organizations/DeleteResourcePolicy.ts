import { defineEvent } from '../entry.ts';
import { accountTarget } from '../words/targets.ts';

export const DeleteResourcePolicy = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'DeleteResourcePolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Delete the delegation policy of the organisation',
  does: 'Deletes the resource policy of the organisation. Member accounts that managed organisation policies by it can no longer do so; only the management account can.',
  doesNot: [
    'It detaches and deletes no service control policy: those that the accounts made stay in force.',
    'It does not end delegated administration for AWS services, which is registered separately.',
    'It does not show the policy that is deleted.',
  ],
  appears:
    'From the Organizations console (Settings), the CLI, an SDK or infrastructure code, in the management account only. Recorded in us-east-1.',
  reading: {
    target: 'The account in which the call is made, which stands for its organisation. The call has no parameters and an empty response.',
    parameters: {},
  },
  target: accountTarget,
  phrase: () => ({ did: 'deleted', todo: 'delete', what: 'the delegation policy of the organisation' }),
  direction: 'restricts',
  risks: [
    {
      risk: 'The team that repairs guardrails from a member account is locked out, just when somebody is about to change them.',
      when: 'DetachPolicy, UpdatePolicy or DisablePolicyType from the management account follows.',
    },
    {
      risk: 'Pipelines that manage policies fail, and guardrails drift.',
      when: 'Infrastructure code runs in a member account by this policy.',
    },
  ],
  benign: ['Delegation is no longer used, or is about to be set up anew by PutResourcePolicy.'],
  verify: [
    'Find the document in the last PutResourcePolicy event, and ask the accounts that it named.',
    'Look for policy changes made from the management account afterwards.',
    'Check whether a new PutResourcePolicy follows.',
  ],
  related: [
    'organizations:PutResourcePolicy',
    'organizations:DetachPolicy',
    'organizations:DisablePolicyType',
    'organizations:DeregisterDelegatedAdministrator',
  ],
  remediations: ['contain-principal'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_DeleteResourcePolicy.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_delegate_policies.html',
  ],
});
