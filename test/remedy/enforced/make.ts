import type { Clients } from '../../../src/aws/clients.ts';
import { certificates } from '../../laws/certificates.ts';

type Iam = Awaited<ReturnType<Clients['iam']>>;

/** Makes things of an account by short words, as the stories need them. Every maker gives the name or id of what it made. */
export interface Makers {
  user: (name: string) => Promise<string>;
  /** A user of its own console password, which it may change. */
  consoleUser: (name: string) => Promise<string>;
  group: (name: string, member?: string) => Promise<string>;
  /** A role that EC2 may assume, or somebody else. */
  role: (name: string, trusted?: Readonly<Record<string, string>>) => Promise<string>;
  /** ARN of a managed policy with one version for each document. */
  policy: (name: string, ...documents: readonly string[]) => Promise<string>;
  key: (user: string) => Promise<string>;
  sshKey: (user: string) => Promise<string>;
  serviceCredential: (user: string) => Promise<string>;
  signingCertificate: (user: string) => Promise<string>;
}

export function makers(iam: Iam): Makers {
  const user = async (UserName: string) => {
    await iam.createUser({ UserName });
    return UserName;
  };
  return {
    user,
    consoleUser: async (name) => {
      const PolicyDocument = document({ Effect: 'Allow', Action: 'iam:ChangePassword', Resource: '*' });
      await iam.putUserPolicy({ UserName: await user(name), PolicyName: 'own', PolicyDocument });
      return name;
    },
    group: async (GroupName, UserName) => {
      await iam.createGroup({ GroupName });
      if (UserName !== undefined) await iam.addUserToGroup({ GroupName, UserName });
      return GroupName;
    },
    role: async (RoleName, Principal = { Service: 'ec2.amazonaws.com' }) => {
      await iam.createRole({ RoleName, AssumeRolePolicyDocument: document({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }) });
      return RoleName;
    },
    policy: async (PolicyName, first = reading, ...others) => {
      const PolicyArn = (await iam.createPolicy({ PolicyName, PolicyDocument: first })).Policy?.Arn ?? '';
      for (const PolicyDocument of others) await iam.createPolicyVersion({ PolicyArn, PolicyDocument, SetAsDefault: true });
      return PolicyArn;
    },
    key: async (UserName) => (await iam.createAccessKey({ UserName })).AccessKey?.AccessKeyId ?? '',
    sshKey: async (UserName) => {
      const SSHPublicKeyBody = 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC7 proof@example.com';
      return (await iam.uploadSSHPublicKey({ UserName, SSHPublicKeyBody })).SSHPublicKey?.SSHPublicKeyId ?? '';
    },
    serviceCredential: async (UserName) => {
      const made = await iam.createServiceSpecificCredential({ UserName, ServiceName: 'codecommit.amazonaws.com' });
      return made.ServiceSpecificCredential?.ServiceSpecificCredentialId ?? '';
    },
    signingCertificate: async (UserName) => {
      const made = await iam.uploadSigningCertificate({ UserName, CertificateBody: certificates[0] ?? '' });
      return made.Certificate?.CertificateId ?? '';
    },
  };
}

/** A policy document of these statements. */
export function document(...Statement: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement });
}

const reading = document({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' });
