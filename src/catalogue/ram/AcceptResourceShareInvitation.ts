import { defineEvent } from '../entry.ts';
import { shareInvitation, shareInvitationInWords } from '../words/share-invitation.ts';

export const AcceptResourceShareInvitation = defineEvent({
  source: 'ram.amazonaws.com',
  name: 'AcceptResourceShareInvitation',
  kind: 'change',
  access: 'write',
  title: 'Accept resources that another account shares',
  does: 'Accepts an invitation to a resource share of another account. The shared resources can then be used in this account, as far as the managed permissions of the share and the policies of its principals allow.',
  doesNot: [
    'It gives the other account nothing in this one: the sharing goes one way.',
    'It copies nothing; the resources stay in the account that owns them, which can end the sharing at any time.',
    'It is not needed within an organisation where sharing with the organisation is on: there the resources appear without an event in this account.',
  ],
  appears:
    'From the RAM console (Shared with me), the CLI, an SDK or infrastructure code, in the account that receives. Recorded in the Region of the share.',
  reading: {
    target: 'The invitation. The response names the share, its ARN and the account that sent the invitation.',
    parameters: { resourceShareInvitationArn: 'ARN of the invitation.' },
  },
  target: shareInvitation,
  phrase: (event) => ({ did: 'accepted', todo: 'accept', what: shareInvitationInWords(event) }),
  direction: 'grants',
  risks: [
    {
      risk: 'Workloads come to build on something that a stranger controls, such as a subnet, a resolver rule, a prefix list or an image.',
      when: '`senderAccountId` in the response is not an account of yours or of a partner.',
    },
    {
      risk: 'Traffic or data of this account gets a way out to the other account.',
      when: 'What is shared connects networks, such as a transit gateway, and it is attached afterwards.',
    },
  ],
  benign: ['A partner or another account of the company outside the organisation shares a resource as agreed.'],
  verify: [
    'Find out who owns `senderAccountId`.',
    'List the resources of the share and what their managed permissions allow.',
    'Look at what in this account refers to them since: attachments, associations, routes, launches.',
  ],
  related: [
    'ram:RejectResourceShareInvitation',
    'ram:CreateResourceShare',
    'ram:AssociateResourceShare',
    'ram:EnableSharingWithAwsOrganization',
  ],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/ram/latest/APIReference/API_AcceptResourceShareInvitation.html',
    'https://docs.aws.amazon.com/ram/latest/userguide/getting-started-shared.html',
  ],
});
