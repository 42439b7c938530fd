import { describe, expect, it } from 'vitest';
import {
  blankInstanceProfile,
  blankOidcProvider,
  blankPolicy,
  blankRole,
  blankSamlProvider,
  blankServerCertificate,
  blankUser,
} from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { MfaDevice, Tags } from '../../account/entities.ts';
import { someMembers, wholeMembers } from '../../account/members.ts';
import { known, type Part } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { type TagHolder, tagsIn } from './tag-holders.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const all: Part<true> = known(true, read);
const policy = 'arn:aws:iam::111122223333:policy/apps/Shop';
const saml = 'arn:aws:iam::111122223333:saml-provider/Okta';
const oidc = 'arn:aws:iam::111122223333:oidc-provider/idp.example.com';
const phone = 'arn:aws:iam::111122223333:mfa/Phone';

/** An account in which one thing of each kind has the tags; the device belongs to whom `device` says. */
function account(tags: Tags, device: 'nobody' | 'user' | 'root' = 'nobody'): AccountState {
  const mfa: MfaDevice = { serial: phone, enabled: known('2026-01-01T00:00:00Z', read), tags };
  const other: MfaDevice = { ...mfa, serial: 'GAHTEXAMPLE1', tags: wholeMembers({}, read) };
  const empty = emptyState('111122223333');
  const user = { ...blankUser('Bob'), tags, mfaDevices: wholeMembers(device === 'user' ? { [phone]: mfa } : {}, read) };
  return {
    ...empty,
    users: { by: table([['bob', user]]), whole: all },
    roles: { by: table([['app', { ...blankRole('App'), tags }]]), whole: all },
    policies: { by: table([[policy, { ...blankPolicy(policy), tags }]]), whole: all },
    instanceProfiles: { by: table([['web', { ...blankInstanceProfile('Web'), tags }]]), whole: all },
    serverCertificates: { by: table([['www', { ...blankServerCertificate('Www'), tags }]]), whole: all },
    samlProviders: { by: table([[saml, { ...blankSamlProvider(saml), tags }]]), whole: all },
    oidcProviders: { by: table([[oidc, { ...blankOidcProvider(oidc), tags }]]), whole: all },
    unassignedMfaDevices: { by: table(device === 'nobody' ? [[phone, mfa]] : []), whole: all },
    root: { ...empty.root, mfaDevices: known(device === 'root' ? [mfa, other] : [], read) },
  };
}

/** Each kind: the word of its calls, the parameter that names it, the name as a caller may write it, and the sentence when it is not there. */
const kinds: [TagHolder, string, string, string, boolean, string][] = [
  ['users', 'User', 'userName', 'BOB', true, 'User other is not in the account.'],
  ['roles', 'Role', 'roleName', 'APP', true, 'Role other is not in the account.'],
  ['policies', 'Policy', 'policyArn', policy, false, 'Policy other is not in the account.'],
  ['instanceProfiles', 'InstanceProfile', 'instanceProfileName', 'WEB', false, 'Instance profile other is not in the account.'],
  ['serverCertificates', 'ServerCertificate', 'serverCertificateName', 'WWW', false, 'Server certificate other is not in the account.'],
  ['samlProviders', 'SAMLProvider', 'sAMLProviderArn', saml, false, 'SAML provider other is not in the account.'],
  ['oidcProviders', 'OpenIDConnectProvider', 'openIDConnectProviderArn', oidc, false, 'OIDC provider other is not in the account.'],
  ['mfaDevices', 'MFADevice', 'serialNumber', phone, false, 'MFA device other is not in the account.'],
];

const listed = (tags: Record<string, string>) => Object.entries(tags).map(([key, value]) => ({ key, value }));
const inverseOf = (before: AccountState, event: ReturnType<typeof succeeded>) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);

