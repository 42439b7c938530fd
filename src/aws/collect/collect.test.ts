import { describe, expect, it } from 'vitest';
import { factsOf } from '../../account/facts.ts';
import type { Part } from '../../account/part.ts';
import { stateFromJson, stateToJson } from '../../account/state-json.ts';
import { collectPolicy } from './collect-policy.ts';
import { collectors } from './collectors.ts';
import { type FakeAccount, fakeAccount } from './fake-account.test-kit.ts';
import { names, oneOfEverything } from './one-of-everything.test-kit.ts';
import { organisationLookup } from './organisation-lookup.ts';

const declared = [...new Set(collectors.flatMap(({ calls }) => calls.map(({ permission }) => permission)))];

/** Collects the account of `oneOfEverything` with some answers changed, with the organisation seen from its management account. */
async function collected(changed: FakeAccount = {}) {
  const account = await fakeAccount({ ...oneOfEverything(), ...changed });
  // Other clients than those of the account, as those of the management account would be.
  const organisation = organisationLookup({ ...account.clients });
  return { ...account, ...(await account.collect({ organisation })) };
}

const told = (part: Part<unknown> | undefined) => (part?.kind === 'known' ? part.value : part?.kind);

/** What the credential report tells too, or an older one. */
const toldTwice = ['iam:GenerateCredentialReport', 'iam:ListUsers', 'iam:GetAccessKeyLastUsed'];

describe('an account with one of everything', () => {
  it('is collected whole', async () => {
    const { state, problems } = await collected();
    expect(problems).toEqual([]);
    const alice = state.users.by.get('alice');
    expect(alice).toMatchObject({ name: 'alice', tags: { items: { team: 'red' } }, groups: { items: { AGPAEXAMPLEDEVS000001: 'devs' } } });
    expect([alice?.passwordLastUsed, alice?.passwordLastChanged, alice?.login].map(told)).toEqual([
      '2026-02-03T04:05:06Z',
      '2026-01-05T00:00:00Z',
      expect.anything(),
    ]);
    expect(alice?.accessKeys.items['AKIAEXAMPLEALICE0001']).toMatchObject({
      status: { value: 'Active' },
      lastUsed: { value: { at: '2026-02-04T00:00:00Z', service: 's3', region: 'eu-west-1' } },
    });
    expect(alice?.mfaDevices).toMatchObject({
      items: {
        [`${names.iam}:mfa/alice`]: { tags: { items: { team: 'grey' } } },
        GAHT12345678: { tags: { items: {}, whole: { kind: 'known' } } },
      },
      whole: { kind: 'known' },
    });
    expect(alice?.sshKeys.items['APKAEXAMPLEALICE0001']?.body).toMatchObject({ value: 'ssh-rsa AAAA' });
    expect(alice?.signingCertificates.items['CERTEXAMPLEALICE0001']).toMatchObject({
      status: { value: 'Inactive' },
      body: { value: 'BODY' },
    });
    expect(alice?.serviceCredentials.items['ACCAEXAMPLEALICE0001']).toMatchObject({
      service: { value: 'codecommit.amazonaws.com' },
      expires: { kind: 'absent' },
    });
    expect(state.roles.by.get('app')).toMatchObject({
      description: { value: 'runs the app' },
      maxSessionDuration: { value: 7200 },
      lastUsed: { kind: 'absent' },
    });
    expect(state.policies.by.get(`${names.iam}:policy/p`)).toMatchObject({
      description: { value: 'for the app' },
      tags: { items: { team: 'blue' } },
    });
    expect(state.instanceProfiles.by.get('app')).toMatchObject({ role: { value: 'app' }, tags: { items: { team: 'green' } } });
    expect(state.serverCertificates.by.get('web')).toMatchObject({
      tags: { items: { team: 'pink' } },
      expires: { value: '2027-01-02T03:04:05Z' },
    });
    expect(state.samlProviders.by.get(`${names.iam}:saml-provider/idp`)?.metadataDigest.kind).toBe('known');
    expect(state.oidcProviders.by.get(`${names.iam}:oidc-provider/issuer.example`)).toMatchObject({
      clientIds: { items: { 'sts.amazonaws.com': true } },
    });
    expect(state.unassignedMfaDevices.by.get(`${names.iam}:mfa/spare`)).toMatchObject({ tags: { items: { team: 'grey' } } });
    expect(state.trails.by.get(names.trail)).toMatchObject({
      logging: { value: true },
      deliveryError: { value: 'AccessDenied' },
      selectors: { value: { basic: [{ ReadWriteType: 'WriteOnly' }] } },
    });
    expect([...state.analyzers.by.values()]).toMatchObject([{ type: { value: 'ACCOUNT' }, region: 'us-east-1' }]);
    expect(Object.values(state.settings).map(told)).toEqual([false, true, true, 'v2Token']);
    expect([state.alias, state.root.passwordLastUsed, state.root.password].map(told)).toEqual(['acme', '2026-02-01T00:00:00Z', true]);
    expect(told(state.organisation)).toMatchObject({
      id: 'o-example0001',
      managementAccount: '210987654321',
      scps: {
        value: {
          'p-123456789012': '{"Id":"p-123456789012"}',
          'p-ou-a': expect.anything(),
          'p-r-a': expect.anything(),
          'p-FullAWSAccess': expect.anything(),
        },
      },
      rcps: { value: {} },
    });
  });

  it('is as old as the beginning of collecting, and the credential report as it says itself', async () => {
    const { state } = await collected();
    expect(state).toMatchObject({ account: names.account, at: '2026-03-02T09:00:00Z' });
    expect(state.root.passwordLastUsed).toMatchObject({ read: { at: '2026-03-02T06:00:00Z' } });
  });

  it('can be saved and read again', async () => {
    const { state } = await collected();
    expect(stateFromJson(JSON.parse(JSON.stringify(stateToJson(state))))).toMatchObject({ kind: 'state' });
  });

  it('takes every call that is declared and no other, so that the policy is enough and the least', async () => {
    const { calls } = await collected();
    const made = new Set(calls.map(({ permission }) => permission));
    made.delete('sts:GetCallerIdentity');
    expect([...made].sort()).toEqual([...declared].sort());
    expect(collectPolicy().Statement.map(({ Action }) => Action)).toEqual([[...declared].sort()]);
    const whole = collectPolicy('audit').Statement.flatMap(({ Action }) => Action);
    expect(whole.filter((action) => !declared.includes(action))).toEqual(['organizations:ListAccounts', 'sts:AssumeRole']);
  });

  it.each(declared)('without %s has a part that is unknown for want of it, and everything else', async (permission) => {
    const { state, problems } = await collected({
      [permission]: { error: permission.startsWith('iam:') ? 'AccessDenied' : 'AccessDeniedException', status: 403 },
    });
    expect(problems.map(({ call, denied }) => [call, denied])).toContainEqual([permission, true]);
    expect(problems.filter(({ denied }) => denied)).toHaveLength(1);
    const unknowns = JSON.stringify(state).match(/"kind":"unknown","reason":"[^"]*","permission":"[^"]*"/g) ?? [];
    if (!toldTwice.includes(permission)) expect(unknowns.some((text) => text.endsWith(`"permission":"${permission}"`))).toBe(true);
    expect(unknowns.filter((text) => !text.endsWith(`"permission":"${permission}"`))).toEqual([]);
  });

  it.each(declared)('names the error when %s fails otherwise', async (permission) => {
    const { problems, state } = await collected({ [permission]: { error: 'ServiceFailure', status: 500 } });
    expect(problems).toContainEqual(
      expect.objectContaining({ call: permission, code: expect.stringMatching(/^ServiceFailure/), denied: false }),
    );
    expect(JSON.stringify(state)).not.toContain('"permission"');
  });

  it('describes the same account whatever the order of the answers', async () => {
    const slow: FakeAccount = Object.fromEntries(
      Object.entries(oneOfEverything()).map(([permission, answer], index) => [
        permission,
        async (...args: Parameters<Extract<typeof answer, (...all: never[]) => unknown>>) => {
          await new Promise((resolve) => setTimeout(resolve, (index * 7) % 13));
          return typeof answer === 'function' ? answer(...args) : answer;
        },
      ]),
    );
    expect(factsOf((await collected(slow)).state)).toEqual(factsOf((await collected()).state));
  });
});

