import { certificates } from '../../laws/certificates.ts';
import type { Iam, Story } from './story.ts';

const reading = document({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' });
const wide = document({ Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }, { Sid: 'Write', Effect: 'Allow', Action: 's3:PutObject', Resource: '*' });
const everything = document({ Effect: 'Allow', Action: '*', Resource: '*' });

/** What is carried out for real, by family. Each has users, groups, roles and policies of its own. */
export const stories: readonly Story[] = [
  {
    family: 'trust',
    action: 'add-trust-condition',
    make: async ({ iam }) => {
      const trust = document({ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::444455556666:root' }, Action: 'sts:AssumeRole' });
      await iam.createRole({ RoleName: 'partner', AssumeRolePolicyDocument: trust });
      return { target: 'role:partner', parameters: { 'external-id': 'agreed-upon-1' } };
    },
  },
  { family: 'mfa', action: 'require-mfa', make: async ({ iam }) => ({ target: `user:${await user(iam, 'mfa-one')}` }) },
  {
    family: 'mfa',
    action: 'require-mfa',
    make: async ({ iam }) => {
      await group(iam, 'mfa-group', await user(iam, 'mfa-two'));
      return { target: 'group:mfa-group' };
    },
  },
  { family: 'mfa', action: 'assign-virtual-mfa-device', make: async ({ iam }) => ({ target: `user:${await user(iam, 'mfa-three')}` }) },
  { family: 'mfa', action: 'remove-unassigned-mfa-device', loses: true, make: async ({ iam }) => {
    const made = await iam.createVirtualMFADevice({ VirtualMFADeviceName: 'mfa-left' });
    return { target: `mfa-device:${made.VirtualMFADevice?.SerialNumber}` };
  } },
  {
    family: 'keys',
    action: 'rotate-access-key',
    make: async ({ iam }) => {
      const id = await key(iam, await user(iam, 'keys-one'));
      return { target: `access-key:${id}`, parameters: { 'hand-over': 'secrets-manager' } };
    },
  },
  { family: 'keys', action: 'deactivate-access-key', make: async ({ iam }) => ({ target: `access-key:${await key(iam, await user(iam, 'keys-two'))}` }) },
  {
    family: 'keys',
    action: 'disable-ssh-key',
    make: async ({ iam }) => {
      const made = await iam.uploadSSHPublicKey({ UserName: await user(iam, 'keys-three'), SSHPublicKeyBody: sshKey });
      return { target: `ssh-key:keys-three/${made.SSHPublicKey?.SSHPublicKeyId}` };
    },
  },
  {
    family: 'keys',
    action: 'disable-service-credential',
    make: async ({ iam }) => {
      const made = await iam.createServiceSpecificCredential({ UserName: await user(iam, 'keys-four'), ServiceName: 'codecommit.amazonaws.com' });
      return { target: `service-credential:keys-four/${made.ServiceSpecificCredential?.ServiceSpecificCredentialId}` };
    },
  },
  {
    family: 'keys',
    action: 'disable-signing-certificate',
    make: async ({ iam }) => {
      const made = await iam.uploadSigningCertificate({ UserName: await user(iam, 'keys-five'), CertificateBody: certificates[0] ?? '' });
      return { target: `signing-certificate:keys-five/${made.Certificate?.CertificateId}` };
    },
  },
  { family: 'login', action: 'restore-login-profile', make: async ({ iam }) => ({ target: `user:${await user(iam, 'login-one')}` }) },
  {
    family: 'login',
    action: 'set-temporary-password',
    loses: true,
    make: async ({ iam }) => {
      await iam.createLoginProfile({ UserName: await user(iam, 'login-two'), Password: 'Abcdefgh-12345678' });
      return { target: 'user:login-two' };
    },
  },
  { family: 'password', action: 'set-password-policy', make: async () => ({ target: 'account' }) },
];

async function user(iam: Iam, UserName: string): Promise<string> {
  await iam.createUser({ UserName });
  return UserName;
}

async function group(iam: Iam, GroupName: string, UserName: string): Promise<void> {
  await iam.createGroup({ GroupName });
  await iam.addUserToGroup({ GroupName, UserName });
}

async function key(iam: Iam, UserName: string): Promise<string> {
  return (await iam.createAccessKey({ UserName })).AccessKey?.AccessKeyId ?? '';
}

const sshKey = 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC7 proof@example.com';

function document(...Statement: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement });
}
