import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { resourceShare } from '../words/resource-share.ts';

export const DeleteResourceShare = defineEvent({
  source: 'ram.amazonaws.com',
  name: 'DeleteResourceShare',
  kind: 'change',
  access: 'write',
  title: 'Delete a resource share',
  does: 'Deletes one resource share. All its principals lose the access that they had to the resources through this share.',
  doesNot: [
    'It deletes none of the shared resources.',
    'It does not end sharing of the same resource by another share or by a resource policy.',
    'It does not list what was shared with whom: that is only in earlier events or in the account.',
  ],
  appears:
    'From the RAM console, the CLI, an SDK or infrastructure code, in the account that owns the share. Recorded in the Region of the share.',
  reading: {
    target: '`resourceShareArn` is the share. The response only says whether the call succeeded.',
    parameters: { resourceShareArn: 'ARN of the share.' },
  },
  target: resourceShare,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: callIt(resourceShare(event)) }),
  direction: 'restricts',
  risks: [
    {
      risk: 'Workloads in other accounts break, because networks or other resources that they build on are no longer shared.',
      when: 'Principals of the share use the resources.',
    },
    {
      risk: 'A share that served to carry data out is removed to cover tracks.',
      when: 'It was created recently, with a foreign account as principal.',
    },
  ],
  benign: ['A share is no longer needed, or infrastructure code replaces it.', 'A share with an outsider is ended after a review.'],
  verify: [
    'Find principals and resources of the share in its CreateResourceShare and AssociateResourceShare events.',
    'Ask the owners of the accounts that used it.',
    'See how long the share existed, and who made it.',
  ],
  related: ['ram:CreateResourceShare', 'ram:DisassociateResourceShare', 'ram:AssociateResourceShare'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/ram/latest/APIReference/API_DeleteResourceShare.html',
    'https://docs.aws.amazon.com/ram/latest/userguide/working-with-sharing.html',
  ],
});
