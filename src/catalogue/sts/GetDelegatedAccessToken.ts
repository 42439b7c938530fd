import type { CloudTrailEvent } from '../../events/event.ts';
import { textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { accountInArn } from '../words/issued-session.ts';
import { nameInArn } from '../words/targets.ts';

export const GetDelegatedAccessToken = defineEvent({
  source: 'sts.amazonaws.com',
  name: 'GetDelegatedAccessToken',
  kind: 'session',
  access: 'write',
  title: 'Exchange the token of an approved delegation for credentials',
  does: 'Exchanges a trade-in token for temporary credentials of a principal in a customer account. The token comes from an IAM delegation request that somebody in that account approved. The call is meant for Amazon and for AWS partners.',
  doesNot: [
    'It does not approve anything: AcceptDelegationRequest in the customer account did that before.',
    'It does not let the partner choose the principal or the permissions; the delegation request fixed them.',
    'It does not work with an expired token.',
  ],
  appears:
    'When a partner product sets something up in an account after its owner approved a temporary delegation, soon after SendDelegationToken.',
  reading: {
    actor: 'The partner or Amazon service that holds the token.',
    target: '`assumedPrincipal` in the response is the ARN of the principal whose permissions the credentials carry.',
    parameters: { tradeInToken: 'The token that is exchanged. It is a secret, so expect it to be hidden or absent.' },
  },
  target: principal,
  phrase: (event) => ({ did: 'exchanged', todo: 'exchange', what: `a delegation token for credentials of ${called(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'An outside party acts in the account with the approved permissions until they expire.',
      when: 'Nobody in the account can say which product asked, or the approval was obtained by deceit.',
    },
    {
      risk: 'The delegation allows more than the product needs.',
      when: 'The permissions of the delegation request are wide, or let it create roles that stay.',
    },
  ],
  benign: ['A partner product that the account owner is setting up at that moment.'],
  verify: [
    'Find AcceptDelegationRequest and SendDelegationToken before it, and ask the person who approved.',
    'Follow the `accessKeyId` of the response through later events in the account.',
    'Look for roles and policies that the session left behind.',
  ],
  related: [
    'iam:CreateDelegationRequest',
    'iam:AcceptDelegationRequest',
    'iam:SendDelegationToken',
    'iam:RejectDelegationRequest',
    'iam:CreateRole',
  ],
  remediations: ['contain-principal'],
  attack: ['T1199', 'T1550.001', 'T1548.005'],
  references: ['https://docs.aws.amazon.com/STS/latest/APIReference/API_GetDelegatedAccessToken.html'],
});

function principal(event: CloudTrailEvent): Target {
  const arn = textResponse(event, 'assumedPrincipal');
  if (arn === undefined) return { kind: 'principal', name: '' };
  const kind = /^arn:[^:]*:(?:iam|sts)::[^:]*:(user|role|assumed-role)\//.exec(arn)?.[1] ?? 'principal';
  if (kind !== 'assumed-role') return { kind, name: nameInArn(arn), arn };
  return { kind: 'role', name: arn.split('/')[1] ?? '', arn };
}

function called(event: CloudTrailEvent): string {
  const target = principal(event);
  const account = accountInArn(target.arn);
  return `${callIt(target)}${account === undefined ? '' : ` of account ${account}`}`;
}
