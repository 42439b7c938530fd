import { type Cases, call, denied, document, role } from '../../cases.ts';

const policyArn = 'arn:aws:iam::111122223333:policy/deploy';

export const cases: Cases = {
  hits: [
    {
      name: 'policy attached to oneself',
      events: [call('AttachUserPolicy', { userName: 'alice', policyArn })],
      severity: 'high',
      title: ['user alice', 'itself'],
    },
    {
      name: 'role widens itself',
      events: [
        call(
          'PutRolePolicy',
          { roleName: 'ci', policyName: 'p', policyDocument: document({ Effect: 'Allow', Action: 's3:*', Resource: '*' }) },
          { userIdentity: role('ci') },
        ),
      ],
      severity: 'high',
      title: ['role ci'],
    },
    {
      name: 'under its name in other case, which IAM takes for the same',
      events: [call('AttachUserPolicy', { userName: 'ALICE', policyArn })],
      severity: 'high',
    },
    {
      name: 'a role at a path, of which the session ARN tells nothing',
      events: [
        call(
          'UpdateAssumeRolePolicy',
          { roleName: 'ci', policyDocument: document({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: '111122223333' } }) },
          {
            userIdentity: { type: 'AssumedRole', arn: 'arn:aws-us-gov:sts::111122223333:assumed-role/ci/x' },
            responseElements: { role: { arn: 'arn:aws-us-gov:iam::111122223333:role/team/ci' } },
          },
        ),
      ],
      severity: 'high',
    },
    { name: 'joins a group', events: [call('AddUserToGroup', { userName: 'alice', groupName: 'admins' })], severity: 'high' },
    { name: 'a key for oneself, no user name given', events: [call('CreateAccessKey', {})], severity: 'low' },
    { name: 'denied', events: [call('AttachUserPolicy', { userName: 'alice', policyArn }, denied)], severity: 'low' },
  ],
  misses: [
    { name: 'for somebody else', events: [call('AttachUserPolicy', { userName: 'bob', policyArn })] },
    {
      name: 'a user with the name of the role',
      events: [call('AttachUserPolicy', { userName: 'ci', policyArn }, { userIdentity: role('ci') })],
    },
    { name: 'takes away from oneself', events: [call('DetachUserPolicy', { userName: 'alice', policyArn })] },
    {
      name: 'denies oneself',
      events: [
        call('PutUserPolicy', {
          userName: 'alice',
          policyName: 'p',
          policyDocument: document({ Effect: 'Deny', Action: '*', Resource: '*' }),
        }),
      ],
    },
    { name: 'changes the own password', events: [call('ChangePassword', null)] },
  ],
};
