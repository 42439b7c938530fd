import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { clientFactory } from './client-factory.ts';
import { fakeAws, testClients } from './test-kit.ts';

const identity = `<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/a</Arn><UserId>AIDA</UserId><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`;

function assumed(key: string, expires = '2100-01-01T00:00:00Z'): string {
  return `<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>${key}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>${expires}</Expiration></Credentials><AssumedRoleUser><Arn>arn:aws:sts::210987654321:assumed-role/r/trailward</Arn><AssumedRoleId>AROA:trailward</AssumedRoleId></AssumedRoleUser></AssumeRoleResult></AssumeRoleResponse>`;
}

const error = (code: string) =>
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`;

beforeEach(() => {
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  vi.stubEnv('TRAILWARD_REFUSE_REMOTE', '');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE000000000');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'not-a-secret');
});
afterEach(() => void vi.unstubAllEnvs());

/** The access key that a request is signed with. */
function signer(headers: { authorization?: string | undefined }): string | undefined {
  return /Credential=([^/]+)/.exec(headers.authorization ?? '')?.[1];
}

describe('clients', () => {
  it('say who they are', async () => {
    const { endpoint, asked } = await fakeAws(() => ({ body: identity }));
    const sts = await testClients(endpoint).sts();
    expect((await sts.getCallerIdentity({})).Account).toBe('123456789012');
    expect(asked[0]?.headers['user-agent']).toContain(`trailward/${manifest.version}`);
  });

  it('assume roles one through the other, each once however many services are asked', async () => {
    const { endpoint, asked } = await fakeAws(({ query }) => ({
      body:
        query.get('Action') === 'AssumeRole'
          ? assumed(query.get('RoleArn')?.endsWith('first') === true ? 'ASIAFIRST' : 'ASIASECOND')
          : '<ListUsersResponse><ListUsersResult><Users/></ListUsersResult></ListUsersResponse>',
    }));
    const clients = testClients(endpoint, { roles: ['arn:aws:iam::123456789012:role/first', 'arn:aws:iam::210987654321:role/second'] });
    const iam = await clients.iam();
    await Promise.all([iam.listUsers({}), iam.listUsers({}), (await clients.cloudTrail()).describeTrails({}).catch(() => undefined)]);
    const seen = asked.map(({ query, headers }) => [query.get('RoleArn')?.split('/')[1] ?? 'call', signer(headers)]);
    expect(seen).toEqual([
      ['first', 'AKIAEXAMPLE000000000'],
      ['second', 'ASIAFIRST'],
      ['call', 'ASIASECOND'],
      ['call', 'ASIASECOND'],
      ['call', 'ASIASECOND'],
    ]);
  });

  it('say when a role may not be assumed', async () => {
    const { endpoint } = await fakeAws(() => ({ status: 403, body: error('AccessDenied') }));
    const iam = await testClients(endpoint).as('arn:aws:iam::123456789012:role/x').iam();
    await expect(iam.listUsers({})).rejects.toMatchObject({
      code: 'TW_AWS_CREDENTIALS',
      message: 'Role arn:aws:iam::123456789012:role/x could not be assumed: no',
    });
  });

  it('try again when AWS throttles', async () => {
    const { endpoint, asked } = await fakeAws((_, count) => (count < 2 ? { status: 400, body: error('Throttling') } : { body: identity }));
    const sts = await testClients(endpoint, { maxAttempts: 4 }).sts();
    expect((await sts.getCallerIdentity({})).Account).toBe('123456789012');
    expect(asked).toHaveLength(2);
  });

  it('send once what may not be repeated, with the same credentials', async () => {
    const { endpoint, asked } = await fakeAws(({ query }) =>
      query.get('Action') === 'AssumeRole' ? { body: assumed('ASIAFIRST') } : { status: 503, body: error('ServiceUnavailable') },
    );
    const clients = testClients(endpoint, { maxAttempts: 4, roles: ['arn:aws:iam::123456789012:role/first'] });
    await (await clients.iam()).config.credentials();
    const once = clients.tryingOnce();
    await expect((await once.iam()).createUser({ UserName: 'a' })).rejects.toThrow();
    await expect((await once.sts()).getCallerIdentity({})).rejects.toThrow();
    expect(asked.map(({ query, headers }) => [query.get('Action'), signer(headers)])).toEqual([
      ['AssumeRole', 'AKIAEXAMPLE000000000'],
      ['CreateUser', 'ASIAFIRST'],
      ['GetCallerIdentity', 'ASIAFIRST'],
    ]);
  });

  it('give up when AWS stays silent', async () => {
    const { endpoint } = await fakeAws(() => new Promise<never>(() => undefined));
    const sts = await testClients(endpoint, { patience: 50 }).sts();
    await expect(sts.getCallerIdentity({})).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('send nothing once they are closed', async () => {
    const { endpoint, asked } = await fakeAws(() => ({ body: identity }));
    const clients = testClients(endpoint);
    clients.close();
    await expect((await clients.sts()).getCallerIdentity({})).rejects.toThrow('closed');
    expect(asked).toEqual([]);
  });

  it.each([
    [{ AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-2' }, {}, 'eu-west-1'],
    [{ AWS_REGION: '', AWS_DEFAULT_REGION: 'eu-west-2' }, {}, 'eu-west-2'],
    [{ AWS_REGION: '', AWS_DEFAULT_REGION: '', AWS_CONFIG_FILE: '/nonexistent' }, {}, 'us-east-1'],
    [{ AWS_REGION: 'eu-west-1' }, { region: 'sa-east-1' }, 'sa-east-1'],
  ])('find the region by %j and %j', async (env, options, region) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    expect(await clientFactory(options).region()).toBe(region);
  });
});

describe('a request to another host', () => {
  const remote = (name: string) => expect.objectContaining({ code: 'TW_AWS_REMOTE', message: expect.stringContaining(name) });

  it('is refused while TRAILWARD_REFUSE_REMOTE is set', async () => {
    vi.stubEnv('TRAILWARD_REFUSE_REMOTE', '1');
    for (const [options, host] of [
      [{}, 'iam.amazonaws.com'],
      [{ endpoint: 'https://iam.example.com' }, 'iam.example.com'],
      [{ endpoint: 'http://127.0.0.1.example.com' }, '127.0.0.1.example.com'],
    ] as const) {
      const iam = await clientFactory({ region: 'us-east-1', ...options }).iam();
      await expect(iam.listUsers({})).rejects.toEqual(remote(host));
    }
  });

  it('is refused when an endpoint was given, unless it is that endpoint', async () => {
    const { endpoint } = await fakeAws(() => ({ status: 307, headers: { location: 'https://iam.amazonaws.com/' }, body: '' }));
    const iam = await clientFactory({ region: 'us-east-1', endpoint, maxAttempts: 1 }).iam();
    await expect(iam.listUsers({})).rejects.toThrow();
    iam.middlewareStack.add(
      (next) => (args) => next({ ...args, request: Object.assign(args.request as object, { hostname: 'iam.amazonaws.com' }) }),
      { step: 'finalizeRequest', priority: 'low' },
    );
    await expect(iam.listUsers({})).rejects.toEqual(remote('iam.amazonaws.com'));
  });

  it('reaches an endpoint elsewhere outside of tests', async () => {
    const iam = await clientFactory({ region: 'us-east-1', endpoint: 'http://aws.invalid', maxAttempts: 1 }).iam();
    await expect(iam.listUsers({})).rejects.toMatchObject({ code: expect.stringMatching(/^E/) });
  });

  it('is refused to the SDK itself, looking for credentials', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'trailward-'));
    const config = join(folder, 'config');
    await writeFile(
      config,
      '[profile a]\nrole_arn=arn:aws:iam::123456789012:role/x\nsource_profile=b\nregion=eu-west-1\n[profile b]\naws_access_key_id=AKIAOTHER\naws_secret_access_key=s\n',
    );
    vi.stubEnv('AWS_ACCESS_KEY_ID', '');
    vi.stubEnv('AWS_CONFIG_FILE', config);
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(folder, 'none'));
    vi.stubEnv('TRAILWARD_REFUSE_REMOTE', '1');
    const { endpoint, asked } = await fakeAws(() => ({ body: identity }));
    const clients = clientFactory({ profile: 'a', endpoint });
    expect(await clients.region()).toBe('eu-west-1');
    await expect((await clients.iam()).listUsers({})).rejects.toEqual(remote('sts.eu-west-1.amazonaws.com'));
    expect(asked).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

it('refuses an endpoint that is no URL', () => {
  expect(() => clientFactory({ endpoint: 'nowhere' })).toThrow('The endpoint nowhere is no URL.');
});
