import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isJsonObject } from '../../kernel/json.ts';
import { factsOf } from '../facts.ts';
import { encoded, everyExport, exported, file, report } from './every-export.cases.ts';
import { readExports } from './read-exports.ts';
import { readers } from './readers.ts';

const readAt = '2026-11-21T10:00:00Z';
const { state, problems } = readExports(everyExport, { readAt });
const facts = factsOf(state);

/** What the facts hold at a path; parts that are known show their value. */
function at(...path: string[]): unknown {
  return path.reduce<unknown>((value, key) => shown(isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined), facts);
}

function shown(value: unknown): unknown {
  return isJsonObject(value) && value['kind'] === 'known' ? value['value'] : value;
}

it('reads every kind of export without a problem', () => expect(problems).toEqual([]));

it('lists every reader there is', () => {
  const written = readdirSync(new URL('./readers', import.meta.url), 'utf8').flatMap((name) =>
    [...readFileSync(new URL(`./readers/${name}`, import.meta.url), 'utf8').matchAll(/^export const (\w+): Reader =/gm)].map(
      (found) => found[1],
    ),
  );
  expect(readers.length).toBe(written.length);
  expect(new Set(readers.map(({ source }) => source)).size).toBe(readers.length);
});

const alice = ['users', 'by', 'alice'];
const trail = ['trails', 'by', 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/main'];
const whole = { kind: 'known', value: true };

it.each<[string, string[], unknown]>([
  ['the account', ['account'], '111122223333'],
  ['the alias', ['alias'], 'acme-prod'],
  [
    'what AWS leaves out of a password policy',
    ['passwordPolicy'],
    expect.objectContaining({ minimumPasswordLength: 14, maxPasswordAge: 0, hardExpiry: false }),
  ],
  ['counters', ['summary'], expect.objectContaining({ Users: 2 })],
  ['the version of session tokens', ['settings', 'globalEndpointTokenVersion'], 'v2Token'],
  ['that root has no access key', ['root', 'accessKeys'], []],
  ['that root has a password', ['root', 'password'], true],
  ['when root used it', ['root', 'passwordLastUsed'], '2026-01-01T00:00:00Z'],
  ['that root has no signing certificate', ['root', 'signingCertificates'], false],
  [
    'the device of root',
    ['root', 'mfaDevices'],
    [expect.objectContaining({ serial: 'arn:aws:iam::111122223333:mfa/root-account-mfa-device' })],
  ],
  ['the name of a user in its case', [...alice, 'name'], 'Alice'],
  ['its path', [...alice, 'path'], '/staff/'],
  ['its creation, in UTC', [...alice, 'created'], '2024-01-02T03:04:05Z'],
  ['its tags', [...alice, 'tags'], { items: { team: 'blue' }, whole }],
  ['its groups, by id', [...alice, 'groups'], { items: { AGPAADMINSEXAMPLE: 'Admins' }, whole }],
  ['its boundary', [...alice, 'boundary'], 'arn:aws:iam::111122223333:policy/audit'],
  ['its attached policies', [...alice, 'attached', 'items'], { 'arn:aws:iam::111122223333:policy/audit': 'audit' }],
  [
    'an inline policy as its JSON text',
    [...alice, 'inline', 'items', 'own'],
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}',
  ],
  ['that AWS leaves out inline policies where there are none', ['users', 'by', 'bob', 'inline'], { items: {}, whole }],
  ['that there is no boundary', ['users', 'by', 'bob', 'boundary'], { kind: 'absent' }],
  ['its password', [...alice, 'login', 'created'], '2024-01-02T04:00:00Z'],
  ['when its password was last used', [...alice, 'passwordLastUsed'], '2026-11-20T08:00:00Z'],
  ['its hardware token beside the virtual device', [...alice, 'mfaDevices', 'items', 'GAHT12345678', 'enabled'], '2024-01-03T05:00:00Z'],
  [
    'the latest use of a key',
    [...alice, 'accessKeys', 'items', 'AKIAALICE1EXAMPLE', 'lastUsed'],
    { at: '2026-11-21T09:00:00Z', service: 's3', region: 'eu-west-1' },
  ],
  ['that a key was never used', [...alice, 'accessKeys', 'items', 'AKIAALICE2EXAMPLE', 'lastUsed'], { kind: 'absent' }],
  ['the status of a key', [...alice, 'accessKeys', 'items', 'AKIAALICE2EXAMPLE', 'status'], 'Inactive'],
  ['the body of an SSH key', [...alice, 'sshKeys', 'items', 'APKAEXAMPLE', 'body'], 'ssh-rsa AAAAEXAMPLE'],
  ['a signing certificate', [...alice, 'signingCertificates', 'items', 'TA7SMP42EXAMPLE', 'status'], 'Inactive'],
  ['a credential that does not expire', [...alice, 'serviceCredentials', 'items', 'ACCAEXAMPLE', 'expires'], { kind: 'absent' }],
  ['the last use of a role', ['roles', 'by', 'deploy', 'lastUsed'], { at: '2026-11-20T00:00:00Z', region: 'eu-west-1' }],
  ['what the details do not tell of a role', ['roles', 'by', 'deploy', 'description'], { kind: 'unknown' }],
  ['the role of an instance profile', ['instanceProfiles', 'by', 'deploy', 'role'], 'deploy'],
  ['that these are all instance profiles', ['instanceProfiles', 'whole'], true],
  [
    'all versions of a policy',
    ['policies', 'by', 'arn:aws:iam::111122223333:policy/audit', 'versions', 'items', 'v1', 'created'],
    '2024-01-01T00:00:00Z',
  ],
  ['the default version', ['policies', 'by', 'arn:aws:iam::111122223333:policy/audit', 'defaultVersion'], 'v2'],
  ["AWS's policy that is in use", ['policies', 'by', 'arn:aws:iam::aws:policy/AdministratorAccess', 'name'], 'AdministratorAccess'],
  ["no policy of AWS's that is not", ['policies', 'by', 'arn:aws:iam::aws:policy/ReadOnlyAccess'], undefined],
  ['the device that nobody has', ['unassignedMfaDevices', 'by', 'arn:aws:iam::111122223333:mfa/spare', 'enabled'], { kind: 'absent' }],
  ['a server certificate', ['serverCertificates', 'by', 'shop', 'expires'], '2027-02-19T18:03:49Z'],
  [
    'the digest of SAML metadata',
    ['samlProviders', 'by', 'arn:aws:iam::111122223333:saml-provider/okta', 'metadataDigest'],
    expect.stringMatching(/^[0-9a-f]{64}$/),
  ],
  [
    'the tags of a SAML provider',
    ['samlProviders', 'by', 'arn:aws:iam::111122223333:saml-provider/okta', 'tags', 'items'],
    { owner: 'it' },
  ],
  [
    'the client ids of an OIDC provider',
    ['oidcProviders', 'by', 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com', 'clientIds', 'items'],
    { 'sts.amazonaws.com': true },
  ],
  ['that a trail records', [...trail, 'logging'], true],
  ['that its last delivery went well', [...trail, 'deliveryError'], { kind: 'absent' }],
  ['its log file validation', [...trail, 'validation'], true],
  ['that it has no key', [...trail, 'kmsKey'], { kind: 'absent' }],
  ['its selectors', [...trail, 'selectors', 'basic'], [expect.objectContaining({ ReadWriteType: 'All' })]],
  ['that these are all trails', ['trails', 'whole'], true],
  ['that other Regions may have analyzers', ['analyzers', 'whole'], { kind: 'unknown' }],
])('tells %s', (_, path, expected) => expect(at(...path)).toEqual(expected));

it('says of every part where and when it was learnt', () => {
  expect(state.users.by.get('alice')?.id).toMatchObject({ read: { at: readAt, source: 'iam:GetAccountAuthorizationDetails' } });
  expect(state.users.by.get('alice')?.passwordLastChanged).toMatchObject({ read: { at: readAt, source: 'credential-report' } });
  expect(state.users.by.get('bob')?.sshKeys.whole).toEqual({
    kind: 'unknown',
    reason: 'not in the exports that were read',
    permission: 'iam:ListSSHPublicKeys',
  });
});

it('reads documents alike, whether they are objects, text, or encoded text', () => {
  const [objects, texts] = [exported.details, encoded(JSON.parse(JSON.stringify(exported.details)))].map((details) =>
    factsOf(readExports([file('details.json', details as object)], { readAt }).state),
  );
  expect(texts).toEqual(objects);
});

it('reads the credential report as CSV and as the API gives it', () => {
  const Content = Buffer.from(report).toString('base64');
  const answer = { Content, ReportFormat: 'text/csv', GeneratedTime: '2026-11-21T07:30:00+00:00' };
  const [plain, wrapped] = [readExports([file('a', report)], { readAt }), readExports([file('a', answer)], { readAt })];
  expect(factsOf(wrapped.state)).toEqual(factsOf(plain.state));
  expect(wrapped.state.at).toBe('2026-11-21T07:30:00Z');
  expect(wrapped.state.users.by.get('alice')?.created).toMatchObject({ read: { at: '2026-11-21T07:30:00Z' } });
});
