import { describe, expect, it } from 'vitest';
import { exported, file } from './every-export.cases.ts';
import { type ExportFile, readExports } from './read-exports.ts';

const readAt = '2026-11-21T10:00:00Z';
const read = (...files: ExportFile[]) => readExports(files, { readAt });
const { details } = exported;
const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
const stamp = { read: { at: readAt } };

// Ed25519, until 2026-11-26T18:03:49Z.
const pem = `-----BEGIN CERTIFICATE-----
MIIBLDCB36ADAgECAhQSkXtQqkvYh5xrRFOwTQPLzWyrxjAFBgMrZXAwDDEKMAgG
A1UEAwwBZTAeFw0yNjExMjExODAzNDlaFw0yNjExMjYxODAzNDlaMAwxCjAIBgNV
BAMMAWUwKjAFBgMrZXADIQCsawPU3a8zen2/HPhCR2YwmnY5sXMyQ63d9e8DIYv+
daNTMFEwHQYDVR0OBBYEFATFXL4+r1H9/H3fZt7w6mDwbSDtMB8GA1UdIwQYMBaA
FATFXL4+r1H9/H3fZt7w6mDwbSDtMA8GA1UdEwEB/wQFMAMBAf8wBQYDK2VwA0EA
zDrUu3KfAtBNNHu6rtjlJTDaLKk3vTX0VEDgsid11w/QjAOjhVNsk+EkatlfHjmC
jWt2gfktR149OjAWMKeGBA==
-----END CERTIFICATE-----`;
const shop = {
  Path: '/',
  ServerCertificateName: 'Shop',
  ServerCertificateId: 'ASCASHOPEXAMPLE',
  Arn: 'arn:aws:iam::111122223333:server-certificate/Shop',
  UploadDate: '2024-07-01T00:00:00+00:00',
  Expiration: '2012-05-08T00:00:00+00:00',
};

describe('server certificates', () => {
  const body = { ServerCertificate: { ServerCertificateMetadata: shop, CertificateBody: pem } };
  const list = { ServerCertificateMetadataList: [shop] };
  it('end when the certificate itself says', () => {
    const { state, problems } = read(file('body', body), file('list', list));
    expect(problems).toEqual([]);
    expect(state.serverCertificates.by.get('shop')).toMatchObject({
      name: 'Shop',
      expires: { value: '2026-11-26T18:03:49Z' },
      keyType: { value: 'ED25519' },
      tags: { items: {}, whole: { kind: 'known' } },
    });
  });
  it('end when the list says, where no export holds the certificate', () => {
    expect(read(file('list', list)).state.serverCertificates.by.get('shop')).toMatchObject({
      expires: { value: '2012-05-08T00:00:00Z' },
      keyType: { kind: 'unknown', permission: 'iam:GetServerCertificate' },
      tags: { whole: { permission: 'iam:ListServerCertificateTags' } },
    });
  });
  it('whose body cannot be read keep what their metadata say', () => {
    const odd = { ServerCertificate: { ServerCertificateMetadata: shop, CertificateBody: 'EXAMPLE' } };
    expect(read(file('body', odd)).state.serverCertificates.by.get('shop')).toMatchObject({
      expires: { value: '2012-05-08T00:00:00Z' },
      keyType: { kind: 'unknown', reason: 'the certificate cannot be read' },
    });
  });
});

