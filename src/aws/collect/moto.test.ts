import type { IAM } from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startMoto } from '../../../test/backends/start-moto.ts';
import { useBackend } from '../../../test/backends/use-backend.ts';
import { certificates } from '../../../test/laws/certificates.ts';
import type { Part } from '../../account/part.ts';
import { testClients } from '../test-kit.ts';
import { collect } from './collect.ts';
import { collectPolicy } from './collect-policy.ts';

const account = '123456789012';
const documentOf = (action: string | string[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] });
const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});
const tags = [{ Key: 'team', Value: 'red' }];
const told = (part: Part<unknown> | undefined) => (part?.kind === 'known' ? part.value : part?.kind);
/** What moto does not have, and answers by a page of HTML. */
const missing =
  /^(access-analyzer:|iam:ListOrganizationsFeatures|iam:GetOutboundWebIdentityFederationInfo|iam:ListServiceSpecificCredentials|iam:ListInstanceProfileTags|iam:ListMFADeviceTags)/;

/** Makes one of each thing that moto knows; gives what AWS chose itself. */
async function fill(iam: IAM): Promise<{ keyId: string; sshId: string; certificateId: string; policy: string; serial: string }> {
  const policy =
    (await iam.createPolicy({ PolicyName: 'reader', Description: 'reads', PolicyDocument: documentOf('s3:Get*'), Tags: tags })).Policy
      ?.Arn ?? '';
  await iam.createPolicyVersion({ PolicyArn: policy, PolicyDocument: documentOf('s3:List*'), SetAsDefault: true });
  await iam.createGroup({ GroupName: 'Devs', Path: '/team/' });
  await iam.putGroupPolicy({ GroupName: 'Devs', PolicyName: 'own', PolicyDocument: documentOf('s3:*') });
  await iam.createUser({ UserName: 'Alice', Path: '/team/', Tags: tags });
  await iam.addUserToGroup({ GroupName: 'Devs', UserName: 'Alice' });
  await iam.attachUserPolicy({ UserName: 'Alice', PolicyArn: policy });
  await iam.putUserPolicy({ UserName: 'Alice', PolicyName: 'own', PolicyDocument: documentOf('sqs:*') });
  await iam.createLoginProfile({ UserName: 'Alice', Password: 'Abcdefgh-12345678' });
  const keyId = (await iam.createAccessKey({ UserName: 'Alice' })).AccessKey?.AccessKeyId ?? '';
  await iam.updateAccessKey({ UserName: 'Alice', AccessKeyId: keyId, Status: 'Inactive' });
  const serial = (await iam.createVirtualMFADevice({ VirtualMFADeviceName: 'alice' })).VirtualMFADevice?.SerialNumber ?? '';
  await iam.enableMFADevice({ UserName: 'Alice', SerialNumber: serial, AuthenticationCode1: '123456', AuthenticationCode2: '654321' });
  await iam.createVirtualMFADevice({ VirtualMFADeviceName: 'spare' });
  const sshId =
    (await iam.uploadSSHPublicKey({ UserName: 'Alice', SSHPublicKeyBody: 'ssh-rsa AAAAB3NzaC1yc2E alice' })).SSHPublicKey?.SSHPublicKeyId ??
    '';
  const [CertificateBody = ''] = certificates;
  const certificateId = (await iam.uploadSigningCertificate({ UserName: 'Alice', CertificateBody })).Certificate?.CertificateId ?? '';
  await iam.uploadServerCertificate({ ServerCertificateName: 'web', CertificateBody, PrivateKey: 'key' });
  await iam.createRole({
    RoleName: 'app',
    Path: '/team/',
    AssumeRolePolicyDocument: trust,
    Description: 'runs',
    MaxSessionDuration: 7_200,
    Tags: tags,
    PermissionsBoundary: policy,
  });
  await iam.attachRolePolicy({ RoleName: 'app', PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' });
  await iam.createInstanceProfile({ InstanceProfileName: 'app', Tags: tags });
  await iam.addRoleToInstanceProfile({ InstanceProfileName: 'app', RoleName: 'app' });
  await iam.createInstanceProfile({ InstanceProfileName: 'empty' });
  await iam.createSAMLProvider({ Name: 'idp', SAMLMetadataDocument: 'm'.repeat(1_024) });
  await iam.createOpenIDConnectProvider({ Url: 'https://issuer.example', ClientIDList: ['a', 'b'], ThumbprintList: ['0'.repeat(40)] });
  await iam.updateAccountPasswordPolicy({ MinimumPasswordLength: 14, RequireSymbols: true });
  await iam.createAccountAlias({ AccountAlias: 'acme' });
  return { keyId, sshId, certificateId, policy, serial };
}

// Moto sends all of AWS's managed policies along, and on a busy machine takes its time.
describe('an account of moto', { timeout: 120_000 }, () => {
  const moto = useBackend(startMoto);
  const reset = (path: string, body = '') => fetch(`${moto().endpoint}/moto-api/${path}`, { method: 'POST', body });
  beforeEach(async () => void (await reset('reset')));

  it('is collected as it was made', async () => {
    const clients = testClients(moto().endpoint);
    const { keyId, sshId, certificateId, policy, serial } = await fill(await clients.iam());
    const trails = await clients.cloudTrail('us-east-1');
    await (await clients.s3()).createBucket({ Bucket: 'logs' });
    const { TrailARN = '' } = await trails.createTrail({
      Name: 'main',
      S3BucketName: 'logs',
      IsMultiRegionTrail: true,
      EnableLogFileValidation: true,
    });
    await trails.startLogging({ Name: TrailARN });
    await trails.putEventSelectors({
      TrailName: TrailARN,
      EventSelectors: [{ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true }],
    });

    const { state, problems } = await collect(clients, { regions: ['us-east-1', 'eu-west-1'] });
    expect(problems.filter(({ call }) => !missing.test(call))).toEqual([]);
    expect(problems.every(({ code }) => code === 'HTTP 500')).toBe(true);

    const alice = state.users.by.get('alice');
    expect(alice).toMatchObject({
      name: 'Alice',
      path: { value: '/team/' },
      tags: { items: { team: 'red' } },
      boundary: { kind: 'absent' },
    });
    expect(Object.values(alice?.groups.items ?? {})).toEqual(['Devs']);
    expect(alice?.attached.items).toEqual({ [policy]: 'reader' });
    expect(told(alice?.inline.items['own'])).toBe(documentOf('sqs:*'));
    expect(alice?.login.kind).toBe('known');
    expect(alice?.accessKeys).toMatchObject({
      items: { [keyId]: { status: { value: 'Inactive' }, lastUsed: { kind: 'absent' } } },
      whole: { kind: 'known' },
    });
    expect(alice?.mfaDevices).toMatchObject({ items: { [serial]: { enabled: { kind: 'known' } } }, whole: { kind: 'known' } });
    expect(told(alice?.sshKeys.items[sshId]?.body)).toBe('ssh-rsa AAAAB3NzaC1yc2E alice');
    expect(told(alice?.signingCertificates.items[certificateId]?.status)).toBe('Active');

    expect(state.groups.by.get('devs')).toMatchObject({
      name: 'Devs',
      path: { value: '/team/' },
      inline: { items: { own: { value: documentOf('s3:*') } } },
    });
    expect(state.roles.by.get('app')).toMatchObject({
      path: { value: '/team/' },
      description: { value: 'runs' },
      maxSessionDuration: { value: 7_200 },
      boundary: { value: policy },
      tags: { items: { team: 'red' } },
      attached: { items: { 'arn:aws:iam::aws:policy/ReadOnlyAccess': 'ReadOnlyAccess' } },
    });
    expect(JSON.parse(String(told(state.roles.by.get('app')?.trust)))).toEqual(JSON.parse(trust));
    expect(state.policies.by.get(policy)).toMatchObject({
      defaultVersion: { value: 'v2' },
      description: { value: 'reads' },
      tags: { items: { team: 'red' } },
      versions: {
        items: { v1: { document: { value: documentOf('s3:Get*') } }, v2: { document: { value: documentOf('s3:List*') } } },
        whole: { kind: 'known' },
      },
    });
    expect(state.policies.by.get('arn:aws:iam::aws:policy/ReadOnlyAccess')?.tags.whole.kind).toBe('known');
    expect(state.instanceProfiles.by.get('app')).toMatchObject({ role: { value: 'app' } });
    expect(state.instanceProfiles.by.get('empty')).toMatchObject({ role: { kind: 'absent' } });
    expect(state.serverCertificates.by.get('web')).toMatchObject({
      keyType: { value: 'RSA 2048' },
      expires: { value: '2037-08-16T18:32:31Z' },
    });
    expect([...state.samlProviders.by.values()].map(({ metadataDigest }) => told(metadataDigest))).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
    expect([...state.oidcProviders.by.values()].map(({ url, clientIds }) => [told(url), Object.keys(clientIds.items)])).toEqual([
      ['issuer.example', ['a', 'b']],
    ]);
    expect([...state.unassignedMfaDevices.by.entries()].map(([key]) => key)).toEqual([`arn:aws:iam::${account}:mfa/spare`]);
    expect(state.passwordPolicy).toMatchObject({
      value: { minimumPasswordLength: 14, requireSymbols: true, requireNumbers: false, maxPasswordAge: 0 },
    });
    expect([told(state.alias), state.organisation.kind]).toEqual(['acme', 'absent']);
    expect(state.trails.by.get(TrailARN)).toMatchObject({
      logging: { value: true },
      multiRegion: { value: true },
      validation: { value: true },
      bucket: { value: 'logs' },
      selectors: { value: { basic: [{ ReadWriteType: 'WriteOnly' }] } },
    });
    expect(state.trails.by.size).toBe(1);
  });

  it('is collected by whom the policy is given, and but for what it leaves out by whom not all of it is', async () => {
    const admin = testClients(moto().endpoint);
    const iam = await admin.iam();
    await fill(iam);
    const actions = collectPolicy().Statement[0]?.Action ?? [];
    const collectAs = async (name: string, allowed: readonly string[]) => {
      await iam.createUser({ UserName: name });
      await iam.putUserPolicy({ UserName: name, PolicyName: 'collect', PolicyDocument: documentOf(['sts:GetCallerIdentity', ...allowed]) });
      const { AccessKey: key } = await iam.createAccessKey({ UserName: name });
      await reset('reset-auth', '0');
      try {
        const clients = testClients(moto().endpoint);
        vi.stubEnv('AWS_ACCESS_KEY_ID', key?.AccessKeyId ?? '');
        vi.stubEnv('AWS_SECRET_ACCESS_KEY', key?.SecretAccessKey ?? '');
        return await collect(clients, { regions: ['us-east-1'] });
      } finally {
        await reset('reset-auth', '1000000');
      }
    };
    const all = await collectAs('auditor', actions);
    expect(all.problems.filter(({ call }) => !missing.test(call))).toEqual([]);

    const without = ['iam:ListMFADevices', 'iam:GetCredentialReport', 'iam:GetAccountPasswordPolicy'];
    const some = await collectAs(
      'intern',
      actions.filter((action) => !without.includes(action)),
    );
    expect(some.problems.filter(({ denied }) => denied).map(({ call }) => call)).toEqual([...without].sort());
    expect(some.state.passwordPolicy).toEqual({
      kind: 'unknown',
      reason: 'iam:GetAccountPasswordPolicy failed: AccessDenied',
      permission: 'iam:GetAccountPasswordPolicy',
    });
    expect(some.state.users.by.get('alice')?.mfaDevices.whole).toMatchObject({ kind: 'unknown', permission: 'iam:ListMFADevices' });
    expect(some.state.users.by.get('alice')?.accessKeys.whole.kind).toBe('known');
  });
});
