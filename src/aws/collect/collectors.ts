import { accountAlias } from './account-alias.ts';
import { accountDetails } from './account-details.ts';
import { accountSettings } from './account-settings.ts';
import { accountSummary } from './account-summary.ts';
import { analyzers } from './analyzers.ts';
import type { Collector } from './collector.ts';
import { credentialReport } from './credential-report.ts';
import { instanceProfiles } from './instance-profiles.ts';
import { managedPolicies } from './managed-policies.ts';
import { oidcProviders } from './oidc-providers.ts';
import { organisation } from './organisation.ts';
import { passwordPolicy } from './password-policy.ts';
import { roles } from './roles.ts';
import { samlProviders } from './saml-providers.ts';
import { serverCertificates } from './server-certificates.ts';
import { trails } from './trails.ts';
import { userParts } from './user-parts.ts';
import { users } from './users.ts';
import { virtualMfaDevices } from './virtual-mfa-devices.ts';

/** Every part of an account. What one brings is put into the state before what a later one brings. */
export const collectors: readonly Collector[] = [
  // It is made while the others ask.
  credentialReport,
  accountDetails,
  users,
  passwordPolicy,
  accountSummary,
  accountAlias,
  virtualMfaDevices,
  serverCertificates,
  instanceProfiles,
  samlProviders,
  oidcProviders,
  trails,
  analyzers,
  accountSettings,
  organisation,
  roles,
  managedPolicies,
  userParts,
];
