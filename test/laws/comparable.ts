import { factsOf } from '../../src/account/facts.ts';
import type { AccountState, Entities } from '../../src/account/state.ts';
import { table } from '../../src/account/table.ts';
import { isJsonObject, type Json, type JsonObject } from '../../src/kernel/json.ts';

/** What the laws do not compare, by path, each with the reason; `*` stands for any text. */
const leftOut: readonly (readonly [path: string, reason: string])[] = [
  ['users.by.*.passwordLastUsed', 'use is no change, so no event tells it'],
  ['users.by.*.accessKeys.items.*.lastUsed', 'use is no change, so no event tells it'],
  ['roles.by.awsservicerolefor*.inline.whole', 'AWS may give the role of a service policies that no event tells'],
  ['roles.by.awsservicerolefor*.attached.whole', 'AWS may give the role of a service policies that no event tells'],
  ['roles.by.*.lastUsed', 'use is no change, so no event tells it'],
  ['users.by.*.passwordLastChanged', 'only the credential report tells it'],
  ['users.by.*.mfaDevices.items.*.enabled', 'the call answers nothing, so replay has the time of the event, which the story makes up'],
  ['users.by.*.groups.items.*', 'the name of a group at the time when the membership was learnt; the id is compared'],
  ['policies.by.*.versions.items.v1.created', 'the answer has the date of the policy, which may be a second earlier'],
  ['serverCertificates.by.*.boundTo', 'no event of IAM tells what begins to serve a certificate'],
  ['samlProviders.by.*.created', 'the call answers no date, so replay has the time of the event, which the story makes up'],
  ['oidcProviders.by.*.created', 'the call answers no date, so replay has the time of the event, which the story makes up'],
  ['summary', 'counters follow from the rest'],
];

/** The facts of a state that two roads to it must agree on. */
export function comparable(state: AccountState): JsonObject {
  const facts = factsOf(withoutDying(state));
  for (const [path] of leftOut) blank(facts, path.split('.'));
  return facts;
}

/** IAM deletes the role of a service in a task, of whose end no event tells; both backends have done it when they are asked next. */
function withoutDying(state: AccountState): AccountState {
  const alive = [...state.roles.by.entries()].filter(([, { deletionAsked }]) => deletionAsked?.kind !== 'known');
  return { ...state, roles: { ...state.roles, by: table(alive) } };
}

/** A blanked value stays as a key, so that it still counts that there is one. */
function blank(value: Json, [key, ...rest]: readonly string[]): void {
  if (!isJsonObject(value) || key === undefined) return;
  const [start = '', ...more] = key.split('*');
  for (const [name, inner] of Object.entries(value)) {
    if (more.length === 0 ? name !== key : !name.startsWith(start)) continue;
    if (rest.length === 0) value[name] = '(left out)';
    else blank(inner ?? null, rest);
  }
}

/**
 * A state reduced to what is not the very same value in another one. States that grew from one another share almost all
 * that they hold, so comparing the rest takes no time.
 */
export function besides(state: AccountState, other: AccountState): AccountState {
  const only = <T>(mine: Entities<T>, its: Entities<T>): Entities<T> => ({
    ...mine,
    by: table([...mine.by.entries()].filter(([key, entity]) => its.by.get(key) !== entity)),
  });
  return {
    ...state,
    users: only(state.users, other.users),
    groups: only(state.groups, other.groups),
    roles: only(state.roles, other.roles),
    policies: only(state.policies, other.policies),
    instanceProfiles: only(state.instanceProfiles, other.instanceProfiles),
    serverCertificates: only(state.serverCertificates, other.serverCertificates),
    samlProviders: only(state.samlProviders, other.samlProviders),
    oidcProviders: only(state.oidcProviders, other.oidcProviders),
    unassignedMfaDevices: only(state.unassignedMfaDevices, other.unassignedMfaDevices),
  };
}

/** Paths at which two values differ, with both values, to be read by people. */
export function differences(one: Json | undefined, other: Json | undefined, path = ''): string[] {
  if (isJsonObject(one) && isJsonObject(other))
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) => differences(one[key], other[key], `${path}/${key}`));
  return JSON.stringify(one) === JSON.stringify(other) ? [] : [`${path}: ${brief(one)} and ${brief(other)}`];
}

function brief(value: Json | undefined): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
