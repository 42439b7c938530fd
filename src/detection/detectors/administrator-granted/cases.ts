import { type Cases, call, denied, document, root, terraform } from '../../cases.ts';

const admin = 'arn:aws:iam::aws:policy/AdministratorAccess';
const all = document({ Effect: 'Allow', Action: '*', Resource: '*' });
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
    { name: 'detaching', events: [call('DetachUserPolicy', { userName: 'bob', policyArn: admin })] },
    { name: 'a document that is not JSON', events: [call('PutUserPolicy', { userName: 'bob', policyName: 'p', policyDocument: '{' })] },
  ],
};