describe.each(kinds)('tags of %s', (kind, word, parameter, name, anyCase, missing) => {
  const tag = (tags: Record<string, string>, over: JsonObject = {}) =>
    succeeded(`Tag${word}`, { [parameter]: name, tags: listed(tags), ...over });
  const untag = (...tagKeys: string[]) => succeeded(`Untag${word}`, { [parameter]: name, tagKeys });
  const tagsAfter = (before: AccountState, event: ReturnType<typeof tag>) => tagsIn(stateAfter(before, event).state, kind, name);
  const before = account(wholeMembers({ Team: 'red', stage: 'prod' }, read));

  it('are set and removed', () => {
    expect(tagsAfter(before, tag({ owner: 'bob', stage: 'test' }))?.items).toEqual({ Team: 'red', stage: 'test', owner: 'bob' });
    expect(tagsAfter(before, untag('stage', 'nothing'))?.items).toEqual({ Team: 'red' });
    expect(stateAfter(before, untag('nothing')).contradictions).toEqual([]);
  });
  it(anyCase ? 'have one key whatever its case, written as it was set last' : 'have keys that differ by case alone', () => {
    expect(tagsAfter(before, tag({ team: 'blue' }))?.items).toEqual(
      anyCase ? { team: 'blue', stage: 'prod' } : { Team: 'red', team: 'blue', stage: 'prod' },
    );
    expect(tagsAfter(before, untag('TEAM'))?.items).toEqual(anyCase ? { stage: 'prod' } : { Team: 'red', stage: 'prod' });
  });
  it.each([
    tag({ owner: 'bob', stage: 'test' }),
    tag({ team: 'blue', Stage: 'prod' }),
    tag({ Team: 'red' }),
    tag({}),
    tag({ __proto__x: '', constructor: 'x' }),
    untag('stage', 'nothing'),
    untag('TEAM'),
    untag(),
  ])('are restored exactly ($requestParameters)', (event) => {
    const undone = thereAndBack(before, event);
    expect(undone.back).toEqual(undone.before);
  });
  it('have no call to undo what changed nothing', () => {
    for (const event of [tag({ Team: 'red' }), tag({}), untag('nothing'), untag()])
      expect(inverseOf(before, event)).toEqual({ kind: 'steps', calls: [] });
  });
  it('are not guessed from a state that does not know all', () => {
    const some = account(someMembers({ Team: 'red' }, 'test'));
    expect(tagsAfter(some, tag({ owner: 'bob' }))).toMatchObject({ items: { Team: 'red', owner: 'bob' }, whole: { kind: 'unknown' } });
    expect(inverseOf(some, tag({ owner: 'bob' }))?.kind).toBe('unknown');
    expect(inverseOf(some, untag('owner'))?.kind).toBe('unknown');
    expect(inverseOf(some, tag({ Team: 'blue' }))).toMatchObject({ kind: 'steps', calls: [{ action: `Tag${word}` }] });
    expect(inverseOf(emptyState('111122223333'), tag({ owner: 'bob' }))?.kind).toBe('unknown');
  });
  it.each<JsonObject>([
    { tags: null, tagKeys: null },
    { tags: 'x', tagKeys: 'x' },
    { tags: [{ value: 'x' }], tagKeys: [7] },
    { tags: [{ key: 'a', value: 7 }], tagKeys: [{}] },
    { tags: [null, 'x'], tagKeys: [null] },
  ])('are unknown after a call that does not show them all: %j', (over) => {
    for (const verb of ['Tag', 'Untag']) {
      const event = succeeded(`${verb}${word}`, { [parameter]: name, ...over });
      expect(tagsAfter(before, event)).toMatchObject({ items: {}, whole: { kind: 'unknown' } });
      expect(inverseOf(before, event)?.kind).toBe('unknown');
    }
  });
  it('take a missing value for an empty one', () => {
    expect(tagsAfter(before, tag({}, { tags: [{ key: 'a' }, { key: 'b', value: '' }] }))?.items).toMatchObject({ a: '', b: '' });
  });
  it('stay as they are when nothing is named', () => {
    for (const event of [succeeded(`Tag${word}`, { omitted: true }), succeeded(`Untag${word}`, { [parameter]: 7, tagKeys: ['a'] })])
      expect(stateAfter(before, event)).toEqual({ state: before, contradictions: [] });
  });
  it('contradict a state that does not hold what they are of, and more than fifty of them', () => {
    expect(stateAfter(before, tag({ a: 'b' }, { [parameter]: 'other' })).contradictions).toEqual([missing]);
    const many = Object.fromEntries(Array.from({ length: 49 }, (_, i) => [`k${i}`, '']));
    expect(stateAfter(before, tag(many)).contradictions).toEqual(['AWS allows 50 tags, and these are 51.']);
    expect(stateAfter(emptyState('111122223333'), tag({ a: 'b' })).contradictions).toEqual([]);
  });
});

describe('tags of an MFA device', () => {
  it.each(['nobody', 'user', 'root'] as const)('are found and restored where it belongs to %s', (device) => {
    const before = account(wholeMembers({ owner: 'bob' }, read), device);
    const event = succeeded('TagMFADevice', { serialNumber: phone, tags: [{ key: 'lost', value: 'yes' }] });
    expect(tagsIn(stateAfter(before, event).state, 'mfaDevices', phone)?.items).toEqual({ owner: 'bob', lost: 'yes' });
    const undone = thereAndBack(before, event);
    expect(undone.back).toEqual(undone.before);
  });
});

it('a policy that AWS manages takes no tags', () => {
  const event = succeeded('TagPolicy', { policyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess', tags: [] });
  expect(stateAfter(emptyState('111122223333'), event).contradictions).toEqual(['A policy that AWS manages takes no tags.']);
});