describe('paging', () => {
  const user = (name: string) => ({
    UserName: name,
    UserId: `AIDA${name}`,
    Arn: `${names.iam}:user/${name}`,
    Path: '/',
    CreateDate: '2026-01-01T00:00:00Z',
  });
  /** Three pages with one item each. */
  const paged = (member: string, items: readonly object[]) => ({
    [member]: [] as object[],
    answer: ({ input }: { input: Record<string, string> }) => {
      const at = Number(input['Marker'] ?? 0);
      return {
        [member]: items.slice(at, at + 1),
        IsTruncated: at + 1 < items.length,
        ...(at + 1 < items.length ? { Marker: String(at + 1) } : {}),
      };
    },
  });

  it('goes through every page of users, of the details and of what belongs to a user', async () => {
    const users = ['a', 'b', 'c'].map(user);
    const keys = ['1', '2', '3'].map((id) => ({
      UserName: 'a',
      AccessKeyId: `AKIAEXAMPLE00000000${id}`,
      Status: 'Active',
      CreateDate: '2026-01-01T00:00:00Z',
    }));
    const { collect } = await fakeAccount({
      'sts:GetCallerIdentity': { Account: names.account, Arn: `${names.iam}:user/x` },
      'iam:ListUsers': paged('Users', users).answer,
      'iam:GetAccountAuthorizationDetails': paged('UserDetailList', users).answer,
      'iam:ListAccessKeys': (call, count) => (call.input['UserName'] === 'a' ? paged('AccessKeyMetadata', keys).answer(call) : { count }),
      'iam:GenerateCredentialReport': { State: 'COMPLETE' },
    });
    const { state } = await collect();
    expect([...state.users.by.values()].map(({ name, accessKeys }) => [name, Object.keys(accessKeys.items).length])).toEqual([
      ['a', 3],
      ['b', 0],
      ['c', 0],
    ]);
    expect(state.users.whole.kind).toBe('known');
  });

  it('ends when AWS gives the same page for ever', async () => {
    const { collect } = await fakeAccount({
      'sts:GetCallerIdentity': { Account: names.account, Arn: `${names.iam}:user/x` },
      'iam:ListUsers': { Users: [], IsTruncated: true, Marker: 'again' },
      'iam:GetAccountAuthorizationDetails': { IsTruncated: true, Marker: 'again' },
      'iam:GenerateCredentialReport': { State: 'COMPLETE' },
    });
    const { problems } = await collect();
    expect(problems.map(({ call }) => call)).toEqual(expect.arrayContaining(['iam:GetAccountAuthorizationDetails', 'iam:ListUsers']));
  });
});
