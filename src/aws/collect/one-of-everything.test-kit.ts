import type { FakeAccount } from './fake-account.test-kit.ts';

const account = '123456789012';
const iam = `arn:aws:iam::${account}`;
const date = '2026-01-02T03:04:05Z';
const document = encodeURIComponent('{"Version":"2012-10-17","Statement":[]}');
const trail = `arn:aws:cloudtrail:eu-west-1:${account}:trail/main`;
const rootReport = `user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated
<root_account>,${iam}:root,${date},not_supported,2026-02-01T00:00:00+00:00,not_supported,not_supported,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A
`;
const aliceInReport = `alice,${iam}:user/alice,${date},true,N/A,2026-01-05T00:00:00+00:00,N/A,true,true,${date},N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A
`;

/** An answer of GetCredentialReport with these rows after that of root. */
export function credentialReport(rows: string): object {
  return { Content: Buffer.from(rootReport + rows).toString('base64'), ReportFormat: 'text/csv', GeneratedTime: '2026-03-02T06:00:00Z' };
}

/** The names that the tests know of. */
export const names = { account, trail, iam };

/** A member account of an organisation that has one of each thing, so that collecting it makes every call. */
export function oneOfEverything(): FakeAccount {
  const alice = { UserName: 'alice', UserId: 'AIDAEXAMPLEALICE00001', Arn: `${iam}:user/alice`, Path: '/', CreateDate: date };
  const role = {
    RoleName: 'app',
    RoleId: 'AROAEXAMPLEAPP0000001',
    Arn: `${iam}:role/app`,
    Path: '/',
    CreateDate: date,
    AssumeRolePolicyDocument: document,
  };
  const profile = {
    InstanceProfileName: 'app',
    InstanceProfileId: 'AIPAEXAMPLEAPP0000001',
    Arn: `${iam}:instance-profile/app`,
    Path: '/',
    CreateDate: date,
    Roles: [role],
  };
  const certificate = {
    ServerCertificateName: 'web',
    ServerCertificateId: 'ASCAEXAMPLEWEB0000001',
    Arn: `${iam}:server-certificate/web`,
    Path: '/',
    UploadDate: date,
    Expiration: '2027-01-02T03:04:05Z',
  };
  const policy = {
    PolicyName: 'p',
    PolicyId: 'ANPAEXAMPLEP000000001',
    Arn: `${iam}:policy/p`,
    Path: '/',
    DefaultVersionId: 'v1',
    CreateDate: date,
  };
  const device = { SerialNumber: `${iam}:mfa/alice`, EnableDate: date };
  return {
    'sts:GetCallerIdentity': { Account: account, Arn: `${iam}:user/collector`, UserId: 'AIDAEXAMPLECOLLECTOR1' },
    'iam:GetAccountAuthorizationDetails': {
      UserDetailList: [
        { ...alice, GroupList: ['devs'], UserPolicyList: [], AttachedManagedPolicies: [], Tags: [{ Key: 'team', Value: 'red' }] },
      ],
      GroupDetailList: [
        {
          GroupName: 'devs',
          GroupId: 'AGPAEXAMPLEDEVS000001',
          Arn: `${iam}:group/devs`,
          Path: '/',
          CreateDate: date,
          GroupPolicyList: [],
          AttachedManagedPolicies: [],
        },
      ],
      RoleDetailList: [
        {
          ...role,
          InstanceProfileList: [profile],
          RolePolicyList: [],
          AttachedManagedPolicies: [{ PolicyName: 'p', PolicyArn: policy.Arn }],
          Tags: [],
          RoleLastUsed: {},
        },
      ],
      Policies: [
        {
          ...policy,
          AttachmentCount: 1,
          PermissionsBoundaryUsageCount: 0,
          PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true, CreateDate: date, Document: document }],
        },
      ],
      IsTruncated: false,
    },
    'iam:ListUsers': { Users: [{ ...alice, PasswordLastUsed: '2026-02-03T04:05:06Z' }], IsTruncated: false },
    'iam:ListRoles': { Roles: [{ ...role, Description: 'runs the app', MaxSessionDuration: 7200 }], IsTruncated: false },
    'iam:GetPolicy': { Policy: { ...policy, Description: 'for the app', Tags: [{ Key: 'team', Value: 'blue' }] } },
    'iam:ListInstanceProfiles': { InstanceProfiles: [profile], IsTruncated: false },
    'iam:ListInstanceProfileTags': { Tags: [{ Key: 'team', Value: 'green' }], IsTruncated: false },
    'iam:GetAccountPasswordPolicy': {
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
    'iam:GetAccountSummary': {
      SummaryMap: {
        AccountMFAEnabled: 1,
        AccountAccessKeysPresent: 0,
        AccountPasswordPresent: 1,
        AccountSigningCertificatesPresent: 0,
        GlobalEndpointTokenVersion: 2,
      },
    },
    'iam:ListAccountAliases': { AccountAliases: ['acme'], IsTruncated: false },
    'iam:GenerateCredentialReport': { State: 'COMPLETE' },
    'iam:GetCredentialReport': credentialReport(aliceInReport),
    'iam:GetLoginProfile': { LoginProfile: { UserName: 'alice', CreateDate: date, PasswordResetRequired: false } },
    'iam:ListAccessKeys': {
      AccessKeyMetadata: [{ UserName: 'alice', AccessKeyId: 'AKIAEXAMPLEALICE0001', Status: 'Active', CreateDate: date }],
      IsTruncated: false,
    },
    'iam:GetAccessKeyLastUsed': {
      UserName: 'alice',
      AccessKeyLastUsed: { LastUsedDate: '2026-02-04T00:00:00Z', ServiceName: 's3', Region: 'eu-west-1' },
    },
    'iam:ListMFADevices': {
      MFADevices: [
        { ...device, UserName: 'alice' },
        { SerialNumber: 'GAHT12345678', UserName: 'alice', EnableDate: date },
      ],
      IsTruncated: false,
    },
    'iam:ListVirtualMFADevices': {
      VirtualMFADevices: [{ ...device, User: alice }, { SerialNumber: `${iam}:mfa/spare` }],
      IsTruncated: false,
    },
    'iam:ListMFADeviceTags': { Tags: [{ Key: 'team', Value: 'grey' }], IsTruncated: false },
    'iam:ListSSHPublicKeys': {
      SSHPublicKeys: [{ UserName: 'alice', SSHPublicKeyId: 'APKAEXAMPLEALICE0001', Status: 'Active', UploadDate: date }],
      IsTruncated: false,
    },
    'iam:GetSSHPublicKey': {
      SSHPublicKey: {
        UserName: 'alice',
        SSHPublicKeyId: 'APKAEXAMPLEALICE0001',
        Status: 'Active',
        UploadDate: date,
        Fingerprint: 'f',
        SSHPublicKeyBody: 'ssh-rsa AAAA',
      },
    },
    'iam:ListSigningCertificates': {
      Certificates: [
        { UserName: 'alice', CertificateId: 'CERTEXAMPLEALICE0001', Status: 'Inactive', UploadDate: date, CertificateBody: 'BODY' },
      ],
      IsTruncated: false,
    },
    'iam:ListServiceSpecificCredentials': {
      ServiceSpecificCredentials: [
        {
          UserName: 'alice',
          ServiceSpecificCredentialId: 'ACCAEXAMPLEALICE0001',
          Status: 'Active',
          ServiceName: 'codecommit.amazonaws.com',
          CreateDate: date,
          ServiceUserName: 'a',
        },
      ],
    },
    'iam:ListServerCertificates': { ServerCertificateMetadataList: [certificate], IsTruncated: false },
    'iam:GetServerCertificate': {
      ServerCertificate: { ServerCertificateMetadata: certificate, CertificateBody: 'BODY', Tags: [{ Key: 'team', Value: 'pink' }] },
    },
    'iam:ListSAMLProviders': {
      SAMLProviderList: [{ Arn: `${iam}:saml-provider/idp`, CreateDate: date, ValidUntil: '2030-01-01T00:00:00Z' }],
    },
    'iam:GetSAMLProvider': { SAMLMetadataDocument: 'metadata', CreateDate: date, ValidUntil: '2030-01-01T00:00:00Z', Tags: [] },
    'iam:ListOpenIDConnectProviders': { OpenIDConnectProviderList: [{ Arn: `${iam}:oidc-provider/issuer.example` }] },
    'iam:GetOpenIDConnectProvider': {
      Url: 'issuer.example',
      ClientIDList: ['sts.amazonaws.com'],
      ThumbprintList: ['0123456789abcdef0123456789abcdef01234567'],
      CreateDate: date,
      Tags: [],
    },
    'iam:ListOrganizationsFeatures': { OrganizationId: 'o-example0001', EnabledFeatures: ['RootSessions'] },
    'iam:GetOutboundWebIdentityFederationInfo': { IssuerIdentifier: 'https://x', JwtVendingEnabled: true },
    'cloudtrail:DescribeTrails': {
      trailList: [
        {
          Name: 'main',
          TrailARN: trail,
          HomeRegion: 'eu-west-1',
          IsMultiRegionTrail: true,
          IsOrganizationTrail: false,
          IncludeGlobalServiceEvents: true,
          LogFileValidationEnabled: false,
          S3BucketName: 'logs',
          HasCustomEventSelectors: true,
        },
      ],
    },
    'cloudtrail:GetTrailStatus': { IsLogging: true, LatestDeliveryError: 'AccessDenied' },
    'cloudtrail:GetEventSelectors': {
      TrailARN: trail,
      EventSelectors: [{ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true, DataResources: [] }],
    },
    'access-analyzer:ListAnalyzers': {
      analyzers: [
        { arn: `arn:aws:access-analyzer:us-east-1:${account}:analyzer/a`, name: 'a', type: 'ACCOUNT', status: 'ACTIVE', createdAt: date },
      ],
    },
    'organizations:DescribeOrganization': { Organization: { Id: 'o-example0001', MasterAccountId: '210987654321' } },
    'organizations:ListParents': ({ input }) => ({ Parents: [{ Id: input['ChildId'] === account ? 'ou-a' : 'r-a', Type: 'ROOT' }] }),
    'organizations:ListPoliciesForTarget': ({ input }) => ({
      Policies: input['Filter'] === 'SERVICE_CONTROL_POLICY' ? [{ Id: `p-${input['TargetId']}` }, { Id: 'p-FullAWSAccess' }] : [],
    }),
    'organizations:DescribePolicy': ({ input }) => ({ Policy: { Content: `{"Id":"${input['PolicyId']}"}` } }),
  };
}
