import type { CloudTrailEvent } from '../../events/event.ts';
import { listParameter } from '../../events/fields.ts';
import type { Direction } from '../../kernel/direction.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { resourceShare, unlessKnownPrincipals } from '../words/resource-share.ts';
import { hasParameters } from '../words/settings.ts';
import { shareMembers } from '../words/share-members.ts';

export const AssociateResourceShare = defineEvent({
  source: 'ram.amazonaws.com',
  name: 'AssociateResourceShare',
  kind: 'change',
  access: 'write',
  title: 'Add principals or resources to a resource share',
  does: 'Adds principals, resources or sources to a resource share. Principals that already use the share get the added resources at once; added principals get all resources of the share, after they accept an invitation where one is needed.',
  doesNot: [
    'It does not say what the principals may do: that is up to the managed permission of each resource type in the share.',
    'It does not list what was in the share before.',
    'It does not move or copy a resource.',
  ],
  appears:
    'From the RAM console, the CLI, an SDK or infrastructure code, in the account that owns the share. Recorded in the Region of the share.',
  reading: {
    target: '`resourceShareArn` is the share. The response lists each addition with its status.',
    parameters: {
      resourceShareArn: 'ARN of the share.',
      principals: 'Account ids, ARNs of an organisation, a unit, a role or a user, or names of services.',
      resourceArns: 'ARNs of the resources that are added.',
      sources: 'Accounts, ARNs or organisations from which service principals may come.',
    },
  },
  target: resourceShare,
  phrase: (event) => ({ did: 'added', todo: 'add', what: `${shareMembers(event)} to ${callIt(resourceShare(event))}` }),
  direction,
  risks: [
    {
      risk: 'A foreign account gets to use networks, data or keys of this account.',
      when: 'The principals name an account, role or user that is not yours.',
      holds: unlessKnownPrincipals,
    },
    {
      risk: 'Principals that are in the share for a harmless resource get a delicate one too.',
      when: 'Resources are added to a share that outsiders already use.',
      holds: (event) => (hasParameters(event) && listParameter(event, 'resourceArns').length === 0 ? false : undefined),
    },
  ],
  benign: [
    'A new workload account is added to the share of the network account.',
    'Infrastructure code adds principals and resources one by one after it made the share.',
  ],
  verify: [
    'Compare the added accounts with those of your organisation and your partners.',
    'List all principals and resources of the share as it is now, with the managed permissions.',
    'Look for UpdateResourceShare that opened the share to outsiders before.',
  ],
  related: [
    'ram:DisassociateResourceShare',
    'ram:CreateResourceShare',
    'ram:UpdateResourceShare',
    'ram:AssociateResourceSharePermission',
    'ram:AcceptResourceShareInvitation',
  ],
  remediations: ['contain-principal'],
  attack: ['T1537'],
  references: [
    'https://docs.aws.amazon.com/ram/latest/APIReference/API_AssociateResourceShare.html',
    'https://docs.aws.amazon.com/ram/latest/userguide/working-with-sharing.html',
  ],
});

/** A source only tells where a service may come from: it narrows a share that had none and widens one that had some. */
function direction(event: CloudTrailEvent): Direction {
  const added = listParameter(event, 'principals').length + listParameter(event, 'resourceArns').length;
  return added === 0 && listParameter(event, 'sources').length > 0 ? 'neutral' : 'grants';
}
