import type { EntityKey } from '../../remediation/plan/entity-key.ts';
import { type FakeAccount, fakeAccount } from '../collect/fake-account.test-kit.ts';
import { names, oneOfEverything } from '../collect/one-of-everything.test-kit.ts';
import { awsWorld } from './aws-world.ts';

const { iam, trail } = names;
const document = encodeURIComponent('{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}');
const attached = { AttachedPolicies: [{ PolicyName: 'p', PolicyArn: `${iam}:policy/p` }] };

/** One entity of each kind that can be read, all of them there. */
export const oneOfEach: readonly EntityKey[] = [
  { kind: 'account', key: 'account' },
  { kind: 'root', key: 'root' },
  { kind: 'user', key: 'alice' },
  { kind: 'group', key: 'devs' },
  { kind: 'role', key: 'app' },
  { kind: 'policy', key: `${iam}:policy/p` },
  { kind: 'instance-profile', key: 'app' },
  { kind: 'server-certificate', key: 'web' },
  { kind: 'saml-provider', key: `${iam}:saml-provider/idp` },
  { kind: 'oidc-provider', key: `${iam}:oidc-provider/issuer.example` },
  { kind: 'mfa-device', key: `${iam}:mfa/spare` },
  { kind: 'trail', key: trail },
];

/** What is in a list of an answer, first of all. */
function firstOf(permission: string, member: string): object {
  const list: unknown = Reflect.get(Object(oneOfEverything()[permission]), member);
  return Array.isArray(list) ? list[0] : {};
}

/** Answers of the account that has one of everything, to the calls that read single things. */
function answers(): FakeAccount {
  const details = 'iam:GetAccountAuthorizationDetails';
  const user = { ...firstOf('iam:ListUsers', 'Users'), Tags: [{ Key: 'team', Value: 'red' }] };
  const group = firstOf(details, 'GroupDetailList');
  const version = { VersionId: 'v1', IsDefaultVersion: true, CreateDate: '2026-01-02T03:04:05Z' };
  const rootDevice = {
    SerialNumber: `${iam}:mfa/root-account-mfa-device`,
    User: { Arn: `${iam}:root` },
    EnableDate: '2026-01-02T03:04:05Z',
  };
  return {
    ...oneOfEverything(),
    'iam:ListVirtualMFADevices': { VirtualMFADevices: [rootDevice, { SerialNumber: `${iam}:mfa/spare` }] },
    'iam:GetUser': { User: user },
    'iam:ListGroupsForUser': { Groups: [group] },
    'iam:GetGroup': { Group: group, Users: [user], IsTruncated: false },
    'iam:GetRole': { Role: { ...firstOf('iam:ListRoles', 'Roles'), AssumeRolePolicyDocument: document } },
    'iam:ListPolicyVersions': { Versions: [version] },
    'iam:GetPolicyVersion': { PolicyVersion: { ...version, Document: document } },
    'iam:GetInstanceProfile': {
      InstanceProfile: { ...firstOf('iam:ListInstanceProfiles', 'InstanceProfiles'), Tags: [{ Key: 'team', Value: 'green' }] },
    },
    ...Object.fromEntries(
      ['User', 'Group', 'Role'].flatMap((word) => [
        [`iam:List${word}Policies`, { PolicyNames: ['own'] }],
        [`iam:Get${word}Policy`, { PolicyName: 'own', PolicyDocument: document }],
        [`iam:ListAttached${word}Policies`, attached],
      ]),
    ),
    'cloudtrail:DescribeTrails': { trailList: [firstOf('cloudtrail:DescribeTrails', 'trailList')] },
  };
}

/** A world with one of each kind of entity, in which some answers are changed. */
export async function worldOfOne(changed: FakeAccount = {}) {
  const account = await fakeAccount({ ...answers(), ...changed });
  return { ...account, world: awsWorld(account.clients, { clock: account.clock }) };
}
