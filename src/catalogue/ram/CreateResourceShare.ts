import type { CloudTrailEvent } from '../../events/event.ts';
import { listParameter, textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { resourceShare, sharedResources, sharePrincipals, unlessKnownPrincipals } from '../words/resource-share.ts';
import { hasParameters, sets } from '../words/settings.ts';

export const CreateResourceShare = defineEvent({
  source: 'ram.amazonaws.com',
  name: 'CreateResourceShare',
  kind: 'change',
  access: 'write',
  title: 'Create a resource share',
  does: 'Creates a resource share: a set of resources that principals outside the account may use, with a managed permission for each resource type that says what they may do. Resources and principals can be given at once or added later. Accounts outside the organisation, and all accounts where sharing with the organisation is off, have to accept an invitation first.',
  doesNot: [
    'It does not move or copy a resource: it stays in the account, which goes on owning it and paying for it.',
    'It changes nothing for principals of the account that owns the resources.',
    'It does not by itself keep strangers out: `allowExternalPrincipals` is true unless the call says false.',
  ],
  appears:
    'From the RAM console, consoles of services that share by RAM, the CLI, an SDK or infrastructure code. Recorded in the Region of the share; shares of global resources are made in us-east-1.',
  reading: {
    target: 'The new share. Its ARN is in the response.',
    parameters: {
      name: 'Name of the share.',
      resourceArns: 'ARNs of the resources that are shared.',
      principals: 'Account ids, ARNs of an organisation, a unit, a role or a user, or names of services.',
      allowExternalPrincipals: 'Whether accounts outside the organisation may be added; true when it is absent.',
      permissionArns: 'Managed permissions, one for each resource type; the default one of the type when it is absent.',
      sources: 'Accounts, ARNs or organisations from which service principals may come.',
      resourceShareConfiguration: 'Whether an account keeps the share when it leaves the organisation.',
      tags: 'Tags of the share itself.',
    },
  },
  target: resourceShare,
  phrase: (event) => ({ did: 'created', todo: 'create', what: `${callIt(resourceShare(event))}${contents(event)}` }),
  direction: (event) => (isIncomplete(event) ? 'neutral' : 'grants'),
  risks: [
    {
      risk: 'A foreign account gets to use networks, data or keys of this account.',
      when: 'The principals name an account, role or user that is not yours.',
      holds: unlessKnownPrincipals,
    },
    {
      risk: 'Outsiders can be added to the share later, by anyone who may change it.',
      when: '`allowExternalPrincipals` is true or absent.',
      holds: (event) => (hasParameters(event) ? sets(event, 'allowExternalPrincipals', false) !== true : undefined),
    },
    {
      risk: 'Every account of the organisation, or of a unit, gets access at once and without an invitation.',
      when: 'The principals name an organisation or a unit, and sharing with the organisation is on.',
      holds: (event) => (hasParameters(event) ? namesOrganization(event) : undefined),
    },
  ],
  benign: [
    'A network account shares subnets or a transit gateway with workload accounts.',
    'Infrastructure code creates the share and adds principals right away.',
  ],
  verify: [
    'Read principals and resources, and compare the accounts with those of your organisation.',
    'Read what the managed permission of each resource type allows.',
    'Look for AssociateResourceShare with the same share afterwards.',
    'Check whether the actor usually shares resources.',
  ],
  related: [
    'ram:AssociateResourceShare',
    'ram:UpdateResourceShare',
    'ram:DeleteResourceShare',
    'ram:AssociateResourceSharePermission',
    'ram:AcceptResourceShareInvitation',
    'ram:EnableSharingWithAwsOrganization',
  ],
  remediations: ['contain-principal'],
  attack: ['T1537'],
  references: [
    'https://docs.aws.amazon.com/ram/latest/APIReference/API_CreateResourceShare.html',
    'https://docs.aws.amazon.com/ram/latest/userguide/getting-started-sharing.html',
  ],
});

/** Whether the share gives nobody anything yet. */
function isIncomplete(event: CloudTrailEvent): boolean {
  return textParameter(event, 'name') !== undefined && (sharedResources(event) === '' || sharePrincipals(event) === '');
}

function namesOrganization(event: CloudTrailEvent): boolean {
  return listParameter(event, 'principals').some((principal) => /:organizations::\d{12}:(organization|ou)\//.test(principal));
}

function contents(event: CloudTrailEvent): string {
  const [resources, principals] = [sharedResources(event), sharePrincipals(event)];
  return `${resources === '' ? '' : ` of ${resources}`}${principals === '' ? '' : ` with ${principals}`}`;
}
