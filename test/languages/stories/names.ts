import { hostile } from '../hostile.ts';
import { draft, iam, policy, type Story, trust } from '../story.ts';

/** Names that IAM takes and shells do not love, and texts of every kind where IAM takes any. */
export const names: Story = {
  name: 'hostile names',
  prepare: [
    iam('CreateUser', { UserName: '-rf' }),
    iam('CreateUser', { UserName: '--query' }),
    iam('CreateUser', { UserName: '@file,a=b' }),
    iam('CreateRole', { RoleName: '--help', AssumeRolePolicyDocument: trust, Description: 'helps' }),
  ],
  drafts: () => [
    draft(
      iam('PutUserPolicy', { UserName: '-rf', PolicyName: '--cli-input-json', PolicyDocument: policy('s3:*', { Sid: hostile.join(' ') }) }),
      {
        title: hostile.join(' '),
        why: hostile.join('\n'),
      },
    ),
    draft(iam('TagRole', { RoleName: '--help', Tags: hostile.map((Value, index) => ({ Key: `k${index}`, Value })) })),
    draft(
      iam('TagUser', {
        UserName: '@file,a=b',
        Tags: [
          { Key: '-x', Value: 'file:///etc/hostname' },
          { Key: '@y', Value: '--z=1' },
        ],
      }),
    ),
    draft(iam('CreateGroup', { GroupName: '=g', Path: '/\'$(touch)`"/' })),
    draft(iam('AddUserToGroup', { GroupName: '=g', UserName: '--query' })),
    draft(iam('UpdateRole', { RoleName: '--help', Description: 'it\'s $(touch canary) `touch canary` "q" \\ %{x} ${y}' })),
  ],
};
