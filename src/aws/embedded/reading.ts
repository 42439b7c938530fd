import { certificateIn, certificateMembers, oidcArn, oidcIn, samlArn, samlIn } from './account.ts';
import { credentialIn, serviceMembers } from './credentials.ts';
import { type Handler, type Members, mustFind, optional, type Parameters, tagList, text } from './handler.ts';
import { attachedList, boundaryMembers, groupMembers, inlineList, userIn, userMembers } from './identities.ts';
import { arnOf, type Model, type User } from './model.ts';
import { policyIn, policyMembers } from './policies.ts';
import { lastUseOf, profileIn, profileMembers, roleIn, roleMembers } from './roles.ts';

const whole = { IsTruncated: false };

export const reading: Readonly<Record<string, Handler>> = {
  GetAccountAuthorizationDetails: (model) => ({
    UserDetailList: model.users.map((user) => ({
      ...userMembers(model, user),
      Tags: tagList(user.tags),
      UserPolicyList: inlineList(user),
      GroupList: [...user.groups].map(({ name }) => name),
      AttachedManagedPolicies: attachedList(user),
    })),
    GroupDetailList: model.groups.map((group) => ({
      ...groupMembers(model, group),
      GroupPolicyList: inlineList(group),
      AttachedManagedPolicies: attachedList(group),
    })),
    RoleDetailList: model.roles.map((role) => ({
      Path: role.path,
      RoleName: role.name,
      RoleId: role.id,
      Arn: arnOf(model, 'role', role),
      CreateDate: role.created,
      AssumeRolePolicyDocument: encodeURIComponent(role.trust),
      InstanceProfileList: model.profiles.filter((profile) => profile.role === role).map((profile) => profileMembers(model, profile)),
      RolePolicyList: inlineList(role),
      AttachedManagedPolicies: attachedList(role),
      ...boundaryMembers(role.boundary),
      Tags: tagList(role.tags),
      RoleLastUsed: lastUseOf(role),
    })),
    Policies: model.policies.map((policy) => ({
      ...policyMembers(model, policy),
      PolicyVersionList: policy.versions.map(({ id, document, created }) => ({
        VersionId: id,
        Document: encodeURIComponent(document),
        IsDefaultVersion: id === policy.defaultVersion,
        CreateDate: created,
      })),
    })),
    ...whole,
  }),
  ListUsers: (model) => ({ Users: model.users.map((user) => withLastUse(model, user)), ...whole }),
  GetUser: (model, parameters) => ({ User: withLastUse(model, userIn(model, parameters)) }),
  GetRole: (model, parameters) => {
    const role = roleIn(model, parameters);
    return { Role: { ...roleMembers(model, role), RoleLastUsed: lastUseOf(role) } };
  },
  GetPolicy: (model, parameters) => {
    const policy = policyIn(model, parameters);
    return {
      Policy: { ...policyMembers(model, policy), ...(policy.description === undefined ? {} : { Description: policy.description }) },
    };
  },
  ListInstanceProfiles: (model) => ({ InstanceProfiles: model.profiles.map((profile) => profileMembers(model, profile)), ...whole }),
  GetInstanceProfile: (model, parameters) => ({ InstanceProfile: profileMembers(model, profileIn(model, parameters)) }),
  GetLoginProfile: (model, parameters) => {
    const user = userIn(model, parameters);
    const login = mustFind(user.login, `password of ${user.name}`);
    return { LoginProfile: { UserName: user.name, CreateDate: login.created, PasswordResetRequired: login.reset } };
  },
  ListAccessKeys: (model, parameters) => ({
    AccessKeyMetadata: listed(model, parameters, 'keys', 'AccessKeyId', 'CreateDate'),
    ...whole,
  }),
  ListSSHPublicKeys: (model, parameters) => ({
    SSHPublicKeys: listed(model, parameters, 'sshKeys', 'SSHPublicKeyId', 'UploadDate'),
    ...whole,
  }),
  GetSSHPublicKey: (model, parameters) => {
    const user = userIn(model, parameters);
    const key = credentialIn(user, 'sshKeys', text(parameters, 'SSHPublicKeyId'));
    const members = { UserName: user.name, SSHPublicKeyId: key.id, Fingerprint: '00:11', Status: key.status, UploadDate: key.created };
    return { SSHPublicKey: { ...members, SSHPublicKeyBody: key.about } };
  },
  ListSigningCertificates: (model, parameters) => ({
    Certificates: userIn(model, parameters).signingCertificates.map((certificate) => ({
      UserName: userIn(model, parameters).name,
      CertificateId: certificate.id,
      CertificateBody: certificate.about,
      Status: certificate.status,
      UploadDate: certificate.created,
    })),
    ...whole,
  }),
  ListServiceSpecificCredentials: (model, parameters) => ({
    ServiceSpecificCredentials: userIn(model, parameters).serviceCredentials.map((credential) => ({
      UserName: userIn(model, parameters).name,
      ServiceSpecificCredentialId: credential.id,
      Status: credential.status,
      ...serviceMembers(credential),
    })),
  }),
  ListMFADevices: (model, parameters) => {
    const user = userIn(model, parameters);
    return { MFADevices: [...user.mfa].map(([SerialNumber, EnableDate]) => ({ UserName: user.name, SerialNumber, EnableDate })), ...whole };
  },
  ListVirtualMFADevices: (model, parameters) => {
    const wanted = optional(parameters, 'AssignmentStatus') ?? 'Any';
    const devices = model.devices.map(({ serial }) => {
      const user = model.users.find(({ mfa }) => mfa.has(serial));
      return { SerialNumber: serial, ...(user === undefined ? {} : { User: userMembers(model, user), EnableDate: user.mfa.get(serial) }) };
    });
    return { VirtualMFADevices: devices.filter((device) => wanted === 'Any' || 'User' in device === (wanted === 'Assigned')), ...whole };
  },
  ListServerCertificates: (model) => ({
    ServerCertificateMetadataList: model.certificates.map((certificate) => certificateMembers(model, certificate)),
    ...whole,
  }),
  GetServerCertificate: (model, parameters) => {
    const certificate = certificateIn(model, parameters);
    const chain = certificate.chain === undefined ? {} : { CertificateChain: certificate.chain };
    const metadata = certificateMembers(model, certificate);
    return {
      ServerCertificate: {
        ServerCertificateMetadata: metadata,
        CertificateBody: certificate.body,
        ...chain,
        Tags: tagList(certificate.tags),
      },
    };
  },
  ListSAMLProviders: (model) => ({ SAMLProviderList: model.samlProviders.map((provider) => ({ Arn: samlArn(model, provider) })) }),
  GetSAMLProvider: (model, parameters) => {
    const { metadata, created, tags } = samlIn(model, parameters);
    const until = /validUntil="([^"]+)"/.exec(metadata)?.[1];
    const end = until === undefined ? {} : { ValidUntil: new Date(until) };
    return { SAMLMetadataDocument: metadata, CreateDate: created, ...end, Tags: tagList(tags) };
  },
  ListOpenIDConnectProviders: (model) => ({
    OpenIDConnectProviderList: model.oidcProviders.map((provider) => ({ Arn: oidcArn(model, provider) })),
  }),
  GetOpenIDConnectProvider: (model, parameters) => {
    const { url, clientIds, thumbprints, created, tags } = oidcIn(model, parameters);
    return { Url: url, ClientIDList: [...clientIds], ThumbprintList: thumbprints, CreateDate: created, Tags: tagList(tags) };
  },
  ListAccountAliases: (model) => ({ AccountAliases: model.alias === undefined ? [] : [model.alias], ...whole }),
  GetAccountPasswordPolicy: (model) => ({ PasswordPolicy: { ...mustFind(model.passwordPolicy, 'password policy') } }),
  ListOrganizationsFeatures: (model) => ({ OrganizationId: 'o-example0001', EnabledFeatures: [...model.organisationFeatures] }),
  GetAccountSummary: (model) => ({
    SummaryMap: [
      ...Object.entries({ ...counters, Users: model.users.length, ...model.summary }).map(([key, value]) => ({ key, value })),
      { key: 'GlobalEndpointTokenVersion', value: Number(model.tokenVersion.slice(1, 2)) },
    ],
  }),
  GetOutboundWebIdentityFederationInfo: (model) => ({ JwtVendingEnabled: model.outboundFederation }),
};

const counters = { AccountMFAEnabled: 0, AccountAccessKeysPresent: 0, AccountPasswordPresent: 1, AccountSigningCertificatesPresent: 0 };

/** Only the calls for users tell it, and the details of an account do not. */
function withLastUse(model: Model, user: User): Members {
  return { ...userMembers(model, user), ...(user.passwordLastUsed === undefined ? {} : { PasswordLastUsed: user.passwordLastUsed }) };
}

function listed(model: Model, parameters: Parameters, kind: 'keys' | 'sshKeys', id: string, date: string): Members[] {
  const user = userIn(model, parameters);
  return user[kind].map((credential) => ({
    UserName: user.name,
    [id]: credential.id,
    Status: credential.status,
    [date]: credential.created,
  }));
}
