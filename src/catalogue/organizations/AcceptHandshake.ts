import type { CloudTrailEvent } from '../../events/event.ts';
import type { Phrase } from '../entry.ts';
import { defineEvent } from '../entry.ts';
import { handshakeAction, handshakeParty, handshakeTarget } from '../words/handshake.ts';

export const AcceptHandshake = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'AcceptHandshake',
  kind: 'change',
  access: 'write',
  title: 'Accept an invitation or another request of Organizations',
  does: 'Accepts a handshake, the form in which Organizations asks an account for consent. What follows depends on the kind: the account joins an organisation (INVITE), a member agrees to all features (ENABLE_ALL_FEATURES), the management account completes that change (APPROVE_ALL_FEATURES), or another organisation takes over the bill (TRANSFER_RESPONSIBILITY).',
  doesNot: [
    'The request does not say what is accepted: it holds only the handshake id. The kind and the parties are in the response.',
    'Joining does not give the management account a role in the account: unlike a created account, an invited one has no OrganizationAccountAccessRole until somebody makes it.',
    'A member agreeing to all features does not turn them on; the management account still has to complete the change.',
  ],
  appears:
    'From the Organizations console (Invitations), the CLI or an SDK. Recorded in us-east-1 in the account that accepts; the management account of the organisation gets a service event AccountJoinedOrganization.',
  reading: {
    actor: 'INVITE and ENABLE_ALL_FEATURES are accepted by the invited or member account, the other two by a management account.',
    target: 'The handshake. `parties` in the response names the organisation and the account.',
    parameters: { handshakeId: 'Id of the handshake, `h-…`.' },
  },
  target: handshakeTarget,
  phrase: accepted,
  direction: (event) => (handshakeAction(event) === 'ENABLE_ALL_FEATURES' ? 'neutral' : 'grants'),
  risks: [
    {
      risk: 'A foreign organisation gains power over the account: its policies bind it, and services that it trusts can make roles in it.',
      when: 'The handshake is an INVITE from an organisation that you do not run.',
      holds: (event) => unlessOther(event, 'INVITE'),
    },
    {
      risk: 'The account leaves the guardrails of its former organisation behind.',
      when: 'The account was a member of another organisation until then, which then records AccountDepartedOrganization.',
      holds: (event) => unlessOther(event, 'INVITE'),
    },
    {
      risk: 'Resources shared with the whole organisation, and policies that compare `aws:PrincipalOrgID`, now let this account in.',
      when: 'The account that joins is not one that the organisation trusts.',
      holds: (event) => unlessOther(event, 'INVITE'),
    },
    {
      risk: 'Another organisation takes over billing for this one and sees its costs.',
      when: 'The handshake is TRANSFER_RESPONSIBILITY and nobody agreed to it.',
      holds: (event) => unlessOther(event, 'TRANSFER_RESPONSIBILITY'),
    },
  ],
  benign: [
    'An acquired or older account joins the organisation, by a dated invitation.',
    'The organisation moves from billing features to all features.',
  ],
  verify: [
    'Read `action` and `parties` in the response, and compare the organisation id with your own.',
    'Look in the management account for InviteAccountToOrganization and for AccountJoinedOrganization.',
    'List the policies that now bind the account, and the service-linked roles made in it since.',
    'Ask the owner of the account whether the move was agreed.',
  ],
  related: [
    'organizations:InviteAccountToOrganization',
    'organizations:LeaveOrganization',
    'organizations:EnableAllFeatures',
    'organizations:MoveAccount',
    'iam:CreateServiceLinkedRole',
  ],
  remediations: ['contain-principal'],
  attack: ['T1666'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_AcceptHandshake.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_accept-decline-invite.html',
  ],
});

function unlessOther(event: CloudTrailEvent, action: string): false | undefined {
  const found = handshakeAction(event);
  return found === undefined || found === action ? undefined : false;
}

function accepted(event: CloudTrailEvent): Phrase {
  const organization = handshakeParty(event, 'ORGANIZATION');
  const { name } = handshakeTarget(event);
  const handshake = name === '' ? 'a handshake that the event does not name' : `handshake ${name}`;
  const meanings: Readonly<Record<string, string>> = {
    INVITE: `, joining ${organization === undefined ? 'an organisation' : `organisation ${organization}`}`,
    ENABLE_ALL_FEATURES: ', agreeing to all features for the organisation',
    APPROVE_ALL_FEATURES: ', completing all features for the organisation',
    TRANSFER_RESPONSIBILITY: ', agreeing to a billing transfer',
  };
  return { did: 'accepted', todo: 'accept', what: `${handshake}${meanings[handshakeAction(event) ?? ''] ?? ''}` };
}
