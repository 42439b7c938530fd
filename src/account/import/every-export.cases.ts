import type { Json, JsonObject } from '../../kernel/json.ts';
import { exportedDetails } from './exported-details.cases.ts';
import type { ExportFile } from './read-exports.ts';

/** A made-up account as every kind of export shows it; nothing in one file contradicts another. */
export const exported = {
  details: exportedDetails,
  summary: {
    SummaryMap: {
      Users: 2,
      Groups: 1,
      Roles: 1,
      Policies: 1,
      InstanceProfiles: 1,
      ServerCertificates: 1,
      AccountMFAEnabled: 1,
      AccountAccessKeysPresent: 0,
      AccountSigningCertificatesPresent: 0,
      AccountPasswordPresent: 1,
      GlobalEndpointTokenVersion: 2,
    },
  },
  passwordPolicy: {
    PasswordPolicy: {
      MinimumPasswordLength: 14,
      RequireSymbols: true,
      RequireNumbers: true,
      RequireUppercaseCharacters: true,
      RequireLowercaseCharacters: true,
      AllowUsersToChangePassword: true,
      ExpirePasswords: false,
    },
  },
  aliases: { AccountAliases: ['acme-prod'] },
  users: {
    Users: [
      {
        Path: '/staff/',
        UserName: 'Alice',
        UserId: 'AIDAALICEEXAMPLE',
        Arn: 'arn:aws:iam::111122223333:user/staff/Alice',
        CreateDate: '2024-01-02T03:04:05+00:00',
        PasswordLastUsed: '2026-11-20T08:00:00+00:00',
      },
      {
        Path: '/',
        UserName: 'bob',
        UserId: 'AIDABOBEXAMPLE',
        Arn: 'arn:aws:iam::111122223333:user/bob',
        CreateDate: '2024-02-02T03:04:05+00:00',
      },
    ],
  },
  loginProfile: { LoginProfile: { UserName: 'Alice', CreateDate: '2024-01-02T04:00:00+00:00', PasswordResetRequired: false } },
  mfaDevices: {
    MFADevices: [
      { UserName: 'Alice', SerialNumber: 'arn:aws:iam::111122223333:mfa/alice-phone', EnableDate: '2024-01-02T05:00:00+00:00' },
      { UserName: 'Alice', SerialNumber: 'GAHT12345678', EnableDate: '2024-01-03T05:00:00+00:00' },
    ],
  },
  virtualMfaDevices: {
    VirtualMFADevices: [
      {
        SerialNumber: 'arn:aws:iam::111122223333:mfa/alice-phone',
        EnableDate: '2024-01-02T05:00:00+00:00',
        User: { UserName: 'Alice', UserId: 'AIDAALICEEXAMPLE', Arn: 'arn:aws:iam::111122223333:user/staff/Alice' },
      },
      { SerialNumber: 'arn:aws:iam::111122223333:mfa/spare' },
      {
        SerialNumber: 'arn:aws:iam::111122223333:mfa/root-account-mfa-device',
        EnableDate: '2024-01-01T05:00:00+00:00',
        User: { UserId: '111122223333', Arn: 'arn:aws:iam::111122223333:root' },
      },
    ],
  },
  accessKeys: {
    AccessKeyMetadata: [
      { UserName: 'Alice', AccessKeyId: 'AKIAALICE1EXAMPLE', Status: 'Active', CreateDate: '2024-03-01T00:00:00+00:00' },
      { UserName: 'Alice', AccessKeyId: 'AKIAALICE2EXAMPLE', Status: 'Inactive', CreateDate: '2025-03-01T00:00:00+00:00' },
    ],
  },
  keyLastUsed: {
    UserName: 'Alice',
    AccessKeyId: 'AKIAALICE1EXAMPLE',
    AccessKeyLastUsed: { LastUsedDate: '2026-11-21T09:00:00+00:00', ServiceName: 's3', Region: 'eu-west-1' },
  },
  sshKeys: {
    SSHPublicKeys: [{ UserName: 'Alice', SSHPublicKeyId: 'APKAEXAMPLE', Status: 'Active', UploadDate: '2024-04-01T00:00:00+00:00' }],
  },
  sshKey: {
    SSHPublicKey: {
      UserName: 'Alice',
      SSHPublicKeyId: 'APKAEXAMPLE',
      Fingerprint: '00:11',
      SSHPublicKeyBody: 'ssh-rsa AAAAEXAMPLE',
      Status: 'Active',
      UploadDate: '2024-04-01T00:00:00+00:00',
    },
  },
  signingCertificates: {
    Certificates: [
      {
        UserName: 'Alice',
        CertificateId: 'TA7SMP42EXAMPLE',
        CertificateBody: '-----BEGIN',
        Status: 'Inactive',
        UploadDate: '2024-05-01T00:00:00Z',
      },
    ],
  },
  serviceCredentials: {
    ServiceSpecificCredentials: [
      {
        UserName: 'Alice',
        Status: 'Active',
        ServiceUserName: 'alice-at-111122223333',
        CreateDate: '2024-06-01T00:00:00+00:00',
        ServiceSpecificCredentialId: 'ACCAEXAMPLE',
        ServiceName: 'codecommit.amazonaws.com',
      },
    ],
  },
  serverCertificates: {
    ServerCertificateMetadataList: [
      {
        Path: '/cloudfront/',
        ServerCertificateName: 'shop',
        ServerCertificateId: 'ASCASHOPEXAMPLE',
        Arn: 'arn:aws:iam::111122223333:server-certificate/cloudfront/shop',
        UploadDate: '2024-07-01T00:00:00+00:00',
        Expiration: '2027-02-19T18:03:49+00:00',
      },
    ],
  },
  samlProviders: {
    SAMLProviderList: [
      {
        Arn: 'arn:aws:iam::111122223333:saml-provider/okta',
        ValidUntil: '2036-01-01T00:00:00+00:00',
        CreateDate: '2024-08-01T00:00:00+00:00',
      },
    ],
  },
  samlProvider: {
    SAMLMetadataDocument: '<EntityDescriptor/>',
    CreateDate: '2024-08-01T00:00:00+00:00',
    ValidUntil: '2036-01-01T00:00:00+00:00',
    Tags: [{ Key: 'owner', Value: 'it' }],
  },
  oidcProviders: {
    OpenIDConnectProviderList: [{ Arn: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' }],
  },
  oidcProvider: {
    Url: 'token.actions.githubusercontent.com',
    ClientIDList: ['sts.amazonaws.com'],
    ThumbprintList: ['6938fd4d98bab03faadb97b34396831e3780aea1'],
    CreateDate: '2024-09-01T00:00:00+00:00',
  },
  trails: {
    trailList: [
      {
        Name: 'main',
        S3BucketName: 'logs',
        IncludeGlobalServiceEvents: true,
        IsMultiRegionTrail: true,
        HomeRegion: 'eu-west-1',
        TrailARN: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/main',
        LogFileValidationEnabled: true,
        IsOrganizationTrail: false,
      },
    ],
  },
  trailNames: { Trails: [{ TrailARN: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/main', Name: 'main', HomeRegion: 'eu-west-1' }] },
  trailStatus: { IsLogging: true, LatestDeliveryTime: 1_795_000_000.5 },
  eventSelectors: {
    TrailARN: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/main',
    EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [], ExcludeManagementEventSources: [] }],
  },
  analyzers: {
    analyzers: [
      {
        arn: 'arn:aws:access-analyzer:eu-west-1:111122223333:analyzer/outer',
        name: 'outer',
        type: 'ACCOUNT',
        status: 'ACTIVE',
        createdAt: '2024-10-01T00:00:00+00:00',
      },
    ],
  },
  instanceProfiles: {
    InstanceProfiles: [
      {
        Path: '/',
        InstanceProfileName: 'deploy',
        InstanceProfileId: 'AIPADEPLOYEXAMPLE',
        Arn: 'arn:aws:iam::111122223333:instance-profile/deploy',
        CreateDate: '2024-01-01T00:00:00+00:00',
        Roles: [{ RoleName: 'deploy' }],
      },
    ],
  },
} as const satisfies Record<string, Json | object>;

/** The credential report of the same account. */
export const report = `user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated
<root_account>,arn:aws:iam::111122223333:root,2020-01-01T00:00:00+00:00,not_supported,2026-01-01T00:00:00+00:00,not_supported,not_supported,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A
Alice,arn:aws:iam::111122223333:user/staff/Alice,2024-01-02T03:04:05+00:00,true,2026-11-20T08:00:00+00:00,2026-10-01T00:00:00+00:00,N/A,true,true,2024-03-01T00:00:01+00:00,2026-11-21T07:00:00+00:00,eu-west-1,s3,false,2025-03-01T00:00:00+00:00,N/A,N/A,N/A,false,N/A,false,N/A
bob,arn:aws:iam::111122223333:user/bob,2024-02-02T03:04:05+00:00,false,no_information,N/A,N/A,false,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A
`;

/** A file with an export in it. */
export function file(name: string, content: object | string): ExportFile {
  return { name, text: typeof content === 'string' ? content : JSON.stringify(content, null, 2) };
}

/** Every export in a file of its own. */
export const everyExport: readonly ExportFile[] = [
  ...Object.entries(exported).map(([name, content]) => file(`${name}.json`, content)),
  file('report.csv', report),
];

/** The details with every document as the API answers it, percent-encoded. */
export function encoded(value: Json): Json {
  if (Array.isArray(value)) return value.map(encoded);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as JsonObject).map(([key, inner]) => {
    const isDocument = /Document$/.test(key) && typeof inner === 'object';
    return [key, isDocument ? encodeURIComponent(JSON.stringify(inner)) : encoded(inner ?? null)];
  });
  return Object.fromEntries(entries);
}
