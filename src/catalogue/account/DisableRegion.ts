import { defineEvent } from '../entry.ts';
import { managedAccount } from '../words/account-management.ts';
import { regionOfAccount } from '../words/opt-in-region.ts';

export const DisableRegion = defineEvent({
  source: 'account.amazonaws.com',
  name: 'DisableRegion',
  kind: 'change',
  access: 'write',
  title: 'Disable an opt-in Region for an account',
  does: 'Starts to disable one opt-in Region for an account. AWS withdraws the IAM identities of the account from it, which takes minutes and at times hours; after that, no principal can reach the resources there.',
  doesNot: [
    'It does not delete the resources in the Region: they stay, and can go on running and costing.',
    'It concerns no Region that is enabled by default: those can be neither enabled nor disabled.',
    'It takes no permission away in other Regions.',
  ],
  appears:
    'From the console (Account page, or Organizations for a member), the CLI, an SDK or infrastructure code. Recorded in us-east-1 in the account of the caller, also when it is about a member account.',
  reading: {
    target: '`accountId` is the member account; when it is absent, the account of the caller. The response is empty.',
    parameters: {
      regionName: 'Code of the Region, such as `af-south-1`. Records are seen to spell the name of this field `RegionName`.',
      accountId: 'Member account, when the management account or a delegated administrator makes the call.',
    },
  },
  target: managedAccount,
  phrase: (event) => ({ did: 'disabled', todo: 'disable', what: regionOfAccount(event) }),
  direction: 'restricts',
  risks: [
    {
      risk: 'Workloads in the Region can no longer be managed, backed up or restored.',
      when: 'The account still has resources there.',
    },
    {
      risk: 'Resources of an attacker go on running while nobody of yours can see or stop them.',
      when: 'The Region was enabled recently and used by the same actor.',
    },
  ],
  benign: ['A Region that is not used is closed as a guardrail, after its resources were removed.'],
  verify: [
    'Find out from billing, Config or Event history whether resources are left in the Region.',
    'Look for EnableRegion of the same Region before, and for what was built there in between.',
    'Ask the owners of workloads in the Region.',
  ],
  related: ['account:EnableRegion', 'organizations:AttachPolicy'],
  remediations: ['contain-principal'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/accounts/latest/reference/API_DisableRegion.html',
    'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html',
  ],
});
