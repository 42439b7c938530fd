import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { defineEvent } from '../entry.ts';

export const DeregisterOrganizationDelegatedAdmin = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'DeregisterOrganizationDelegatedAdmin',
  kind: 'change',
  access: 'write',
  title: 'Take CloudTrail delegated administration from a member account',
  does: 'Ends the delegated administration of CloudTrail by a member account. From then on its principals can no longer manage organisation trails and organisation event data stores.',
  doesNot: [
    'It does not delete or stop the trails and data stores that the account made; those belong to the management account.',
    'It does not change any identity policy in the member account.',
    'It does not end delegated administration for other services.',
  ],
  appears:
    'From the CloudTrail console (Settings), the CLI, an SDK or infrastructure code. Only the management account of the organisation can make this call, so it is recorded there.',
  reading: {
    target: '`delegatedAdminAccountId` is the account that loses the right. The response is empty.',
    parameters: { delegatedAdminAccountId: 'Twelve-digit id of the delegated administrator account.' },
  },
  target: delegate,
  phrase: (event) => ({
    did: 'removed',
    todo: 'remove',
    what: `${called(event)} as delegated administrator for CloudTrail`,
  }),
  direction: 'restricts',
  risks: [
    {
      risk: 'The security team loses control of the organisation trail just when somebody is about to change it.',
      when: 'The account is the one from which logging is watched and repaired.',
    },
    {
      risk: 'Automation in the delegated account that keeps trails in order fails from now on.',
      when: 'Pipelines or scripts in that account manage organisation trails or data stores.',
    },
  ],
  benign: [
    'Delegated administration moves to another account, with RegisterOrganizationDelegatedAdmin beside it.',
    'An account that was registered by mistake is removed.',
  ],
  verify: [
    'Ask the team that runs the account whether they know.',
    'Look for UpdateTrail, StopLogging, DeleteTrail and PutEventSelectors in the management account afterwards.',
    'Check which delegated administrators are left.',
  ],
  related: [
    'cloudtrail:RegisterOrganizationDelegatedAdmin',
    'organizations:DeregisterDelegatedAdministrator',
    'cloudtrail:UpdateTrail',
    'cloudtrail:StopLogging',
  ],
  remediations: ['contain-principal'],
  attack: ['T1562.008'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DeregisterOrganizationDelegatedAdmin.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-delegated-administrator.html',
  ],
});

function delegate(event: CloudTrailEvent): Target {
  const account = textParameter(event, 'delegatedAdminAccountId');
  return { kind: 'account', name: account ?? '' };
}

function called(event: CloudTrailEvent): string {
  const { name } = delegate(event);
  return name === '' ? 'a member account that the event does not name' : `account ${name}`;
}
