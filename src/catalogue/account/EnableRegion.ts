import { defineEvent } from '../entry.ts';
import { managedAccount } from '../words/account-management.ts';
import { regionOfAccount } from '../words/opt-in-region.ts';

export const EnableRegion = defineEvent({
  source: 'account.amazonaws.com',
  name: 'EnableRegion',
  kind: 'change',
  access: 'write',
  title: 'Enable an opt-in Region for an account',
  does: 'Starts to enable one opt-in Region for an account. AWS distributes the IAM identities of the account there, which takes minutes and at times hours; after that, principals can use the Region as far as their policies allow.',
  doesNot: [
    'It creates no resource in the Region and costs nothing by itself.',
    'It does not turn on regional security services such as GuardDuty or Security Hub there.',
    'It concerns no Region that is enabled by default: those can be neither enabled nor disabled.',
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
  phrase: (event) => ({ did: 'enabled', todo: 'enable', what: regionOfAccount(event) }),
  direction: 'grants',
  risks: [
    {
      risk: 'Instances for mining or staging run in a Region where nobody looks.',
      when: 'You do not work in the Region, and resources appear there soon after.',
    },
    {
      risk: 'What happens in the Region goes unseen or unchecked.',
      when: 'Trails cover single Regions only, or detection is not set up there.',
    },
  ],
  benign: [
    'A team starts to work in the Region, and infrastructure code builds there next.',
    'All accounts of the organisation get a new Region.',
  ],
  verify: [
    'Read the events of the Region since it was enabled: RunInstances, new functions, new roles for services.',
    'Ask whether anybody planned to use the Region, and whether a policy of the organisation should have denied it.',
    'Check that a trail covers all Regions and that detection is on there.',
  ],
  related: ['account:DisableRegion', 'iam:SetSecurityTokenServicePreferences', 'cloudtrail:UpdateTrail', 'organizations:DetachPolicy'],
  remediations: ['create-trail', 'contain-principal'],
  attack: ['T1535'],
  references: [
    'https://docs.aws.amazon.com/accounts/latest/reference/API_EnableRegion.html',
    'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html',
  ],
});
