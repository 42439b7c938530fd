import { type Cases, call, denied, document, root, terraform } from '../../cases.ts';

const admin = 'arn:aws:iam::aws:policy/AdministratorAccess';
const own = 'arn:aws:iam::111122223333:policy/p';
const set = 'arn:aws:sso:::permissionSet/ssoins-EXAMPLE/ps-EXAMPLE';
const sso = 'sso.amazonaws.com';
const every = { Effect: 'Allow', Action: '*', Resource: '*' };
const all = document(every);
const made = call('CreatePolicy', { policyName: 'p', policyDocument: all }, { responseElements: { policy: { arn: own } } });
const some = document({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' });

export const cases: Cases = {
  hits: [
    {
      name: 'attached to a user',
      events: [call('AttachUserPolicy', { userName: 'bob', policyArn: admin })],
      severity: 'high',
      title: ['user bob', 'user alice'],
    },
    {
      name: 'attached to a group',
      events: [call('AttachGroupPolicy', { groupName: 'ops', policyArn: admin })],
      severity: 'high',
      title: ['group ops'],
    },
    {
      name: 'IAMFullAccess to a role',
      events: [call('AttachRolePolicy', { roleName: 'ci', policyArn: 'arn:aws:iam::aws:policy/IAMFullAccess' })],
      severity: 'high',
      title: ['role ci'],
    },
    { name: 'by Terraform', events: [call('AttachRolePolicy', { roleName: 'ci', policyArn: admin }, terraform)], severity: 'medium' },
    { name: 'denied', events: [call('AttachUserPolicy', { userName: 'bob', policyArn: admin }, denied)], severity: 'low' },
    {
      name: 'by root',
      events: [call('AttachUserPolicy', { userName: 'bob', policyArn: admin }, { userIdentity: root() })],
      severity: 'critical',
    },
    {
      name: 'inline document',
      events: [call('PutUserPolicy', { userName: 'bob', policyName: 'p', policyDocument: all })],
      severity: 'high',
    },
    {
      name: 'inline document, URL-encoded',
      events: [call('PutRolePolicy', { roleName: 'r', policyName: 'p', policyDocument: encodeURIComponent(all) })],
      severity: 'high',
    },
    {
      name: 'new default version',
      events: [call('CreatePolicyVersion', { policyArn: 'arn:aws:iam::111122223333:policy/p', policyDocument: all, setAsDefault: true })],
      severity: 'high',
    },
    {
      name: 'version that is not the default',
      events: [call('CreatePolicyVersion', { policyArn: 'arn:aws:iam::111122223333:policy/p', policyDocument: all })],
      severity: 'medium',
    },
    {
      name: 'all but one call allowed',
      events: [
        call('PutUserPolicy', {
          userName: 'bob',
          policyName: 'p',
          policyDocument: document({ Effect: 'Allow', NotAction: 'iam:PassRole', Resource: '*' }),
        }),
      ],
      severity: 'high',
    },
    {
      name: 'as an object, to a permission set',
      events: [
        call('PutInlinePolicyToPermissionSet', { permissionSetArn: set, inlinePolicy: { Statement: [every] } }, { eventSource: sso }),
      ],
      severity: 'high',
    },
    {
      name: 'attached to a permission set',
      events: [call('AttachManagedPolicyToPermissionSet', { permissionSetArn: set, managedPolicyArn: admin }, { eventSource: sso })],
      severity: 'high',
    },
    {
      name: 'attached in China',
      events: [call('AttachUserPolicy', { userName: 'bob', policyArn: 'arn:aws-cn:iam::aws:policy/AdministratorAccess' })],
      severity: 'high',
    },
    {
      name: 'stored policy, then attached',
      events: [made, call('AttachUserPolicy', { userName: 'bob', policyArn: own }, { eventTime: '2026-03-02T09:01:00Z' })],
      severity: 'high',
      title: ['granted to user bob'],
      findings: 2,
    },
    {
      name: 'stored version, then made the default',
      events: [
        call('CreatePolicyVersion', { policyArn: own, policyDocument: all }, { responseElements: { policyVersion: { versionId: 'v2' } } }),
        call('SetDefaultPolicyVersion', { policyArn: own, versionId: 'v2' }, { eventTime: '2026-03-02T09:01:00Z' }),
      ],
      severity: 'high',
      title: ['put in force'],
      findings: 2,
    },
    { name: 'stored policy', events: [call('CreatePolicy', { policyName: 'p', policyDocument: all })], severity: 'medium' },
  ],
  misses: [
    {
      name: 'another managed policy',
      events: [call('AttachUserPolicy', { userName: 'bob', policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' })],
    },
    {
      name: 'a customer policy that only has the name',
      events: [call('AttachUserPolicy', { userName: 'bob', policyArn: 'arn:aws:iam::111122223333:policy/AdministratorAccess' })],
    },
    { name: 'a narrow document', events: [call('PutUserPolicy', { userName: 'bob', policyName: 'p', policyDocument: some })] },
    {
      name: 'a customer policy whose default version is another',
      events: [
        call(
          'CreatePolicyVersion',
          { policyArn: own, policyDocument: some, setAsDefault: true },
          { responseElements: { policyVersion: { versionId: 'v2' } } },
        ),
        call('AttachUserPolicy', { userName: 'bob', policyArn: own }, { eventTime: '2026-03-02T09:01:00Z' }),
      ],
    },
    {
      name: 'a policy of a service that only looks like IAM',
      events: [call('CreatePolicy', { policyName: 'p', policyDocument: all }, { eventSource: 'iot.amazonaws.com' })],
    },
    { name: 'detaching', events: [call('DetachUserPolicy', { userName: 'bob', policyArn: admin })] },
    { name: 'a document that is not JSON', events: [call('PutUserPolicy', { userName: 'bob', policyName: 'p', policyDocument: '{' })] },
  ],
};
