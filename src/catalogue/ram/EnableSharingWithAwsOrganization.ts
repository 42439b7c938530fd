import { defineEvent } from '../entry.ts';
import { accountTarget } from '../words/targets.ts';

export const EnableSharingWithAwsOrganization = defineEvent({
  source: 'ram.amazonaws.com',
  name: 'EnableSharingWithAwsOrganization',
  kind: 'change',
  access: 'permissions-management',
  title: 'Turn on resource sharing within the organisation',
  does: 'Turns on sharing within the organisation for RAM. Accounts may then share resources with the whole organisation or with a unit, and members get shared resources without an invitation. AWS makes the service-linked role AWSServiceRoleForResourceAccessManager, by which RAM reads the structure of the organisation.',
  doesNot: [
    'It shares no resource by itself.',
    'It does not open anything to accounts outside the organisation; they still have to accept an invitation.',
    'It is not the same as EnableAWSServiceAccess for RAM, which turns on trusted access without the role.',
  ],
  appears:
    'From the RAM console (Settings), the CLI, an SDK or infrastructure code, in the management account only, mostly once in the life of an organisation.',
  reading: {
    target:
      'The account in which the call is made, which stands for its organisation. The call has no parameters; the response only says whether it succeeded.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => {
    const { name } = accountTarget(event);
    const which = name === '' ? '' : ` of management account ${name}`;
    return { did: 'turned on', todo: 'turn on', what: `resource sharing within the organisation${which}` };
  },
  direction: 'grants',
  risks: [
    {
      risk: 'A compromised member places resources in all other accounts, or opens its own to them, and no invitation warns anybody.',
      when: 'A member account is not in trusted hands, and no policy bounds sharing.',
    },
    {
      risk: 'A single call of one account shares a resource with every account, sandboxes included.',
      when: 'CreateResourceShare or AssociateResourceShare names the organisation as principal.',
    },
  ],
  benign: ['A network account is about to share subnets or gateways with the other accounts.'],
  verify: [
    'Ask the owner of the organisation whether it was planned.',
    'Look for CreateResourceShare and AssociateResourceShare with the organisation or a unit as principal.',
    'Check which accounts may share what, by service control policies on `ram:` actions.',
  ],
  related: ['organizations:EnableAWSServiceAccess', 'iam:CreateServiceLinkedRole', 'ram:CreateResourceShare', 'ram:AssociateResourceShare'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/ram/latest/APIReference/API_EnableSharingWithAwsOrganization.html',
    'https://docs.aws.amazon.com/ram/latest/userguide/getting-started-sharing.html',
  ],
});
