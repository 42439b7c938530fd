import type { Reader } from './reader.ts';
import { accessKeyLastUsed } from './readers/access-key-last-used.ts';
import { accessKeys } from './readers/access-keys.ts';
import { accountAliases } from './readers/account-aliases.ts';
import { accountSummary } from './readers/account-summary.ts';
import { analyzers } from './readers/analyzers.ts';
import { authorizationDetails } from './readers/authorization-details.ts';
import { awsError } from './readers/aws-error.ts';
import { credentialReport } from './readers/credential-report.ts';
import { eventSelectors } from './readers/event-selectors.ts';
import { instanceProfiles } from './readers/instance-profiles.ts';
import { loginProfile } from './readers/login-profile.ts';
import { mfaDevices } from './readers/mfa-devices.ts';
import { oidcProvider, oidcProviders } from './readers/oidc-providers.ts';
import { passwordPolicy } from './readers/password-policy.ts';
import { samlProvider, samlProviders } from './readers/saml-providers.ts';
import { savedState } from './readers/saved-state.ts';
import { serverCertificate, serverCertificates } from './readers/server-certificates.ts';
import { serviceSpecificCredentials } from './readers/service-specific-credentials.ts';
import { signingCertificates } from './readers/signing-certificates.ts';
import { sshPublicKey, sshPublicKeys } from './readers/ssh-public-keys.ts';
import { trailStatus } from './readers/trail-status.ts';
import { trailNames, trails } from './readers/trails.ts';
import { user } from './readers/user.ts';
import { users } from './readers/users.ts';
import { virtualMfaDevices } from './readers/virtual-mfa-devices.ts';

/** Every kind of export that can be read. One JSON object may be several, when answers were joined. */
export const readers: readonly Reader[] = [
  authorizationDetails,
  credentialReport,
  accountSummary,
  passwordPolicy,
  accountAliases,
  users,
  user,
  loginProfile,
  mfaDevices,
  virtualMfaDevices,
  accessKeys,
  accessKeyLastUsed,
  sshPublicKeys,
  sshPublicKey,
  signingCertificates,
  serviceSpecificCredentials,
  instanceProfiles,
  serverCertificates,
  serverCertificate,
  samlProviders,
  samlProvider,
  oidcProviders,
  oidcProvider,
  trails,
  trailNames,
  trailStatus,
  eventSelectors,
  analyzers,
  savedState,
  awsError,
];
