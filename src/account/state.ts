import type {
  AccessKey,
  Group,
  InstanceProfile,
  MfaDevice,
  OidcProvider,
  Policy,
  Role,
  SamlProvider,
  ServerCertificate,
  User,
} from './entities.ts';
import type { Part } from './part.ts';
import type { PasswordPolicy } from './password-policy.ts';
import type { Analyzer, Organisation, Trail } from './surroundings.ts';
import type { Table } from './table.ts';

/**
 * Everything IAM-shaped in one account at one instant. Immutable; `toJSON` gives plain JSON, whose schema is
 * `docs/reference/account.schema.json`. Every part is known, known to be absent, or unknown with the reason.
 */
export interface AccountState {
  schemaVersion: 1;
  /** Twelve digits; empty when nothing read names the account. */
  account: string;
  /** The instant that the state describes, UTC; empty for a state of which nothing is known. */
  at: string;
  alias: Part<string>;
  passwordPolicy: Part<PasswordPolicy>;
  /** Counters and quotas of GetAccountSummary, by AWS's names. */
  summary: Part<Readonly<Record<string, number>>>;
  /** Account-wide switches. */
  settings: AccountSettings;
  root: Root;
  users: Entities<User>;
  groups: Entities<Group>;
  roles: Entities<Role>;
  /** Customer-managed policies, and those AWS-managed that something uses. */
  policies: Entities<Policy>;
  instanceProfiles: Entities<InstanceProfile>;
  serverCertificates: Entities<ServerCertificate>;
  samlProviders: Entities<SamlProvider>;
  oidcProviders: Entities<OidcProvider>;
  /** Virtual MFA devices that are assigned to nobody, by serial number (an ARN). */
  unassignedMfaDevices: Entities<MfaDevice>;
  trails: Entities<Trail>;
  analyzers: Entities<Analyzer>;
  organisation: Part<Organisation>;
}

/**
 * Entities of one kind. `whole` says whether there may be others than those in `by`.
 * Keys: lower-case name for users, groups, roles, instance profiles and server certificates, which IAM keeps unique
 * without regard to case; ARN for policies, providers, trails and analyzers; serial number for MFA devices.
 */
export interface Entities<T> {
  by: Table<T>;
  whole: Part<true>;
}

/** Account-wide switches, each as IAM calls it. */
export interface AccountSettings {
  organizationsRootCredentialsManagement: Part<boolean>;
  organizationsRootSessions: Part<boolean>;
  outboundWebIdentityFederation: Part<boolean>;
  /** `v1Token` or `v2Token`. */
  globalEndpointTokenVersion: Part<string>;
}

/** The root user. Root is not a user: no policy, no group, no unique id. */
export interface Root {
  mfaDevices: Part<readonly MfaDevice[]>;
  accessKeys: Part<readonly AccessKey[]>;
  signingCertificates: Part<boolean>;
  /** Whether root has a password at all; absent under central root credential management. */
  password: Part<boolean>;
  passwordLastUsed: Part<string>;
}
