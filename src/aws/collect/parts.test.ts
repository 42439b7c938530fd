import { describe, expect, it } from 'vitest';
import { known } from '../../account/part.ts';
import { type FakeAccount, fakeAccount } from './fake-account.test-kit.ts';
import { credentialReport, names, oneOfEverything } from './one-of-everything.test-kit.ts';
import { regionsOf } from './regions.ts';

/** An account that has nothing. */
const here: FakeAccount = {
  'sts:GetCallerIdentity': { Account: names.account, Arn: `${names.iam}:user/x` },
  'iam:GenerateCredentialReport': { State: 'COMPLETE' },
  'iam:GetCredentialReport': credentialReport(''),
  'iam:GetAccountPasswordPolicy': { error: 'NoSuchEntity' },
  'iam:GetAccountSummary': oneOfEverything()['iam:GetAccountSummary'] ?? {},
};

const user = (UserName: string) => ({
  UserName,
  UserId: `AIDA${UserName}`,
  Arn: `${names.iam}:user/${UserName}`,
  Path: '/',
  CreateDate: '2026-01-01T00:00:00Z',
});

describe('the credential report', () => {
  it('is waited for while it is made', async () => {
    const states = ['STARTED', 'INPROGRESS', 'INPROGRESS', 'COMPLETE'];
    const { collect, clock } = await fakeAccount({
      ...here,
      'iam:GenerateCredentialReport': (_, count) => ({ State: states[count - 1] }),
    });
    const { state, problems } = await collect();
    expect(clock.slept).toEqual([1_000, 2_000, 4_000]);
    expect(problems).toEqual([]);
    expect(state.root.passwordLastUsed.kind).toBe('known');
  });

  it('is given up after two minutes, and the last one taken', async () => {
    const { collect, clock } = await fakeAccount({
      ...here,
      'iam:GenerateCredentialReport': { State: 'INPROGRESS' },
    });
    const { state, problems } = await collect();
    expect(clock.slept.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(120_000);
    expect(problems).toContainEqual(expect.objectContaining({ call: 'iam:GenerateCredentialReport', code: 'Deadline' }));
    expect(state.root.passwordLastUsed.kind).toBe('known');
  });

  it('is unknown for want of the right to make one where there is none', async () => {
    const { collect } = await fakeAccount({
      ...here,
      'iam:GenerateCredentialReport': { error: 'AccessDenied' },
      'iam:GetCredentialReport': { error: 'ReportNotPresent', status: 410 },
    });
    const { state } = await collect();
    expect(state.root.passwordLastUsed).toEqual({
      kind: 'unknown',
      reason: 'iam:GenerateCredentialReport failed: AccessDenied',
      permission: 'iam:GenerateCredentialReport',
    });
  });
});

describe('regions', () => {
  it('that are not switched on, or lack the service, have nothing', async () => {
    const { collect, calls } = await fakeAccount({
      ...here,
      'cloudtrail:DescribeTrails': ({ region }) =>
        region.startsWith('me-') ? { error: 'UnrecognizedClientException' } : { trailList: [] },
    });
    const { state, problems } = await collect({ regions: ['eu-west-1', 'me-south-1'] });
    expect(problems).toEqual([]);
    expect(calls.filter(({ permission }) => permission === 'cloudtrail:DescribeTrails').map(({ region }) => region)).toEqual([
      'eu-west-1',
      'me-south-1',
    ]);
    expect(state.trails.whole).toEqual({ kind: 'unknown', reason: 'only eu-west-1, me-south-1 were asked' });
  });

  it('are all asked unless some are named, and only then is nothing left out', async () => {
    const { clients, clock, calls } = await fakeAccount(here);
    const { collect } = await import('./collect.ts');
    const { state } = await collect(clients, { clock });
    const asked = calls.filter(({ permission }) => permission === 'access-analyzer:ListAnalyzers').map(({ region }) => region);
    expect(asked.sort()).toEqual([...(regionsOf('aws') ?? [])].sort());
    expect([state.trails.whole.kind, state.analyzers.whole.kind]).toEqual(['known', 'known']);
  });

  it('that fail leave the rest known, and the whole unknown', async () => {
    const { collect } = await fakeAccount({
      ...oneOfEverything(),
      'cloudtrail:DescribeTrails': ({ region }) =>
        region === 'us-east-1'
          ? { error: 'AccessDeniedException' }
          : { trailList: [{ Name: 'main', TrailARN: names.trail, HomeRegion: 'eu-west-1' }] },
    });
    const { state, problems } = await collect({ regions: ['eu-west-1', 'us-east-1', 'eu-west-2'] });
    expect(state.trails.by.size).toBe(1);
    expect(state.trails.whole).toMatchObject({ kind: 'unknown', permission: 'cloudtrail:DescribeTrails' });
    expect(problems).toMatchObject([{ call: 'cloudtrail:DescribeTrails', subjects: ['us-east-1'] }]);
  });

  it('are asked about a trail where it is at home', async () => {
    const { collect, calls } = await fakeAccount(oneOfEverything());
    await collect();
    expect(calls.filter(({ permission }) => permission.startsWith('cloudtrail:Get')).map(({ region }) => region)).toEqual([
      'eu-west-1',
      'eu-west-1',
    ]);
  });

  it('are those that the SDK knows', async () => {
    const file = '../../../node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js';
    const { partitionsInfo } = (await import(file)) as { partitionsInfo: { partitions: { id: string; regions: object }[] } };
    for (const { id, regions } of partitionsInfo.partitions)
      expect(regionsOf(id)).toEqual(Object.keys(regions).filter((region) => !region.endsWith('-global')));
  });
});

describe('the organisation', () => {
  it('does not limit its management account', async () => {
    const { collect } = await fakeAccount({
      ...oneOfEverything(),
      'organizations:DescribeOrganization': { Organization: { Id: 'o-example0001', MasterAccountId: names.account } },
    });
    expect((await collect()).state.organisation).toMatchObject({
      value: { scps: { kind: 'known', value: {} }, rcps: { kind: 'known', value: {} } },
    });
  });

  it('is not asked by a member what only the management account may ask', async () => {
    const { collect, calls } = await fakeAccount(oneOfEverything());
    const { state, problems } = await collect();
    expect(state.organisation).toMatchObject({
      value: { scps: { kind: 'unknown', reason: expect.stringContaining('management account') } },
    });
    expect(calls.filter(({ permission }) => permission === 'organizations:ListPoliciesForTarget')).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('may not exist', async () => {
    const { collect } = await fakeAccount({
      ...here,
      'organizations:DescribeOrganization': { error: 'AWSOrganizationsNotInUseException' },
      'iam:ListOrganizationsFeatures': { error: 'OrganizationNotFoundException' },
    });
    const { state, problems } = await collect();
    expect([state.organisation.kind, state.settings.organizationsRootSessions.kind, problems]).toEqual(['absent', 'absent', []]);
  });

  it.each([
    ['ServiceAccessNotEnabled', { kind: 'known', value: false }],
    ['ServiceAccessNotEnabledException', { kind: 'known', value: false }],
    ['AccountNotManagementOrDelegatedAdministratorException', { kind: 'unknown' }],
  ])('answers about its features by the error %s', async (error, expected) => {
    const { collect } = await fakeAccount({ ...here, 'iam:ListOrganizationsFeatures': { error } });
    const { state, problems } = await collect();
    expect([state.settings.organizationsRootSessions, problems]).toMatchObject([expected, []]);
  });
});

describe('what is not there', () => {
  it('is absent, and no problem', async () => {
    const alice = user('alice');
    const { collect } = await fakeAccount({
      ...here,
      'iam:GetAccountPasswordPolicy': { error: 'NoSuchEntity' },
      'iam:GetLoginProfile': { error: 'NoSuchEntity' },
      'iam:GetOutboundWebIdentityFederationInfo': { error: 'FeatureDisabled', status: 400 },
      'iam:ListUsers': { Users: [alice] },
      'iam:GetAccountAuthorizationDetails': { UserDetailList: [alice] },
    });
    const { state, problems } = await collect();
    expect(problems).toEqual([]);
    expect(state).toMatchObject({
      passwordPolicy: { kind: 'absent' },
      alias: { kind: 'absent' },
      settings: { outboundWebIdentityFederation: known(false, expect.anything()) },
    });
    expect(state.users.by.get('alice')?.login.kind).toBe('absent');
  });
});

describe('collecting', () => {
  it.each(['InvalidClientTokenId', 'ExpiredToken', 'SignatureDoesNotMatch'])('ends at once when AWS says %s', async (error) => {
    const { collect, calls } = await fakeAccount({ 'sts:GetCallerIdentity': { error, status: 403 } });
    await expect(collect()).rejects.toMatchObject({ code: 'TW_AWS_CREDENTIALS' });
    expect(calls).toHaveLength(1);
  });

  it('ends with the reason of its signal', async () => {
    const controller = new AbortController();
    const { collect, calls } = await fakeAccount({
      ...oneOfEverything(),
      'iam:ListUsers': () => {
        controller.abort(new Error('stopped'));
        return { Users: [] };
      },
    });
    await expect(collect({ signal: controller.signal })).rejects.toThrow('stopped');
    expect(calls.length).toBeLessThan(20);
  });

  it('asks at most eight things at once', async () => {
    const users = Array.from({ length: 40 }, (_, index) => user(`u${index}`));
    const { collect, busiest } = await fakeAccount({
      ...here,
      'iam:ListUsers': { Users: users },
      'iam:GetAccountAuthorizationDetails': { UserDetailList: users },
    });
    expect((await collect()).state.users.by.size).toBe(40);
    expect(busiest()).toBeLessThanOrEqual(8);
    expect(busiest()).toBeGreaterThan(4);
  });

  it('tells how far it is', async () => {
    const { collect } = await fakeAccount(oneOfEverything());
    const seen: { calls: number; done: number }[] = [];
    await collect({ onProgress: (at) => void seen.push(at) });
    expect(seen.every(({ calls, done }) => done <= calls)).toBe(true);
    expect(seen.at(-1)?.done).toBe(seen.at(-1)?.calls);
  });

  it('takes names that are those of members of every object', async () => {
    const users = ['__proto__', 'constructor', 'toString'].map((UserName, index) => ({
      UserName,
      UserId: `AIDAEXAMPLE0000000${index}`,
      Arn: `${names.iam}:user/${UserName}`,
      Path: '/',
      CreateDate: '2026-01-01T00:00:00Z',
      Tags: [{ Key: '__proto__', Value: 'x' }],
    }));
    const { collect } = await fakeAccount({
      ...here,
      'iam:ListUsers': { Users: users },
      'iam:GetAccountAuthorizationDetails': { UserDetailList: users },
    });
    const { state } = await collect();
    expect([...state.users.by.values()].map(({ name, tags }) => [name, Object.entries(tags.items)])).toEqual([
      ['__proto__', [['__proto__', 'x']]],
      ['constructor', [['__proto__', 'x']]],
      ['toString', [['__proto__', 'x']]],
    ]);
  });
});
