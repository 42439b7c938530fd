import type { AccountState } from '../../../../src/account/state.ts';
import { toEvent } from '../../../../src/events/decode/to-event.ts';
import { ownDenyPolicies } from '../../../../src/remediation/own-deny-policies.ts';
import { quarantineTag } from '../../../../src/remediation/quarantine-tag.ts';
import { certificateUntil } from '../../kit/certificate-until.ts';
import { document } from '../make.ts';
import type { Story } from '../story.ts';

const expired = certificateUntil('RSA 2048', '2020-01-01T00:00:00Z') ?? '';
const deny = document({ Effect: 'Deny', Action: '*', Resource: '*' });

/** Containment, the account itself, certificates and trails. */
export const otherStories: readonly Story[] = [
  {
    family: 'containment',
    action: 'contain-principal',
    unread: ['iam:ListAccessKeys', 'user contained: access key'],
    make: async ({ user, key }) => {
      await key(await user('contained'));
      return { target: 'user:contained' };
    },
  },
  {
    family: 'containment',
    action: 'delete-unused-principal',
    loses: true,
    make: async (root) => {
      const { iam, user, policy, group, daysAgo } = root;
      const UserName = await user('left');
      await group('left-group', UserName);
      await iam.attachUserPolicy({ UserName, PolicyArn: await policy('of-the-left') });
      await root.key(UserName);
      const [SSHPublicKeyId, ServiceSpecificCredentialId, CertificateId] = [
        await root.sshKey(UserName),
        await root.serviceCredential(UserName),
        await root.signingCertificate(UserName),
      ];
      await iam.updateSSHPublicKey({ UserName, SSHPublicKeyId, Status: 'Inactive' });
      await iam.updateServiceSpecificCredential({ UserName, ServiceSpecificCredentialId, Status: 'Inactive' });
      await iam.updateSigningCertificate({ UserName, CertificateId, Status: 'Inactive' });
      await iam.putUserPolicy({ UserName, PolicyName: ownDenyPolicies.quarantine, PolicyDocument: deny });
      await iam.tagUser({ UserName, Tags: [{ Key: quarantineTag, Value: daysAgo(60) }] });
      return { target: `user:${UserName}` };
    },
  },
  { family: 'account', action: 'set-account-alias', make: async () => ({ target: 'account', parameters: { alias: 'proof-of-policies' } }) },
  {
    family: 'account',
    action: 'set-tags',
    unread: ['iam:GetUser', 'user tagged'],
    make: async ({ user }) => ({ target: `user:${await user('tagged')}`, parameters: { tags: 'team=red' } }),
  },
  {
    family: 'account',
    action: 'restore-name',
    make: async ({ user }) => ({ target: `user:${await user('renamed')}`, parameters: { name: 'old-name' } }),
  },
  {
    family: 'certificates',
    action: 'delete-expired-server-certificate',
    unread: ['iam:GetServerCertificate', 'server-certificate expired'],
    loses: true,
    make: async ({ iam }) => {
      await iam.uploadServerCertificate({ ServerCertificateName: 'expired', CertificateBody: expired, PrivateKey: 'not-a-key' });
      return { target: 'server-certificate:expired', parameters: { unbound: 'true' } };
    },
  },
  {
    family: 'trail',
    action: 'fix-event-selectors',
    unread: ['cloudtrail:GetEventSelectors', ':trail/one: selectors'],
    make: async ({ clients, account }) => {
      await (await clients.s3()).createBucket({ Bucket: 'logs-of-one' });
      const cloudTrail = await clients.cloudTrail();
      await cloudTrail.createTrail({ Name: 'one', S3BucketName: 'logs-of-one' });
      await cloudTrail.putEventSelectors({
        TrailName: 'one',
        EventSelectors: [{ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true }],
      });
      return { target: `trail:arn:aws:cloudtrail:us-east-1:${account}:trail/one` };
    },
  },
  {
    family: 'trail',
    action: 'deliver-to-log-group',
    loses: true,
    make: async ({ role, account, iam }) => {
      const RoleName = await role('log-writer', { Service: 'cloudtrail.amazonaws.com' });
      const PolicyDocument = document({ Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: '*' });
      await iam.putRolePolicy({ RoleName, PolicyName: 'own', PolicyDocument });
      return {
        target: `trail:arn:aws:cloudtrail:us-east-1:${account}:trail/one`,
        parameters: { 'log-group': 'trail-one', 'log-role': RoleName },
      };
    },
  },
  {
    family: 'trail',
    action: 'start-logging',
    make: async ({ clients, account }) => {
      await (await clients.cloudTrail()).createTrail({ Name: 'two', S3BucketName: 'logs-of-one' });
      return { target: `trail:arn:aws:cloudtrail:us-east-1:${account}:trail/two` };
    },
  },
  {
    family: 'revert',
    action: 'revert',
    unread: ['iam:ListAttachedUserPolicies', 'user reverted: attached policy'],
    make: async ({ user, policy, iam }) => {
      const PolicyArn = await policy('reverted');
      await iam.attachUserPolicy({ UserName: await user('reverted'), PolicyArn });
      const event = toEvent(
        { requestParameters: { userName: 'reverted', policyArn: PolicyArn } },
        'AttachUserPolicy',
        'iam.amazonaws.com',
        'event-1',
        '2026-03-02T09:00:00Z',
      );
      return {
        target: 'event:event-1',
        history: (after) => ({ past: () => ({ event, before: withoutPolicies(after, 'reverted'), after, since: [] }) }),
      };
    },
  },
  {
    family: 'trail',
    action: 'grant-log-reading',
    make: async ({ user, group, role, account }) => ({
      target: `trail:arn:aws:cloudtrail:us-east-1:${account}:trail/one`,
      parameters: { to: `user:${await user('reader')},group:${await group('readers')},role:${await role('reader')}` },
    }),
  },
];

function withoutPolicies(account: AccountState, name: string): AccountState {
  const user = account.users.by.get(name);
  if (user === undefined) throw new Error(`There is no user ${name}.`);
  const by = account.users.by.put(name, { ...user, attached: { ...user.attached, items: {} } });
  return { ...account, users: { ...account.users, by } };
}
