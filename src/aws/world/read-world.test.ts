import { describe, expect, it } from 'vitest';
import { flattenOne } from '../../account/flatten.ts';
import { stateParts } from '../../account/state-parts.ts';
import { names } from '../collect/one-of-everything.test-kit.ts';
import { oneOfEach, worldOfOne } from './one-of-each.test-kit.ts';
import { reads } from './reads.ts';

const alice = { kind: 'user', key: 'alice' };
const spare = { kind: 'mfa-device', key: `${names.iam}:mfa/spare` };
const trail = { kind: 'trail', key: names.trail };
const gone = { error: 'NoSuchEntity' };
const denied = { error: 'AccessDenied', status: 403 };

/** Calls that are made only to find a name that is written otherwise. */
const listings = ['iam:ListUsers', 'iam:ListGroups', 'iam:ListRoles', 'iam:ListInstanceProfiles', 'iam:ListServerCertificates'];
/** Calls whose answers no fact shows. */
const withoutFact: Readonly<Record<string, readonly string[]>> = { user: ['iam:ListMFADeviceTags'] };

describe('an entity that is there', () => {
  it.each(oneOfEach)('is read whole: $kind', async (entity) => {
    const { world } = await worldOfOne();
    const { state, absent } = await world.read([entity], []);
    const flat = flattenOne(state, entity.kind, entity.key);
    expect({ absent, name: flat?.name, facts: Object.fromEntries(flat?.facts ?? []), unknown: flat?.unknown }).toMatchSnapshot();
  });

  it.each(oneOfEach)('takes the permissions of the table and no other: $kind', async (entity) => {
    const { world, calls } = await worldOfOne();
    await world.read([entity], []);
    const made = new Set(calls.map(({ permission }) => permission));
    made.delete('sts:GetCallerIdentity');
    expect([...made].sort()).toEqual(reads[entity.kind]?.filter((permission) => !listings.includes(permission)));
  });

  it.each(oneOfEach.flatMap((entity) => (reads[entity.kind] ?? []).map((permission) => ({ ...entity, permission }))))(
    '$kind without $permission is unknown, or a part of it',
    async ({ kind, key, permission }) => {
      const isListing = listings.includes(permission);
      // What lists names is asked only where one is not found.
      const [get = ''] = (reads[kind] ?? []).filter((one) => /^iam:Get(?:User|Group|Role|InstanceProfile|ServerCertificate)$/.test(one));
      const { world } = await worldOfOne({ [permission]: denied, ...(isListing ? { [get]: gone } : {}) });
      const { state, absent } = await world.read([{ kind, key }], []);
      const flat = flattenOne(state, kind, key);
      const told = JSON.stringify([...stateParts(state).entities, stateParts(state).header]);
      expect(absent).toEqual([]);
      expect(told.match(/"permission":"[^"]+"/g) ?? []).toContain(`"permission":"${permission}"`);
      if (withoutFact[kind]?.includes(permission) !== true) expect(flat === undefined || flat.unknown.length > 0).toBe(true);
    },
  );

  it('is read in about ten calls at once, where it is a user', async () => {
    const last = Promise.withResolvers<void>();
    const { world, calls } = await worldOfOne({
      'iam:GetUser': async () => {
        await last.promise;
        return { User: user };
      },
      'iam:ListServiceSpecificCredentials': () => {
        last.resolve();
        return { ServiceSpecificCredentials: [] };
      },
    });
    await world.read([alice], []);
    // With one inline policy, one virtual MFA device, and who is calling.
    expect(calls).toHaveLength(13);
  });

  it('is read once, however often it is asked for', async () => {
    const { world, calls } = await worldOfOne();
    await world.read([alice, { ...alice }, alice], []);
    expect(calls.filter(({ permission }) => permission === 'iam:GetUser')).toHaveLength(1);
  });

  it('is found however its name is written', async () => {
    const { world, calls } = await worldOfOne({
      'iam:GetUser': ({ input }) => (input['UserName'] === 'Alice' ? { User: { ...user, UserName: 'Alice' } } : gone),
      'iam:ListUsers': { Users: [{ ...user, UserName: 'Alice' }] },
    });
    const { state, absent } = await world.read([alice], []);
    expect([absent, flattenOne(state, 'user', 'alice')?.name]).toEqual([[], 'Alice']);
    expect(calls.filter(({ permission }) => permission === 'iam:ListUsers')).toHaveLength(1);
  });

  it('that AWS lists and does not find is neither there nor absent', async () => {
    const { world } = await worldOfOne({ 'iam:GetUser': gone, 'iam:ListUsers': { Users: [user] } });
    const { state, absent } = await world.read([alice], []);
    expect([absent, state.users.by.size, state.users.whole]).toMatchObject([
      [],
      0,
      { kind: 'unknown', reason: expect.stringContaining('lists') },
    ]);
  });

  it('keeps its name where other answers write it otherwise', async () => {
    const { world } = await worldOfOne({ 'iam:GetUser': { User: { ...user, UserName: 'Alice' } } });
    expect(flattenOne((await world.read([alice], [])).state, 'user', 'alice')?.name).toBe('Alice');
  });
});

const user = {
  UserName: 'alice',
  UserId: 'AIDAEXAMPLEALICE00001',
  Arn: `${names.iam}:user/alice`,
  Path: '/',
  CreateDate: '2026-01-02T03:04:05Z',
};

describe('an entity that is not there', () => {
  it.each([
    ...['User', 'Group', 'Role', 'InstanceProfile', 'ServerCertificate'].map((word) => [`iam:Get${word}`, gone, word] as const),
    ['iam:GetPolicy', gone, 'policy'],
    ['iam:GetSAMLProvider', gone, 'saml-provider'],
    ['iam:GetOpenIDConnectProvider', gone, 'oidc-provider'],
    ['iam:ListVirtualMFADevices', { VirtualMFADevices: [] }, 'mfa-device'],
    ['cloudtrail:DescribeTrails', { trailList: [] }, 'trail'],
    ['cloudtrail:DescribeTrails', { error: 'TrailNotFoundException' }, 'trail'],
  ] as const)('is absent when %s says %o', async (permission, answer, kind) => {
    const entity = oneOfEach.find((one) => one.kind === kind || one.kind.replaceAll('-', '') === kind.toLowerCase());
    const { world } = await worldOfOne({ [permission]: answer, ...Object.fromEntries(listings.map((listing) => [listing, {}])) });
    const { state, absent } = await world.read([entity ?? alice], []);
    expect(absent).toEqual([entity]);
    expect([...stateParts(state).entities]).toEqual([]);
  });

  it('is the MFA device that a user has, as far as devices of nobody go', async () => {
    const { world } = await worldOfOne({ 'iam:ListVirtualMFADevices': { VirtualMFADevices: [{ SerialNumber: spare.key, User: user }] } });
    expect((await world.read([spare], [])).absent).toEqual([spare]);
  });

  it('is the MFA device that root has, which AWS may list without its user', async () => {
    const device = { kind: 'mfa-device', key: `${names.iam}:mfa/root-account-mfa-device` };
    const listed = (EnableDate?: string) => ({ VirtualMFADevices: [{ SerialNumber: device.key, EnableDate }] });
    const enabled = await worldOfOne({ 'iam:ListVirtualMFADevices': listed('2026-01-02T03:04:05Z') });
    expect((await enabled.world.read([device], [])).absent).toEqual([device]);
    const left = await worldOfOne({ 'iam:ListVirtualMFADevices': listed() });
    const { state, absent } = await left.world.read([device], []);
    expect([absent, state.unassignedMfaDevices.by.has(device.key)]).toEqual([[], true]);
  });

  it('is not known to be when the answer is that of something else', async () => {
    const { world } = await worldOfOne({ 'iam:GetUser': {} });
    const { state, absent } = await world.read([alice], []);
    expect([absent, state.users.by.size]).toEqual([[], 0]);
  });
});

describe('a reading', () => {
  it('knows nothing of what was not asked for', async () => {
    const { world } = await worldOfOne();
    const { state } = await world.read([alice, { kind: 'root', key: 'root' }], []);
    expect([...stateParts(state).entities].map(({ kind, key }) => [kind, key])).toEqual([['user', 'alice']]);
    expect([state.users.whole, state.groups.whole, state.alias].map(({ kind }) => kind)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(state).toMatchObject({ account: names.account, at: '2026-03-02T09:00:00Z' });
  });

  it('leaves out what is of no kind that can be read', async () => {
    const { world, calls } = await worldOfOne();
    const { absent, state } = await world.read(
      ['analyzer', 'constructor', 'user'].map((kind) => ({ kind, key: kind === 'user' ? '' : 'x' })),
      [],
    );
    expect([absent, [...stateParts(state).entities], calls.map(({ permission }) => permission)]).toEqual([
      [],
      [],
      ['sts:GetCallerIdentity'],
    ]);
  });

  it('keeps what one lacks apart from what another has', async () => {
    const { world } = await worldOfOne({
      'iam:GetRole': ({ input }) =>
        input['RoleName'] === 'app'
          ? { Role: { RoleName: 'app', RoleId: 'AROAEXAMPLEAPP0000001', Arn: `${names.iam}:role/app`, Path: '/' } }
          : denied,
      'iam:ListRolePolicies': ({ input }) => (input['RoleName'] === 'app' ? { PolicyNames: [] } : denied),
    });
    const { state, absent } = await world.read(
      ['app', 'other'].map((key) => ({ kind: 'role', key })),
      [],
    );
    expect([absent, [...state.roles.by.entries()].map(([key]) => key)]).toEqual([[], ['app']]);
    expect(state.roles.by.get('app')?.inline.whole.kind).toBe('known');
    expect(state.roles.whole).toMatchObject({ kind: 'unknown', permission: 'iam:GetRole' });
  });

  it('holds the answers to the calls, by the calls', async () => {
    const { world } = await worldOfOne({ 'iam:GetAccountSummary': denied });
    const calls = [
      { service: 'iam', action: 'DeleteUser', parameters: {} },
      { service: 'iam', action: 'GetNothing', parameters: {} },
    ];
    const { answers } = await world.read([], calls);
    expect([...answers]).toEqual(calls.map((call) => [JSON.stringify(call), { kind: 'unclear', reason: expect.any(String) }]));
  });

  it('never has more under way than it may', async () => {
    const { world, busiest } = await worldOfOne();
    await world.read(oneOfEach, []);
    expect(busiest()).toBeLessThanOrEqual(11);
  });

  it.each([
    ['at once', { 'sts:GetCallerIdentity': { error: 'ExpiredToken', status: 403 } }],
    ['on the way', { 'iam:ListAccessKeys': { error: 'ExpiredToken', status: 403 } }],
    ['while a trail is read', { 'cloudtrail:GetTrailStatus': { error: 'ExpiredTokenException' } }],
  ])('rejects when the credentials end %s', async (_, changed) => {
    const { world } = await worldOfOne(changed);
    await expect(world.read([alice, trail], [])).rejects.toMatchObject({ code: 'TW_AWS_CREDENTIALS' });
  });

  it('asks about a trail where it is at home, and leaves it open where that region is off', async () => {
    const { world, calls } = await worldOfOne({ 'cloudtrail:DescribeTrails': { error: 'UnrecognizedClientException' } });
    const { absent, state } = await world.read([trail], []);
    expect([absent, state.trails.by.size]).toEqual([[], 0]);
    expect(new Set(calls.filter(({ permission }) => permission.startsWith('cloudtrail:')).map(({ region }) => region))).toEqual(
      new Set(['eu-west-1']),
    );
  });

  it('asks AWS anew who is calling, each time', async () => {
    let count = 0;
    const { world } = await worldOfOne({
      'sts:GetCallerIdentity': () => {
        count += 1;
        return { Account: String(count).padStart(12, '0'), Arn: `${names.iam}:user/x` };
      },
    });
    expect([await world.caller(), await world.caller()].map(({ account }) => account)).toEqual(['000000000001', '000000000002']);
    expect((await world.read([], [])).state.account).toBe('000000000003');
  });
});
