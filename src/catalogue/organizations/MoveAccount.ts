import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { Direction } from '../../kernel/direction.ts';
import { defineEvent } from '../entry.ts';
import { callById, memberAccount, memberAccountInWords } from '../words/organizations-id.ts';

export const MoveAccount = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'MoveAccount',
  kind: 'change',
  access: 'write',
  title: 'Move an account to another organisational unit or to the root',
  does: 'Moves a member account from one parent, the root or an organisational unit, to another. The policies that the account inherits change with it: those of the old unit and of the units above it no longer apply, those of the new ones do.',
  doesNot: [
    'It does not touch policies that are attached to the account itself, nor those on the root: they apply before and after.',
    'It does not move anything out of the organisation.',
    'It does not show which policies change; that depends on what is attached to both parents and the units above them.',
  ],
  appears:
    'From the Organizations console (Move), Control Tower or another account factory, the CLI, an SDK or infrastructure code, in the management account only. Recorded in us-east-1.',
  reading: {
    target: '`accountId` is the account that is moved. The response is empty.',
    parameters: {
      accountId: 'Twelve-digit id of the account.',
      sourceParentId: 'Root (`r-…`) or unit (`ou-…`) that the account leaves.',
      destinationParentId: 'Root or unit under which the account is from now on.',
    },
  },
  target: memberAccount,
  phrase: (event) => ({ did: 'moved', todo: 'move', what: `${memberAccountInWords(event)}${way(event)}` }),
  direction: directionOfMove,
  risks: [
    {
      risk: 'The account sheds the guardrails of its unit: under the root, only policies of the root and of the account itself are left.',
      when: 'The account moves from a unit to the root.',
      holds: (event) => (destination(event) === undefined ? undefined : directionOfMove(event) === 'weakens'),
    },
    {
      risk: 'The account comes under looser policies, such as those of a sandbox or a suspended unit that nobody watches.',
      when: 'The new unit denies less than the old one.',
      holds: (event) => (destination(event)?.startsWith('r-') === true ? false : undefined),
    },
    {
      risk: 'Workloads break, because policies of the new unit deny what they need.',
      when: 'The new unit denies more than the old one, as a quarantine unit does.',
      holds: (event) => (destination(event)?.startsWith('r-') === true ? false : undefined),
    },
  ],
  benign: [
    'A new account is moved from the root into its unit.',
    'An account changes stage or owner.',
    'A compromised account is moved into a quarantine unit.',
  ],
  verify: [
    'Compare the service control policies and resource control policies that apply under both parents (list-policies-for-target, up to the root).',
    'Look at what principals of the account did right after the move that was denied before.',
    'Ask for the ticket or the commit, and see whether the account is moved back soon after.',
  ],
  related: [
    'organizations:CreateOrganizationalUnit',
    'organizations:AttachPolicy',
    'organizations:DetachPolicy',
    'organizations:CreateAccount',
    'organizations:RemoveAccountFromOrganization',
  ],
  remediations: ['contain-principal'],
  attack: ['T1666'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_MoveAccount.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_ous.html',
  ],
});

function destination(event: CloudTrailEvent): string | undefined {
  return textParameter(event, 'destinationParentId');
}

/** Policies of the root bind an account wherever it is, so a move to the root only sheds and a move from it only adds. */
function directionOfMove(event: CloudTrailEvent): Direction {
  const [from, to] = [textParameter(event, 'sourceParentId'), destination(event)];
  if (from?.startsWith('ou-') === true && to?.startsWith('r-') === true) return 'weakens';
  return from?.startsWith('r-') === true && to?.startsWith('ou-') === true ? 'restricts' : 'neutral';
}

function way(event: CloudTrailEvent): string {
  const [from, to] = [textParameter(event, 'sourceParentId'), destination(event)];
  const start = from === undefined ? '' : ` from ${callById(from, '')}`;
  return `${start} to ${callById(to, 'another parent')}`;
}
