import { emptyState } from './empty-state.ts';
import type { AccessKey, Group, Policy, Role, ServerCertificate, User } from './entities.ts';
import { wholeMembers } from './members.ts';
import { absent, known, type Part, type Read } from './part.ts';
import type { AccountState, Entities } from './state.ts';
import type { Trail } from './surroundings.ts';
import { table } from './table.ts';
import { defaultSelectors } from './trail-selectors.ts';

/** When and whence the made account below was read. */
export const read: Read = { at: '2026-03-02T09:00:00Z', source: 'case' };

export const account = '111122223333';

/** A part that is known to be `value`. */
export function is<T>(value: T): Part<T> {
  return known(value, read);
}

/** A part that is known not to be there. */
export const none: Part<never> = absent(read);

const nothing = wholeMembers<never>({}, read);

function whole<T>(entries: readonly (readonly [string, T])[] = []): Entities<T> {
  return { by: table(entries), whole: is(true) };
}

/** What a made account holds; what is left out is known to be empty. */
export interface Made {
  users?: readonly User[];
  groups?: readonly Group[];
  roles?: readonly Role[];
  policies?: readonly Policy[];
  serverCertificates?: readonly ServerCertificate[];
  trails?: readonly Trail[];
  /** Whole parts that replace those of the made account. */
  over?: Partial<AccountState>;
}

/** An account, for tests, of which everything is known. */
export function madeAccount(made: Made = {}): AccountState {
  const byName = <T extends { name: string }>(list: readonly T[] = []) => whole(list.map((one) => [one.name.toLowerCase(), one] as const));
  const byArn = <T extends { arn: string }>(list: readonly T[] = []) => whole(list.map((one) => [one.arn, one] as const));
  return {
    ...emptyState(account),
    at: read.at,
    alias: none,
    passwordPolicy: none,
    summary: is({ AccountMFAEnabled: 1, AccountAccessKeysPresent: 0, AccountPasswordPresent: 1, AccountSigningCertificatesPresent: 0 }),
    settings: {
      organizationsRootCredentialsManagement: is(false),
      organizationsRootSessions: is(false),
      outboundWebIdentityFederation: is(false),
      globalEndpointTokenVersion: is('v1Token'),
    },
    root: { mfaDevices: is([]), accessKeys: is([]), signingCertificates: is(false), password: is(true), passwordLastUsed: none },
    users: byName(made.users),
    groups: byName(made.groups),
    roles: byName(made.roles),
    policies: byArn(made.policies),
    instanceProfiles: whole(),
    serverCertificates: byName(made.serverCertificates),
    samlProviders: whole(),
    oidcProviders: whole(),
    unassignedMfaDevices: whole(),
    trails: byArn(made.trails),
    analyzers: whole(),
    organisation: none,
    ...made.over,
  };
}

/** A user without anything, created 2025-01-01; `over` replaces whole fields. */
export function madeUser(name: string, over: Partial<User> = {}): User {
  return {
    name,
    id: is(`AIDAEXAMPLE${name.toUpperCase()}`),
    path: is('/'),
    created: is('2025-01-01T00:00:00Z'),
    tags: nothing,
    groups: nothing,
    inline: nothing,
    attached: nothing,
    boundary: none,
    login: none,
    passwordLastUsed: none,
    passwordLastChanged: none,
    accessKeys: nothing,
    mfaDevices: nothing,
    sshKeys: nothing,
    signingCertificates: nothing,
    serviceCredentials: nothing,
    ...over,
  };
}

/** A group without anything; its members hold it by the id `AGPAEXAMPLE<NAME>`. */
export function madeGroup(name: string, over: Partial<Group> = {}): Group {
  const id = is(`AGPAEXAMPLE${name.toUpperCase()}`);
  return { name, id, path: is('/'), created: is('2025-01-01T00:00:00Z'), inline: nothing, attached: nothing, ...over };
}

/** A role that EC2 may assume; `over` replaces whole fields. */
export function madeRole(name: string, over: Partial<Role> = {}): Role {
  return {
    name,
    id: is(`AROAEXAMPLE${name.toUpperCase()}`),
    path: is('/'),
    created: is('2025-01-01T00:00:00Z'),
    description: none,
    maxSessionDuration: is(3_600),
    trust: is(document([{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }])),
    tags: nothing,
    inline: nothing,
    attached: nothing,
    boundary: none,
    lastUsed: none,
    ...over,
  };
}

/** A customer-managed policy with the statements as its only version, v1. */
export function madePolicy(name: string, statements: readonly object[], over: Partial<Policy> = {}): Policy {
  const v1 = { id: 'v1', created: is('2025-01-01T00:00:00Z'), document: is(document(statements)) };
  return {
    arn: `arn:aws:iam::${account}:policy/${name}`,
    name,
    id: is(`ANPAEXAMPLE${name.toUpperCase()}`),
    path: is('/'),
    created: is('2025-01-01T00:00:00Z'),
    description: none,
    tags: nothing,
    defaultVersion: is('v1'),
    versions: wholeMembers({ v1 }, read),
    ...over,
  };
}

/** An active access key that was created 2025-01-01 and never used. */
export function madeKey(id: string, over: Partial<AccessKey> = {}): AccessKey {
  return { id, status: is('Active' as const), created: is('2025-01-01T00:00:00Z'), lastUsed: none, ...over };
}

/** A server certificate of 2048 RSA bits that is bound to nothing and expires in 2027. */
export function madeCertificate(name: string, over: Partial<ServerCertificate> = {}): ServerCertificate {
  return {
    name,
    id: is(`ASCAEXAMPLE${name.toUpperCase()}`),
    path: is('/'),
    uploaded: is('2026-01-01T00:00:00Z'),
    expires: is('2027-01-01T00:00:00Z'),
    keyType: is('RSA 2048'),
    boundTo: is([]),
    tags: nothing,
    ...over,
  };
}

/** A trail of all regions that records every management event, validates and encrypts. */
export function madeTrail(name: string, over: Partial<Trail> = {}): Trail {
  return {
    arn: `arn:aws:cloudtrail:us-east-1:${account}:trail/${name}`,
    name,
    homeRegion: is('us-east-1'),
    multiRegion: is(true),
    organisation: is(false),
    globalServiceEvents: is(true),
    validation: is(true),
    bucket: is(`${name}-bucket`),
    prefix: none,
    kmsKey: is(`arn:aws:kms:us-east-1:${account}:key/11111111-2222-3333-4444-555555555555`),
    logGroup: is(`arn:aws:logs:us-east-1:${account}:log-group:${name}:*`),
    logRole: is(`arn:aws:iam::${account}:role/${name}-logs`),
    topic: none,
    recursive: none,
    logging: is(true),
    deliveryError: none,
    selectors: is(defaultSelectors),
    ...over,
  };
}

/** Members of which all are known, keyed by their id. */
export function all<T extends { id: string }>(...items: readonly T[]) {
  return wholeMembers(Object.fromEntries(items.map((item) => [item.id, item])), read);
}

/** Members of which all are known. */
export function held<T>(items: Readonly<Record<string, T>>) {
  return wholeMembers(items, read);
}

/** The text of a policy document. */
export function document(statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}
