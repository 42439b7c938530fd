import { document } from '../make.ts';
import type { Story } from '../story.ts';

const read = { Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const write = { Sid: 'Write', Effect: 'Allow', Action: 's3:PutObject', Resource: '*' };

/** Policies, and who has them. */
export const policyStories: readonly Story[] = [
  {
    family: 'policies',
    action: 'move-policies-to-group',
    make: async ({ user, policy, iam }) => {
      const UserName = await user('policies-one');
      await iam.putUserPolicy({ UserName, PolicyName: 'own', PolicyDocument: document(read) });
      await iam.attachUserPolicy({ UserName, PolicyArn: await policy('moved') });
      return { target: `user:${UserName}`, parameters: { group: 'policies-new' } };
    },
  },
  {
    family: 'policies',
    action: 'narrow-policy',
    unread: ['iam:GetPolicyVersion', 'policy narrowed: version v1 statement'],
    make: async ({ policy }) => ({
      target: `policy:${await policy('narrowed', document(read, write))}`,
      parameters: { statements: 'Write' },
    }),
  },
  {
    family: 'policies',
    action: 'delete-unused-policy',
    loses: true,
    make: async ({ policy, daysAgo }) => ({
      target: `policy:${await policy('unused')}`,
      parameters: { since: daysAgo(399).slice(0, 10) },
      history: () => ({ events: () => [] }),
    }),
  },
  {
    family: 'policies',
    action: 'remove-inline-policy',
    unread: ['iam:GetRolePolicy', 'role policies-inline: inline policy own'],
    make: async ({ role, iam }) => {
      await iam.putRolePolicy({ RoleName: await role('policies-inline'), PolicyName: 'own', PolicyDocument: document(read) });
      return { target: 'inline-policy:role/policies-inline/own' };
    },
  },
  {
    family: 'policies',
    action: 'put-permissions-boundary',
    make: async ({ user, policy }) => ({
      target: `user:${await user('policies-bounded')}`,
      parameters: { policy: await policy('boundary-user') },
    }),
  },
  {
    family: 'trust',
    action: 'add-trust-condition',
    unread: ['iam:GetRole', 'role partner'],
    make: async ({ role }) => ({
      target: `role:${await role('partner', { AWS: 'arn:aws:iam::444455556666:root' })}`,
      parameters: { 'external-id': 'agreed-upon-1' },
    }),
  },
];
