import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { accountTarget } from '../words/targets.ts';

export const LeaveOrganization = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'LeaveOrganization',
  kind: 'change',
  access: 'write',
  title: 'Take the calling account out of its organisation',
  does: 'Takes the account that makes the call out of its organisation. It becomes a standalone account: no policy of the organisation binds it any longer, it pays its own bill, and the tags that Organizations kept on it are deleted. The management account gets a service event AccountDepartedOrganization.',
  doesNot: [
    'It does not end the access of the former management account by itself: OrganizationAccountAccessRole stays in the account until it is deleted.',
    'It does not work from the management account, from a delegated administrator, within four days after the account was created, or without payment and contact details of its own.',
    'It changes no user, role or policy in the account.',
  ],
  appears:
    'From the Organizations console of the member (Leave this organization), the CLI or an SDK. Recorded in us-east-1, in the account that leaves: an organisation trail holds the call, and need not hold what comes after it.',
  reading: {
    actor: 'Always a principal in the member account itself; root can do it too unless a policy of the organisation denies it.',
    target: 'The account in which the call is made. The call has no parameters and an empty response.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'took', todo: 'take', what: `${callIt(accountTarget(event))} out of its organisation` }),
  direction: 'weakens',
  risks: [
    {
      risk: 'Every guardrail of the organisation is off at once: service control policies, resource control policies and declarative policies no longer apply.',
      when: 'The organisation bound the account by such policies.',
    },
    {
      risk: 'Organisation trails and security services that cover members stop watching the account.',
      when: 'The account has no trail and no detection of its own.',
    },
    {
      risk: 'Data and workloads of the account are taken away from the company.',
      when: 'The actor is an insider or a stolen administrator.',
    },
  ],
  benign: ['The account moves to another owner or organisation by agreement, and both sides know the date.'],
  verify: [
    'Ask the management account whether the departure was agreed; if not, treat the account as lost and act now.',
    'Try the role OrganizationAccountAccessRole from the management account, as long as nobody has deleted it.',
    'Read a trail of the account itself, or its Event history, for what the actor did next, in every Region.',
    'Look for attempts before this one: a denied LeaveOrganization shows intent.',
  ],
  related: [
    'organizations:RemoveAccountFromOrganization',
    'organizations:AcceptHandshake',
    'organizations:DetachPolicy',
    'iam:DeleteRole',
    'cloudtrail:StopLogging',
  ],
  remediations: ['create-trail', 'contain-principal'],
  attack: ['T1666'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_LeaveOrganization.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_account-before-remove.html',
  ],
});
