import { amount, type Check, each, flag, list, members, part, text, yes } from './checks.ts';
import { accessKeyCheck, mfaDeviceCheck } from './entity-checks.ts';
import type { entityTables } from './entity-tables.ts';
import type { Part } from './part.ts';
import type { PasswordPolicy } from './password-policy.ts';
import type { AccountSettings, AccountState, Root } from './state.ts';
import type { Organisation } from './surroundings.ts';

type Tables = (typeof entityTables)[keyof typeof entityTables];

/** A state without the entities of its tables. */
export type StateHeader = Omit<AccountState, Tables> & Record<Tables, { whole: Part<true> }>;

const wholeness: Check<{ whole: Part<true> }> = members({ whole: part(yes) });

const passwordPolicy = members<PasswordPolicy>({
  minimumPasswordLength: amount,
  requireSymbols: flag,
  requireNumbers: flag,
  requireUppercaseCharacters: flag,
  requireLowercaseCharacters: flag,
  allowUsersToChangePassword: flag,
  maxPasswordAge: amount,
  passwordReusePrevention: amount,
  hardExpiry: flag,
});

const settings = members<AccountSettings>({
  organizationsRootCredentialsManagement: part(flag),
  organizationsRootSessions: part(flag),
  outboundWebIdentityFederation: part(flag),
  globalEndpointTokenVersion: part(text),
});

const root = members<Root>({
  mfaDevices: part(list(mfaDeviceCheck)),
  accessKeys: part(list(accessKeyCheck)),
  signingCertificates: part(flag),
  password: part(flag),
  passwordLastUsed: part(text),
});

const organisation = members<Organisation>({ id: text, managementAccount: text, scps: part(each(text)), rcps: part(each(text)) });

/** What the header of a state must look like; its schema version is judged before. */
export const headerCheck: Check<StateHeader> = members<StateHeader>({
  schemaVersion: () => [],
  account: text,
  at: text,
  alias: part(text),
  passwordPolicy: part(passwordPolicy),
  summary: part(each(amount)),
  settings,
  root,
  users: wholeness,
  groups: wholeness,
  roles: wholeness,
  policies: wholeness,
  instanceProfiles: wholeness,
  serverCertificates: wholeness,
  samlProviders: wholeness,
  oidcProviders: wholeness,
  unassignedMfaDevices: wholeness,
  trails: wholeness,
  analyzers: wholeness,
  organisation: part(organisation),
});
