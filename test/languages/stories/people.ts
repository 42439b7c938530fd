import { draft, iam, type Story, trust } from '../story.ts';

/** Users, groups and roles with their tags: made, changed, and put into and out of groups. */
export const people: Story = {
  name: 'users, groups, roles and tags',
  prepare: [
    iam('CreateUser', { UserName: 'alice', Tags: [{ Key: 'team', Value: 'red' }] }),
    iam('CreateGroup', { GroupName: 'devs' }),
    iam('CreateGroup', { GroupName: 'admins' }),
    iam('AddUserToGroup', { GroupName: 'admins', UserName: 'alice' }),
    iam('CreateRole', { RoleName: 'app', AssumeRolePolicyDocument: trust, Description: 'runs', MaxSessionDuration: 7_200 }),
  ],
  drafts: () => [
    draft(iam('CreateUser', { UserName: 'bob', Path: '/people/', Tags: [{ Key: 'a', Value: '' }] })),
    draft(iam('CreateGroup', { GroupName: 'readers', Path: '/groups/' })),
    draft(iam('AddUserToGroup', { GroupName: 'readers', UserName: 'bob' })),
    draft(iam('AddUserToGroup', { GroupName: 'devs', UserName: 'alice' })),
    draft(iam('RemoveUserFromGroup', { GroupName: 'admins', UserName: 'alice' })),
    draft(
      iam('TagUser', {
        UserName: 'alice',
        Tags: [
          { Key: 'team', Value: 'blue' },
          { Key: 'trailward:why', Value: 'two words' },
        ],
      }),
    ),
    draft(iam('UntagUser', { UserName: 'bob', TagKeys: ['a'] })),
    draft(
      iam('CreateRole', {
        RoleName: 'support',
        AssumeRolePolicyDocument: trust,
        MaxSessionDuration: 3_600,
        Tags: [{ Key: 'x', Value: 'y' }],
      }),
    ),
    draft(iam('UpdateAssumeRolePolicy', { RoleName: 'app', PolicyDocument: trust.replace('ec2', 'lambda') })),
    draft(iam('UpdateRole', { RoleName: 'app', Description: 'runs well', MaxSessionDuration: 3_600 })),
  ],
};
