import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { defineEvent } from '../entry.ts';
import { handshakeParty } from '../words/handshake.ts';
import { shownText } from '../words/shown-text.ts';

export const InviteAccountToOrganization = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'InviteAccountToOrganization',
  kind: 'change',
  access: 'write',
  title: 'Invite an existing account into the organisation',
  does: 'Sends an invitation to an existing AWS account to become a member of the organisation, and mails it to the owner of that account. Tags in the call are put on the account when it joins.',
  doesNot: [
    'It does not make the account a member: somebody in that account has to accept, by AcceptHandshake.',
    'It creates no account and no role. An invited account has no role for the management account until somebody makes it.',
    'It does not bind the account to any policy before it joins.',
  ],
  appears:
    'From the Organizations console (Add an AWS account), the CLI or an SDK, in the management account only. Recorded in us-east-1. The acceptance is recorded in the invited account, and reaches the management account as a service event AccountJoinedOrganization.',
  reading: {
    target: '`target` is the invited account, by its id or by the email address of its owner.',
    parameters: {
      target: 'Object with `type` (ACCOUNT or EMAIL) and `id`, the account id or the email address.',
      notes: 'Free text that goes into the mail.',
      tags: 'Tags that the account gets when it joins.',
    },
  },
  target: invited,
  phrase: (event) => ({ did: 'invited', todo: 'invite', what: `${invitedInWords(event)} into the organisation` }),
  direction: 'grants',
  risks: [
    {
      risk: 'A foreign account comes inside: policies that compare `aws:PrincipalOrgID`, and shares with the whole organisation, let it in once it accepts.',
      when: 'The invited account is not one of yours.',
    },
    {
      risk: 'The organisation pays for what the account does.',
      when: 'Whoever holds the invited account runs up costs after it has joined.',
    },
  ],
  benign: ['An acquired company or an account opened on its own is brought under the organisation.'],
  verify: [
    'Find out who owns the invited account, by a channel other than the mail in the invitation.',
    'Look for AccountJoinedOrganization and MoveAccount for the same account id afterwards.',
    'Search resource policies and shares for what every member of the organisation may reach.',
  ],
  related: [
    'organizations:AcceptHandshake',
    'organizations:CreateAccount',
    'organizations:MoveAccount',
    'organizations:RemoveAccountFromOrganization',
    'ram:EnableSharingWithAwsOrganization',
  ],
  remediations: ['contain-principal'],
  attack: ['T1666'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_InviteAccountToOrganization.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_invites.html',
  ],
});

function invited(event: CloudTrailEvent): Target {
  const given = shownText(textParameter(event, 'target', 'id'));
  return { kind: 'account', name: given ?? handshakeParty(event, 'ACCOUNT') ?? '' };
}

function invitedInWords(event: CloudTrailEvent): string {
  const { name } = invited(event);
  if (name === '') return 'an account that the event does not name';
  return /^\d{12}$/.test(name) ? `account ${name}` : `the account with email address ${name}`;
}
