import { unknown } from './part.ts';
import type { AccountState, Entities } from './state.ts';
import { table } from './table.ts';

/** A state of which nothing is known: what replay starts from when nothing was collected. */
export function emptyState(account: string, reason = 'nothing was collected before the first event'): AccountState {
  const nothing = unknown(reason);
  const some = <T>(): Entities<T> => ({ by: table<T>(), whole: nothing });
  return {
    schemaVersion: 1,
    account,
    at: '',
    alias: nothing,
    passwordPolicy: nothing,
    summary: nothing,
    settings: {
      organizationsRootCredentialsManagement: nothing,
      organizationsRootSessions: nothing,
      outboundWebIdentityFederation: nothing,
      globalEndpointTokenVersion: nothing,
    },
    root: { mfaDevices: nothing, accessKeys: nothing, signingCertificates: nothing, password: nothing, passwordLastUsed: nothing },
    users: some(),
    groups: some(),
    roles: some(),
    policies: some(),
    instanceProfiles: some(),
    serverCertificates: some(),
    samlProviders: some(),
    oidcProviders: some(),
    unassignedMfaDevices: some(),
    trails: some(),
    analyzers: some(),
    organisation: nothing,
  };
}
