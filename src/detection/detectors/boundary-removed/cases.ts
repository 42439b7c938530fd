import { type Cases, call, denied } from '../../cases.ts';

export const cases: Cases = {
  hits: [
    { name: 'of a role', events: [call('DeleteRolePermissionsBoundary', { roleName: 'ci' })], severity: 'high', title: ['role ci'] },
    { name: 'of oneself', events: [call('DeleteUserPermissionsBoundary', { userName: 'alice' })], severity: 'critical' },
    {
      name: 'replaced by everything',
      events: [call('PutUserPermissionsBoundary', { userName: 'bob', permissionsBoundary: 'arn:aws:iam::aws:policy/AdministratorAccess' })],
      severity: 'high',
    },
    { name: 'denied', events: [call('DeleteRolePermissionsBoundary', null, denied)], severity: 'low' },
  ],
  misses: [
    {
      name: 'a real boundary',
      events: [call('PutUserPermissionsBoundary', { userName: 'bob', permissionsBoundary: 'arn:aws:iam::111122223333:policy/ceiling' })],
    },
    { name: 'a deleted policy', events: [call('DeletePolicy', { policyArn: 'arn:aws:iam::111122223333:policy/ceiling' })] },
  ],
};
