import * as iam from '@aws-sdk/client-iam';
import type { AccessKey, Group, LoginProfile, MfaDevice, ServiceCredential, UploadedKey, User } from '../../../src/account/entities.ts';
import { type Members, wholeMembers } from '../../../src/account/members.ts';
import { absent, known, knownValue, type Part, unknown } from '../../../src/account/part.ts';
import { attachedOf, type Collector, dateOf, every, inlineOf, orAbsent, orNothing, said, tagsOf } from './collector.ts';

type Details = readonly iam.GetAccountAuthorizationDetailsCommandOutput[];

/** Groups by key. */
export function collectGroups(collector: Collector, details: Details): [string, Group][] {
  return details
    .flatMap(({ GroupDetailList }) => GroupDetailList ?? [])
    .map((group) => {
      const name = group.GroupName ?? '';
      return [
        name.toLowerCase(),
        {
          name,
          id: said(collector, group.GroupId),
          path: said(collector, group.Path),
          created: dateOf(collector, group.CreateDate),
          inline: inlineOf(collector, group.GroupPolicyList),
          attached: attachedOf(collector, group.AttachedManagedPolicies),
        },
      ];
    });
}

/** Users by key, with all their credentials. */
export async function collectUsers(collector: Collector, details: Details, groups: [string, Group][]): Promise<[string, User][]> {
  const idOf = new Map(groups.map(([, { name, id }]) => [name, knownValue(id) ?? '']));
  return Promise.all(details.flatMap(({ UserDetailList }) => UserDetailList ?? []).map((user) => userOf(collector, user, idOf)));
}

async function userOf(collector: Collector, user: iam.UserDetail, idOf: ReadonlyMap<string, string>): Promise<[string, User]> {
  const name = user.UserName ?? '';
  const [login, accessKeys, mfaDevices, sshKeys, signingCertificates, serviceCredentials] = await Promise.all([
    loginOf(collector, name),
    accessKeysOf(collector, name),
    mfaDevicesOf(collector, name),
    sshKeysOf(collector, name),
    signingCertificatesOf(collector, name),
    serviceCredentialsOf(collector, name),
  ]);
  const memberships = (user.GroupList ?? []).map((group) => [idOf.get(group) ?? `name:${group}`, group]);
  return [
    name.toLowerCase(),
    {
      name,
      id: said(collector, user.UserId),
      path: said(collector, user.Path),
      created: dateOf(collector, user.CreateDate),
      tags: tagsOf(collector, user.Tags),
      groups: wholeMembers<string>(Object.fromEntries(memberships), collector.read),
      inline: inlineOf(collector, user.UserPolicyList),
      attached: attachedOf(collector, user.AttachedManagedPolicies),
      boundary: orAbsent(collector, user.PermissionsBoundary?.PermissionsBoundaryArn),
      login,
      passwordLastUsed: unknown('left out'),
      passwordLastChanged: unknown('left out'),
      accessKeys,
      mfaDevices,
      sshKeys,
      signingCertificates,
      serviceCredentials,
    },
  ];
}

async function loginOf(collector: Collector, UserName: string): Promise<Part<LoginProfile>> {
  const found = (await orNothing(collector.client.send(new iam.GetLoginProfileCommand({ UserName }))))?.LoginProfile;
  if (found === undefined) return absent(collector.read);
  const passwordResetRequired = known(found.PasswordResetRequired ?? false, collector.read);
  return known({ created: dateOf(collector, found.CreateDate), passwordResetRequired }, collector.read);
}

async function accessKeysOf(collector: Collector, UserName: string): Promise<Members<AccessKey>> {
  const pages = await every(iam.paginateListAccessKeys, collector, { UserName });
  const keys = pages
    .flatMap(({ AccessKeyMetadata }) => AccessKeyMetadata ?? [])
    .map(({ AccessKeyId: id = '', Status, CreateDate }): AccessKey => {
      return { id, status: statusOf(collector, Status), created: dateOf(collector, CreateDate), lastUsed: unknown('left out') };
    });
  return byId(collector, keys);
}

async function mfaDevicesOf(collector: Collector, UserName: string): Promise<Members<MfaDevice>> {
  const pages = await every(iam.paginateListMFADevices, collector, { UserName });
  const devices = await Promise.all(
    pages
      .flatMap(({ MFADevices }) => MFADevices ?? [])
      .map(async ({ SerialNumber: serial = '', EnableDate }) => {
        return { serial, enabled: dateOf(collector, EnableDate), tags: await deviceTags(collector, serial) };
      }),
  );
  return wholeMembers(Object.fromEntries(devices.map((device) => [device.serial, device])), collector.read);
}

/** Tags of an MFA device; only virtual devices can have any. */
export async function deviceTags(collector: Collector, serial: string) {
  // moto has no tags of MFA devices.
  if (collector.moto || !/^arn:[^/]*:mfa\//.test(serial)) return tagsOf(collector, []);
  const pages = await every(iam.paginateListMFADeviceTags, collector, { SerialNumber: serial });
  return tagsOf(
    collector,
    pages.flatMap(({ Tags }) => Tags ?? []),
  );
}

async function sshKeysOf(collector: Collector, UserName: string): Promise<Members<UploadedKey>> {
  const pages = await every(iam.paginateListSSHPublicKeys, collector, { UserName });
  const keys = await Promise.all(
    pages
      .flatMap(({ SSHPublicKeys }) => SSHPublicKeys ?? [])
      .map(async ({ SSHPublicKeyId: id = '', Status, UploadDate }): Promise<UploadedKey> => {
        const command = new iam.GetSSHPublicKeyCommand({ UserName, SSHPublicKeyId: id, Encoding: 'SSH' });
        const body = said(collector, (await collector.client.send(command)).SSHPublicKey?.SSHPublicKeyBody);
        return { id, status: statusOf(collector, Status), uploaded: dateOf(collector, UploadDate), body };
      }),
  );
  return byId(collector, keys);
}

async function signingCertificatesOf(collector: Collector, UserName: string): Promise<Members<UploadedKey>> {
  const pages = await every(iam.paginateListSigningCertificates, collector, { UserName });
  const keys = pages
    .flatMap(({ Certificates }) => Certificates ?? [])
    .map(({ CertificateId: id = '', Status, UploadDate, CertificateBody }): UploadedKey => {
      return { id, status: statusOf(collector, Status), uploaded: dateOf(collector, UploadDate), body: said(collector, CertificateBody) };
    });
  return byId(collector, keys);
}

async function serviceCredentialsOf(collector: Collector, UserName: string): Promise<Members<ServiceCredential>> {
  // moto has no service-specific credentials.
  if (collector.moto) return wholeMembers({}, collector.read);
  const { ServiceSpecificCredentials } = await collector.client.send(new iam.ListServiceSpecificCredentialsCommand({ UserName }));
  const found = (ServiceSpecificCredentials ?? []).map((credential): ServiceCredential => {
    return {
      id: credential.ServiceSpecificCredentialId ?? '',
      service: said(collector, credential.ServiceName),
      status: said(collector, credential.Status),
      created: dateOf(collector, credential.CreateDate),
      expires: credential.ExpirationDate === undefined ? absent(collector.read) : dateOf(collector, credential.ExpirationDate),
    };
  });
  return byId(collector, found);
}

function statusOf(collector: Collector, status: string | undefined): Part<'Active' | 'Inactive'> {
  return said(collector, status === 'Active' || status === 'Inactive' ? status : undefined);
}

function byId<T extends { id: string }>({ read }: Collector, items: readonly T[]): Members<T> {
  return wholeMembers(Object.fromEntries(items.map((item) => [item.id, item])), read);
}
