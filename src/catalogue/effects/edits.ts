import {
  blankGroup,
  blankInstanceProfile,
  blankOidcProvider,
  blankPolicy,
  blankRole,
  blankSamlProvider,
  blankServerCertificate,
  blankTrail,
  blankUser,
} from '../../account/blank.ts';
import type { Group, InstanceProfile, OidcProvider, Policy, Role, SamlProvider, ServerCertificate, User } from '../../account/entities.ts';
import type { AccountState, Entities } from '../../account/state.ts';
import type { Trail } from '../../account/surroundings.ts';
import type { Effected } from '../effect.ts';

/** Reports that the state before does not fit a call that AWS accepted. */
export type Note = (contradiction: string) => void;

type Edit<T> = (entity: T, note: Note) => T;

/** The tables of a state whose entities can be met for the first time in an event. */
interface Kinds {
  users: User;
  groups: Group;
  roles: Role;
  policies: Policy;
  instanceProfiles: InstanceProfile;
  serverCertificates: ServerCertificate;
  samlProviders: SamlProvider;
  oidcProviders: OidcProvider;
  trails: Trail;
}

const blanks: { [K in keyof Kinds]: (name: string) => Kinds[K] } = {
  users: blankUser,
  groups: blankGroup,
  roles: blankRole,
  policies: blankPolicy,
  instanceProfiles: blankInstanceProfile,
  serverCertificates: blankServerCertificate,
  samlProviders: blankSamlProvider,
  oidcProviders: blankOidcProvider,
  trails: blankTrail,
};

const words: { [K in keyof Kinds]: string } = {
  users: 'User',
  groups: 'Group',
  roles: 'Role',
  policies: 'Policy',
  instanceProfiles: 'Instance profile',
  serverCertificates: 'Server certificate',
  samlProviders: 'SAML provider',
  oidcProviders: 'OIDC provider',
  trails: 'Trail',
};

const byArn: ReadonlySet<keyof Kinds> = new Set(['policies', 'samlProviders', 'oidcProviders', 'trails'] as const);

/** Key of an entity in its table: names without regard to case, as IAM compares them; ARNs as they are. */
export function keyOf(kind: keyof Kinds, name: string): string {
  return byArn.has(kind) ? name : name.toLowerCase();
}

/** The entity called `name`, or undefined when the state does not hold it. */
export function entityIn<K extends keyof Kinds>(state: AccountState, kind: K, name: string): Kinds[K] | undefined {
  return tableOf(state, kind).by.get(keyOf(kind, name));
}

/** Whether the state knows every entity of a kind, so that one it does not hold does not exist. */
export function knowsAll(state: AccountState, kind: keyof Kinds): boolean {
  return state[kind].whole.kind === 'known';
}

/**
 * The state with one entity edited. An entity that the state does not hold is met here for the first time, and that is a
 * contradiction when all of its kind were known. An event without a name changes nothing that can be shown.
 */
export function onEntity<K extends keyof Kinds>(before: AccountState, kind: K, name: string | undefined, edit: Edit<Kinds[K]>): Effected {
  if (name === undefined || name === '') return { state: before, contradictions: [] };
  const contradictions: string[] = [];
  const note: Note = (text) => void contradictions.push(text);
  const [entities, key] = [tableOf(before, kind), keyOf(kind, name)];
  const found = entities.by.get(key);
  if (found === undefined && knowsAll(before, kind)) note(`${words[kind]} ${name} is not in the account.`);
  const edited = edit(found ?? blanks[kind](name), note);
  if (edited === found) return { state: before, contradictions };
  return { state: { ...before, [kind]: { ...entities, by: entities.by.put(key, edited) } }, contradictions };
}

/** The state with a new entity. One of that name that is there already is a contradiction, and is replaced. */
export function withEntity<K extends keyof Kinds>(before: AccountState, kind: K, name: string, entity: Kinds[K]): Effected {
  const entities = tableOf(before, kind);
  const contradictions = entityIn(before, kind, name) === undefined ? [] : [`${words[kind]} ${name} exists already.`];
  return { state: { ...before, [kind]: { ...entities, by: entities.by.put(keyOf(kind, name), entity) } }, contradictions };
}

/** The state without an entity. One that is not there is a contradiction when all of its kind were known. */
export function withoutEntity<K extends keyof Kinds>(before: AccountState, kind: K, name: string): Effected {
  const entities = tableOf(before, kind);
  const gone = entityIn(before, kind, name) === undefined && knowsAll(before, kind);
  const contradictions = gone ? [`${words[kind]} ${name} is not in the account.`] : [];
  return { state: { ...before, [kind]: { ...entities, by: entities.by.drop(keyOf(kind, name)) } }, contradictions };
}

// One place that tells the compiler what `state[kind]` holds.
function tableOf<K extends keyof Kinds>(state: AccountState, kind: K): Entities<Kinds[K]> {
  const tables: { [J in keyof Kinds]: Entities<Kinds[J]> } = state;
  return tables[kind];
}
