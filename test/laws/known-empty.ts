import { emptyState } from '../../src/account/empty-state.ts';
import { absent, known } from '../../src/account/part.ts';
import type { AccountState, Entities } from '../../src/account/state.ts';
import { table } from '../../src/account/table.ts';

/** An account that has nothing, and of which everything is known. */
export function knownEmpty(account: string): AccountState {
  const read = { at: '2026-03-01T00:00:00Z', source: 'law' };
  const none = <T>(): Entities<T> => ({ by: table<T>(), whole: known(true, read) });
  const off = known(false, read);
  return {
    ...emptyState(account),
    alias: absent(read),
    passwordPolicy: absent(read),
    settings: {
      organizationsRootCredentialsManagement: off,
      organizationsRootSessions: off,
      outboundWebIdentityFederation: off,
      globalEndpointTokenVersion: known('v1Token', read),
    },
    root: {
      mfaDevices: known([], read),
      accessKeys: known([], read),
      signingCertificates: off,
      password: known(true, read),
      passwordLastUsed: absent(read),
    },
    users: none(),
    groups: none(),
    roles: none(),
    policies: none(),
    instanceProfiles: none(),
    serverCertificates: none(),
    samlProviders: none(),
    oidcProviders: none(),
    unassignedMfaDevices: none(),
    trails: none(),
  };
}
