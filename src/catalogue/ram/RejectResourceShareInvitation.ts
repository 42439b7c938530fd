import { defineEvent } from '../entry.ts';
import { shareInvitation, shareInvitationInWords } from '../words/share-invitation.ts';

export const RejectResourceShareInvitation = defineEvent({
  source: 'ram.amazonaws.com',
  name: 'RejectResourceShareInvitation',
  kind: 'change',
  access: 'write',
  title: 'Reject resources that another account wants to share',
  does: 'Rejects an invitation to a resource share of another account. The resources stay out of reach for this account.',
  doesNot: [
    'It takes nothing away that this account already uses: the invitation was still open.',
    'It does not block the other account: its owner can invite again.',
    'It does not delete the resource share in the other account.',
  ],
  appears:
    'From the RAM console (Shared with me), the CLI, an SDK or automation that turns down foreign invitations, in the account that was invited. Recorded in the Region of the share.',
  reading: {
    target: 'The invitation. The response names the share, its ARN and the account that sent the invitation.',
    parameters: { resourceShareInvitationArn: 'ARN of the invitation.' },
  },
  target: shareInvitation,
  phrase: (event) => ({ did: 'rejected', todo: 'reject', what: shareInvitationInWords(event) }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A workload waits in vain for a resource that it was promised.',
      when: 'The invitation was agreed with the other account.',
    },
    {
      risk: 'A stranger tries to place resources in your accounts.',
      when: '`senderAccountId` in the response is unknown to you, and invitations arrive in several accounts.',
    },
  ],
  benign: ['An unknown or outdated invitation is turned down.'],
  verify: [
    'Find out who owns `senderAccountId`, and whether other accounts got invitations too.',
    'Ask the team that works with shared resources whether it expected the share.',
  ],
  related: ['ram:AcceptResourceShareInvitation', 'ram:CreateResourceShare', 'ram:AssociateResourceShare'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/ram/latest/APIReference/API_RejectResourceShareInvitation.html',
    'https://docs.aws.amazon.com/ram/latest/userguide/getting-started-shared.html',
  ],
});
