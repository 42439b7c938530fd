import type { AccountState } from './state.ts';

/** Kinds of entities that a state holds in tables, as targets call them, and the members that hold them. */
export const entityTables = {
  user: 'users',
  group: 'groups',
  role: 'roles',
  policy: 'policies',
  'instance-profile': 'instanceProfiles',
  'server-certificate': 'serverCertificates',
  'saml-provider': 'samlProviders',
  'oidc-provider': 'oidcProviders',
  'mfa-device': 'unassignedMfaDevices',
  trail: 'trails',
  analyzer: 'analyzers',
} as const satisfies Readonly<Record<string, keyof AccountState>>;

export type TableKind = keyof typeof entityTables;

/** The kinds, in the order in which a state lists them. */
export const tableKinds = Object.keys(entityTables) as TableKind[];
