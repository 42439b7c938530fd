import * as iam from '@aws-sdk/client-iam';
import { emptyState } from '../../../src/account/empty-state.ts';
import type { MfaDevice } from '../../../src/account/entities.ts';
import { absent, known } from '../../../src/account/part.ts';
import type { AccountState, Entities } from '../../../src/account/state.ts';
import { table } from '../../../src/account/table.ts';
import { type Collector, every, orNothing } from './collector.ts';
import { collectPolicies } from './policies.ts';
import { collectProviders } from './providers.ts';
import { collectRoles } from './roles.ts';
import { collectSettings } from './settings.ts';
import { collectGroups, collectUsers, deviceTags } from './users.ts';

/** The state of an account as IAM's own answers tell it, taken to be that of the time `at`. */
export async function collect(client: iam.IAMClient, account: string, at: string, moto: boolean): Promise<AccountState> {
  const collector: Collector = { client, moto, read: { at, source: 'collected' } };
  const { read } = collector;
  const details = await every(iam.paginateGetAccountAuthorizationDetails, collector, {
    Filter: ['User', 'Group', 'Role', 'LocalManagedPolicy'],
  });
  const groups = collectGroups(collector, details);
  const [users, roles, policies, providers, aliases, policy, devices] = await Promise.all([
    collectUsers(collector, details, groups),
    collectRoles(collector, details),
    collectPolicies(collector, details),
    collectProviders(collector),
    every(iam.paginateListAccountAliases, collector, {}),
    orNothing(client.send(new iam.GetAccountPasswordPolicyCommand())),
    every(iam.paginateListVirtualMFADevices, collector, { AssignmentStatus: 'Unassigned' }),
  ]);
  const [alias] = aliases.flatMap(({ AccountAliases }) => AccountAliases ?? []);
  const found = policy?.PasswordPolicy;
  const free = await Promise.all(
    devices.flatMap(({ VirtualMFADevices }) => VirtualMFADevices ?? []).map(({ SerialNumber = '' }) => freeDevice(collector, SerialNumber)),
  );
  const listed = <T>(entities: readonly (readonly [string, T])[]): Entities<T> => ({ by: table(entities), whole: known(true, read) });
  return {
    ...emptyState(account),
    at,
    alias: alias === undefined ? absent(read) : known(alias, read),
    passwordPolicy:
      found === undefined
        ? absent(read)
        : known(
            {
              minimumPasswordLength: found.MinimumPasswordLength ?? 6,
              requireSymbols: found.RequireSymbols ?? false,
              requireNumbers: found.RequireNumbers ?? false,
              requireUppercaseCharacters: found.RequireUppercaseCharacters ?? false,
              requireLowercaseCharacters: found.RequireLowercaseCharacters ?? false,
              allowUsersToChangePassword: found.AllowUsersToChangePassword ?? false,
              maxPasswordAge: found.MaxPasswordAge ?? 0,
              passwordReusePrevention: found.PasswordReusePrevention ?? 0,
              hardExpiry: found.HardExpiry ?? false,
            },
            read,
          ),
    settings: await collectSettings(collector),
    users: listed(users),
    groups: listed(groups),
    roles: listed(roles.roles),
    policies: listed(policies),
    instanceProfiles: listed(roles.profiles),
    serverCertificates: listed(providers.certificates),
    samlProviders: listed(providers.saml),
    oidcProviders: listed(providers.oidc),
    unassignedMfaDevices: listed(free),
  };
}

async function freeDevice(collector: Collector, serial: string): Promise<[string, MfaDevice]> {
  return [serial, { serial, enabled: absent(collector.read), tags: await deviceTags(collector, serial) }];
}
