import { draft, iam, policy, type Story, trust } from '../story.ts';

const arn = 'arn:aws:iam::123456789012:policy/reader';
const made = 'arn:aws:iam::123456789012:policy/team/writer';

/** Inline policies are put, changed and deleted; managed ones are made, attached, versioned, detached and deleted. */
export const policies: Story = {
  name: 'policies',
  prepare: [
    iam('CreateUser', { UserName: 'alice' }),
    iam('CreateGroup', { GroupName: 'devs' }),
    iam('CreateRole', { RoleName: 'app', AssumeRolePolicyDocument: trust }),
    iam('PutRolePolicy', { RoleName: 'app', PolicyName: 'own', PolicyDocument: policy('s3:*') }),
    iam('PutGroupPolicy', { GroupName: 'devs', PolicyName: 'old', PolicyDocument: policy('sqs:*') }),
    iam('CreatePolicy', { PolicyName: 'reader', PolicyDocument: policy('s3:Get*') }),
    iam('CreatePolicyVersion', { PolicyArn: arn, PolicyDocument: policy('s3:List*') }),
    iam('AttachRolePolicy', { RoleName: 'app', PolicyArn: arn }),
  ],
  drafts: () => [
    draft(iam('PutUserPolicy', { UserName: 'alice', PolicyName: 'new', PolicyDocument: policy('iam:ChangePassword') })),
    draft(
      iam('PutRolePolicy', {
        RoleName: 'app',
        PolicyName: 'own',
        PolicyDocument: policy('s3:GetObject', { Condition: { StringLike: { 'aws:PrincipalTag/x': '${aws:username}*' } } }),
      }),
    ),
    draft(iam('DeleteGroupPolicy', { GroupName: 'devs', PolicyName: 'old' })),
    draft(iam('CreatePolicy', { PolicyName: 'writer', Path: '/team/', Description: 'It\'s "made"', PolicyDocument: policy('s3:Put*') })),
    draft(iam('AttachUserPolicy', { UserName: 'alice', PolicyArn: made })),
    draft(iam('CreatePolicyVersion', { PolicyArn: arn, PolicyDocument: policy('s3:GetObject'), SetAsDefault: true })),
    draft(iam('DetachRolePolicy', { RoleName: 'app', PolicyArn: arn })),
    draft(iam('PutRolePermissionsBoundary', { RoleName: 'app', PermissionsBoundary: arn })),
  ],
};
