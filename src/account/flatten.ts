import {
  accountFacts,
  certificateFacts,
  deviceFacts,
  groupFacts,
  oidcFacts,
  policyFacts,
  profileFacts,
  roleFacts,
  rootFacts,
  samlFacts,
  trailFacts,
  userFacts,
} from './entity-facts.ts';
import type { Facts } from './facts-builder.ts';
import type { Part } from './part.ts';
import type { AccountState, Entities } from './state.ts';

/** One entity of a state as facts, with what names it. */
export interface FlatEntity extends Facts {
  /** `user`, `role`… as targets call it. */
  kind: string;
  /** Unique id where known, else kind and key; the same entity has the same identity in two states. */
  identity: string;
  /** As its table is keyed: name in lower case, ARN or serial number. */
  key: string;
  name: string;
  /** Whether the state leaves open that the entity is gone already. */
  mayBeGone?: true;
}

interface Kind {
  one: (state: AccountState, key: string) => FlatEntity | undefined;
  all: (state: AccountState) => Iterable<FlatEntity>;
  /** What the facts of an entity are made from: while these are the same objects, so are the facts. */
  basis: (state: AccountState, key: string) => readonly unknown[];
  /** Keys of the entities whose facts need not be the same in two states, sorted. */
  differing: (before: AccountState, after: AccountState) => string[];
  /** Whether the state knows every entity of the kind. */
  whole: (state: AccountState) => boolean;
}

const named = <T extends { name: string }>(entity: T) => entity.name;
const byArn = <T extends { arn: string }>(entity: T) => entity.arn;
const uniqueId = <T extends { id: Part<string> }>(entity: T) => (entity.id.kind === 'known' ? entity.id.value : undefined);

/** Every kind of entity, in the order in which reports list them. */
const kinds: Readonly<Record<string, Kind>> = {
  account: single(
    'account',
    (state) => state.account,
    accountFacts,
    ({ alias, passwordPolicy, settings }) => [alias, passwordPolicy, settings],
  ),
  root: single(
    'root',
    () => 'root',
    rootFacts,
    ({ root }) => [root],
  ),
  user: listed('user', (state) => state.users, named, userFacts, uniqueId),
  group: listed('group', (state) => state.groups, named, groupFacts, uniqueId),
  role: listed(
    'role',
    (state) => state.roles,
    named,
    roleFacts,
    uniqueId,
    (role) => role.deletionAsked !== undefined,
  ),
  policy: listed('policy', (state) => state.policies, named, policyFacts, uniqueId),
  'instance-profile': listed('instance-profile', (state) => state.instanceProfiles, named, profileFacts, uniqueId),
  'server-certificate': listed('server-certificate', (state) => state.serverCertificates, named, certificateFacts, uniqueId),
  'saml-provider': listed('saml-provider', (state) => state.samlProviders, byArn, samlFacts),
  'oidc-provider': listed('oidc-provider', (state) => state.oidcProviders, byArn, oidcFacts),
  'mfa-device': listed(
    'mfa-device',
    (state) => state.unassignedMfaDevices,
    (device) => device.serial,
    deviceFacts,
  ),
  trail: listed('trail', (state) => state.trails, byArn, trailFacts),
};

/** Every entity of a state, the account and root among them, by kind and then by name. */
export function flatten(state: AccountState): FlatEntity[] {
  return Object.values(kinds).flatMap((kind) => [...kind.all(state)]);
}

/** The entities of two states as facts, in order, without those that the states share. */
export function flattenDiffering(before: AccountState, after: AccountState): [FlatEntity[], FlatEntity[]] {
  const keys = Object.values(kinds).map((kind) => ({ kind, keys: kind.differing(before, after) }));
  const flat = (state: AccountState) =>
    keys.flatMap(({ kind, keys }) => keys.map((key) => kind.one(state, key)).filter((entity) => entity !== undefined));
  return [flat(before), flat(after)];
}

/** One entity of a state by its kind and key; undefined when the state does not hold it. */
export function flattenOne(state: AccountState, kind: string, key: string): FlatEntity | undefined {
  return Object.hasOwn(kinds, kind) ? kinds[kind]?.one(state, key) : undefined;
}

/** What the facts of an entity are made from: while these are the very same in two states, so are the facts. */
export function basisOf(state: AccountState, kind: string, key: string): readonly unknown[] {
  return Object.hasOwn(kinds, kind) ? (kinds[kind]?.basis(state, key) ?? []) : [];
}

/** Whether a state knows every entity of a kind, so that what it does not hold does not exist. */
export function knowsEvery(state: AccountState, kind: string): boolean {
  return Object.hasOwn(kinds, kind) ? (kinds[kind]?.whole(state) ?? false) : false;
}

function single(
  kind: string,
  name: (state: AccountState) => string,
  facts: (state: AccountState) => Facts,
  basis: (state: AccountState) => readonly unknown[],
): Kind {
  const one = (state: AccountState): FlatEntity => ({ kind, identity: kind, key: kind, name: name(state), ...facts(state) });
  return { one, all: (state) => [one(state)], basis, differing: () => [kind], whole: () => true };
}

function listed<T>(
  kind: string,
  table: (state: AccountState) => Entities<T>,
  name: (entity: T) => string,
  facts: (entity: T, state: AccountState) => Facts,
  id: (entity: T) => string | undefined = () => undefined,
  mayBeGone: (entity: T) => boolean = () => false,
): Kind {
  const flat = (state: AccountState, key: string, entity: T): FlatEntity => ({
    kind,
    identity: id(entity) ?? `${kind} ${key}`,
    key,
    name: name(entity),
    ...(mayBeGone(entity) ? { mayBeGone: true } : {}),
    ...facts(entity, state),
  });
  // The facts of a user tell the names of its groups, which the user itself does not hold.
  const around = (state: AccountState) => (kind === 'user' ? state.groups.by : undefined);
  return {
    one: (state, key) => {
      const entity = table(state).by.get(key);
      return entity === undefined ? undefined : flat(state, key, entity);
    },
    *all(state) {
      for (const [key, entity] of table(state).by.entries()) yield flat(state, key, entity);
    },
    basis: (state, key) => [table(state).by.get(key), around(state)],
    differing: (before, after) => {
      const keys = new Set<string>();
      if (around(before) === around(after)) table(after).by.differencesFrom(table(before).by, (key) => keys.add(key));
      else for (const state of [before, after]) for (const [key] of table(state).by.entries()) keys.add(key);
      return [...keys].sort();
    },
    whole: (state) => table(state).whole.kind === 'known',
  };
}