describe('answers that do not say whom they are about', () => {
  const used = { UserName: 'Alice', AccessKeyLastUsed: { ServiceName: 'N/A', Region: 'N/A' } };
  const keys = { AccessKeyMetadata: exported.accessKeys.AccessKeyMetadata.slice(0, 1) };
  const status = { IsLogging: false };
  const second = { ...exported.trails.trailList[0], Name: 'other', TrailARN: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/other' };
  const provider = exported.samlProviders.SAMLProviderList[0];
  const twin = { ...provider, Arn: 'arn:aws:iam::111122223333:saml-provider/twin' };

  it.each<[string, ExportFile[]]>([
    ['the use of one of two keys', [file('k', exported.accessKeys), file('u', used)]],
    ['the use of a key of nobody', [file('u', { AccessKeyLastUsed: used.AccessKeyLastUsed })]],
    ['an empty list of MFA devices', [file('u', { MFADevices: [] })]],
    ['an empty list of access keys', [file('u', { AccessKeyMetadata: [] })]],
    ['the status of one of two trails', [file('t', { trailList: [...exported.trails.trailList, second] }), file('u', status)]],
    ['the status of no trail', [file('u', status)]],
    ['one of two SAML providers of the same time', [file('l', { SAMLProviderList: [provider, twin] }), file('u', exported.samlProvider)]],
    ['an OIDC provider of no account', [file('u', exported.oidcProvider)]],
  ])('are a problem: %s', (_, files) => expect(read(...files).problems).toMatchObject([{ kind: 'unplaced', files: ['u'] }]));

  it('are placed by what the other exports leave, by a name put beside, or by a key id in the name of the file', () => {
    const key = (...files: ExportFile[]) =>
      read(...files).state.users.by.get('alice')?.accessKeys.items['AKIAALICE1EXAMPLE']?.lastUsed.kind;
    expect(key(file('k', keys), file('u', used))).toBe('absent');
    expect(key(file('u', { ...used, AccessKeyId: 'AKIAALICE1EXAMPLE' }))).toBe('absent');
    expect(key(file('k', exported.accessKeys), file('used-AKIAALICE1EXAMPLE.json', used))).toBe('absent');
    const trails = file('t', { trailList: [...exported.trails.trailList, second] });
    expect(read(trails, file('u', { ...status, Name: 'other' })).state.trails.by.get(second.TrailARN)?.logging).toMatchObject({
      value: false,
    });
    const none = read(file('m', { UserName: 'Alice', MFADevices: [] })).state.users.by.get('alice')?.mfaDevices;
    expect(none).toMatchObject({ items: {}, whole: { kind: 'known' } });
    const oidc = read(file('d', details), file('u', exported.oidcProvider)).state.oidcProviders.by;
    expect([...oidc.entries()].map(([arn]) => arn)).toEqual([
      'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
    ]);
  });
});

describe('MFA devices of root', () => {
  const serial = 'arn:aws:iam::111122223333:mfa/root-account-mfa-device';
  const other = 'arn:aws:iam::111122223333:mfa/named';
  const EnableDate = '2024-01-01T05:00:00+00:00';
  it.each<[string, object[], unknown]>([
    ['by their serial number', [{ VirtualMFADevices: [{ SerialNumber: serial, EnableDate }] }], { value: [{ serial }] }],
    [
      'by the ARN of root',
      [{ VirtualMFADevices: [{ SerialNumber: other, EnableDate, User: { Arn: 'arn:aws:iam::111122223333:root' } }] }],
      { value: [{ serial: other }] },
    ],
    [
      'in the list that root asked for',
      [
        {
          MFADevices: [
            { UserName: 'root', SerialNumber: serial, EnableDate },
            { UserName: 'root', SerialNumber: 'GAHT1', EnableDate },
          ],
        },
      ],
      { value: [{ serial: 'GAHT1' }, { serial }] },
    ],
    ['of which there are none', [{ SummaryMap: { AccountMFAEnabled: 0 } }], { value: [] }],
    [
      'that no export names',
      [{ SummaryMap: { AccountMFAEnabled: 1 } }, { VirtualMFADevices: [] }],
      { kind: 'unknown', reason: 'root has an MFA device, and no export names it' },
    ],
    ['of which no export tells', [{ VirtualMFADevices: [] }], { kind: 'unknown', permission: 'iam:ListVirtualMFADevices' }],
  ])('%s', (_, answers, expected) => {
    const { state, problems } = read(file('a', answers));
    expect(problems).toEqual([]);
    expect(state.root.mfaDevices).toMatchObject(expected as object);
    expect(state.users.by.size).toBe(0);
  });
  it('that were made and never enabled belong to nobody', () => {
    const { state } = read(file('a', { VirtualMFADevices: [{ SerialNumber: serial }] }));
    expect(state.root.mfaDevices.kind).toBe('unknown');
    expect(state.unassignedMfaDevices.by.get(serial)).toMatchObject({ enabled: { kind: 'absent' } });
  });
});

describe('errors that are answers', () => {
  const error = (operation: string, message: string) =>
    `\nAn error occurred (NoSuchEntity) when calling the ${operation} operation: ${message}\n`;
  it('of a password policy', () => {
    const { state, problems } = read(
      file('p', error('GetAccountPasswordPolicy', 'The Password Policy with domain name 111122223333 cannot be found.')),
    );
    expect(problems).toEqual([]);
    expect(state.passwordPolicy).toMatchObject({ kind: 'absent', read: { source: 'iam:GetAccountPasswordPolicy' } });
  });
  it('of a login profile', () => {
    const { state, problems } = read(file('p', error('GetLoginProfile', 'Login Profile for User bob cannot be found.')));
    expect(problems).toEqual([]);
    expect(state.users.by.get('bob')?.login).toMatchObject({ kind: 'absent', read: { source: 'iam:GetLoginProfile' } });
  });
});

describe('single answers', () => {
  it.each<[string, object, (state: ReturnType<typeof read>['state']) => unknown, unknown]>([
    [
      'get-user of root',
      { User: { UserId: '111122223333', Arn: 'arn:aws:iam::111122223333:root', PasswordLastUsed: '2026-01-01 00:00:00+00:00' } },
      ({ root, users }) => [root.passwordLastUsed, users.by.size],
      [{ kind: 'known', value: '2026-01-01T00:00:00Z', ...stamp }, 0],
    ],
    [
      'get-user shows tags and boundary',
      { User: { UserName: 'eve', Arn: 'arn:aws:iam::111122223333:user/eve' } },
      ({ users }) => users.by.get('eve'),
      { boundary: { kind: 'absent' }, tags: { items: {}, whole: { kind: 'known' } }, id: { kind: 'unknown' } },
    ],
    [
      'list-users shows neither',
      { Users: exported.users.Users },
      ({ users }) => users.by.get('bob'),
      { boundary: { kind: 'unknown' }, tags: { whole: { kind: 'unknown' } } },
    ],
    ['no alias', { AccountAliases: [] }, ({ alias }) => alias, { kind: 'absent' }],
    [
      'seconds since 1970',
      { trailList: exported.trails.trailList, analyzers: [], LoginProfile: { UserName: 'eve', CreateDate: 1_704_164_645 } },
      ({ users }) => users.by.get('eve')?.login,
      { value: { created: { value: '2024-01-02T03:04:05Z' } } },
    ],
    [
      'a role that was never used',
      { RoleDetailList: [{ ...details.RoleDetailList[0], RoleLastUsed: {} }] },
      ({ roles }) => roles.by.get('deploy')?.lastUsed,
      { kind: 'absent' },
    ],
    [
      'a role of which that is not said',
      { RoleDetailList: [{ RoleName: 'r' }] },
      ({ roles }) => roles.by.get('r')?.lastUsed,
      { kind: 'unknown', permission: 'iam:GetRole' },
    ],
    [
      'a document that cannot be decoded',
      { GroupDetailList: [{ GroupName: 'g', GroupPolicyList: [{ PolicyName: 'p', PolicyDocument: '%E0%A4%A' }] }] },
      ({ groups }) => groups.by.get('g')?.inline,
      { items: { p: { kind: 'unknown', reason: 'the export holds a document that cannot be decoded' } }, whole: { kind: 'known' } },
    ],
    [
      'a document of 10,000 levels',
      { GroupDetailList: [{ GroupName: 'g', GroupPolicyList: [{ PolicyName: 'p', PolicyDocument: deep }] }] },
      ({ groups }) => groups.by.get('g')?.inline.items['p'],
      { kind: 'unknown', reason: 'the export holds a document that is nested too deep' },
    ],
    [
      'a list of the wrong type',
      { UserDetailList: [{ UserName: 'u', AttachedManagedPolicies: 'all' }] },
      ({ users }) => users.by.get('u')?.attached,
      { items: {}, whole: { kind: 'unknown' } },
    ],
    ['a get-trail', { Trail: exported.trails.trailList[0] }, ({ trails }) => trails.by.size, 1],
    [
      'advanced selectors',
      {
        TrailARN: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/x',
        EventSelectors: [],
        AdvancedEventSelectors: [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] }],
      },
      ({ trails }) => trails.by.get('arn:aws:cloudtrail:eu-west-1:111122223333:trail/x')?.selectors,
      { value: { advanced: [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] }] } },
    ],
  ])('%s', (_, answer, pick, expected) => {
    const { state, problems } = read(file('a', answer));
    expect(problems).toEqual([]);
    const found = pick(state);
    if (typeof expected === 'object') expect(found).toMatchObject(expected as object);
    else expect(found).toBe(expected);
  });

  it('that the CLI cut by --max-items are not whole', () => {
    const { state, problems } = read(file('u', { Users: exported.users.Users, NextToken: 'e' }));
    expect(problems).toMatchObject([{ kind: 'incomplete', files: ['u'] }]);
    expect([state.users.by.size, state.users.whole.kind]).toEqual([2, 'unknown']);
  });

  it('with an entry that cannot be read is not whole', () => {
    const { state, problems } = read(file('d', { ...details, UserDetailList: [...details.UserDetailList, { UserName: 7 }] }));
    expect(problems).toEqual([{ kind: 'unreadable', files: ['d'], reason: '1 of 3 entries have no UserName.' }]);
    expect([state.users.by.size, state.users.whole.kind]).toEqual([2, 'unknown']);
  });
});
