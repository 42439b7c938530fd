import { listParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { resourceShare } from '../words/resource-share.ts';
import { hasParameters } from '../words/settings.ts';
import { shareMembers } from '../words/share-members.ts';

export const DisassociateResourceShare = defineEvent({
  source: 'ram.amazonaws.com',
  name: 'DisassociateResourceShare',
  kind: 'change',
  access: 'write',
  title: 'Take principals or resources out of a resource share',
  does: 'Takes principals, resources or sources out of a resource share. Removed principals lose the resources of the share, and removed resources are no longer shared with its principals.',
  doesNot: [
    'It deletes neither the resources nor the share.',
    'It does not end access that the same principals have by another share or by a resource policy.',
    'It does not always stop what is running: instances that a participant started in a shared subnet go on.',
  ],
  appears:
    'From the RAM console, the CLI, an SDK or infrastructure code, in the account that owns the share. Recorded in the Region of the share.',
  reading: {
    target: '`resourceShareArn` is the share. The response lists each removal with its status.',
    parameters: {
      resourceShareArn: 'ARN of the share.',
      principals: 'Principals that are taken out.',
      resourceArns: 'ARNs of the resources that are taken out.',
      sources: 'Sources that are taken out.',
    },
  },
  target: resourceShare,
  phrase: (event) => ({ did: 'took', todo: 'take', what: `${shareMembers(event)} out of ${callIt(resourceShare(event))}` }),
  direction: 'restricts',
  risks: [
    {
      risk: 'Workloads in other accounts break.',
      when: 'The removed principals use the resources, or the removed resources are in use by the principals.',
    },
    {
      risk: 'Tracks of a share with an outsider are covered.',
      when: 'The removed principal is a foreign account that was added shortly before.',
      holds: (event) => (hasParameters(event) && listParameter(event, 'principals').length === 0 ? false : undefined),
    },
  ],
  benign: ['An account that is closed or handed over is taken out of its shares.', 'A resource is replaced by another in the share.'],
  verify: [
    'Ask the owners of the accounts that used the resources.',
    'Find when the removed principal was added (AssociateResourceShare or CreateResourceShare), by whom and what it did.',
    'List what is left in the share.',
  ],
  related: ['ram:AssociateResourceShare', 'ram:DeleteResourceShare', 'ram:CreateResourceShare'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/ram/latest/APIReference/API_DisassociateResourceShare.html',
    'https://docs.aws.amazon.com/ram/latest/userguide/working-with-sharing.html',
  ],
});
