import { type Cases, call, denied, terraform } from '../../cases.ts';

export const cases: Cases = {
  hits: [
    {
      name: 'user',
      events: [call('UpdateUser', { userName: 'bob', newUserName: 'svc-backup' })],
      severity: 'medium',
      title: ['User bob', 'svc-backup', 'user alice'],
    },
    { name: 'user moved', events: [call('UpdateUser', { userName: 'bob', newPath: '/admins/' })], severity: 'medium', title: ['/admins/'] },
    {
      name: 'certificate',
      events: [call('UpdateServerCertificate', { serverCertificateName: 'www', newServerCertificateName: 'www-old' })],
      severity: 'medium',
      title: ['Server certificate www', 'www-old'],
    },
    { name: 'group', events: [call('UpdateGroup', { groupName: 'ops', newGroupName: 'operations' })], severity: 'medium' },
    { name: 'oneself', events: [call('UpdateUser', { userName: 'alice', newUserName: 'admin' })], severity: 'high', title: ['by itself'] },
    {
      name: 'by Terraform, as its user agent says',
      events: [call('UpdateUser', { userName: 'bob', newUserName: 'rob' }, terraform)],
      severity: 'low',
    },
    { name: 'denied', events: [call('UpdateUser', { userName: 'bob', newUserName: 'rob' }, denied)], severity: 'informational' },
  ],
  misses: [
    { name: 'nothing changes', events: [call('UpdateUser', { userName: 'bob' })] },
    {
      name: 'by CloudFormation, as AWS records',
      events: [
        call(
          'UpdateUser',
          { userName: 'bob', newUserName: 'rob' },
          { userIdentity: { type: 'IAMUser', userName: 'alice', invokedBy: 'cloudformation.amazonaws.com' } },
        ),
      ],
    },
    { name: 'denied without parameters', events: [call('UpdateUser', null, denied)] },
  ],
};
