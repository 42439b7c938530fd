import type { User } from '../../entities.ts';
import { known, knownValue } from '../../part.ts';
import type { AccountSettings, AccountState, Root } from '../../state.ts';
import type { Report } from '../import-problem.ts';
import type { Telling } from '../telling.ts';
import type { Told } from '../told.ts';
import { isUnread } from '../unread.ts';
import { unreadState } from '../unread-state.ts';
import { mfaDeviceMerge } from './entity-merges.ts';
import type { Merge } from './merge.ts';
import { members } from './merge-keyed.ts';
import { latestPart, part } from './merge-part.ts';
import { mergeTables } from './merge-tables.ts';

/** The state that all tellings together tell of an account; what they contradict each other on is reported. */
export function mergeState(tellings: readonly Telling[], account: string, at: string, report: Report): AccountState {
  const unread = unreadState(account, at);
  const groups = mergeTables('groups', tellings, report);
  const flag = (key: Exclude<keyof AccountSettings, 'globalEndpointTokenVersion'>) =>
    merged(tellings, ({ settings }) => settings[key], unread.settings[key], part<boolean>(), `setting ${key}`, report);
  const { globalEndpointTokenVersion: version } = unread.settings;
  return {
    ...unread,
    alias: merged(tellings, ({ account }) => account.alias, unread.alias, part(), 'the account alias', report),
    passwordPolicy: merged(tellings, ({ account }) => account.passwordPolicy, unread.passwordPolicy, part(), 'the password policy', report),
    summary: merged(tellings, ({ account }) => account.summary, unread.summary, part(), 'the account summary', report),
    organisation: merged(tellings, ({ account }) => account.organisation, unread.organisation, part(), 'the organisation', report),
    settings: {
      organizationsRootCredentialsManagement: flag('organizationsRootCredentialsManagement'),
      organizationsRootSessions: flag('organizationsRootSessions'),
      outboundWebIdentityFederation: flag('outboundWebIdentityFederation'),
      globalEndpointTokenVersion: merged(
        tellings,
        ({ settings }) => settings.globalEndpointTokenVersion,
        version,
        part(),
        'setting globalEndpointTokenVersion',
        report,
      ),
    },
    root: mergeRoot(tellings, unread.root, report),
    users: mergeTables(
      'users',
      tellings.map((telling) => withGroupIds(telling, groups)),
      report,
    ),
    groups,
    roles: mergeTables('roles', tellings, report),
    policies: mergeTables('policies', tellings, report),
    instanceProfiles: mergeTables('instanceProfiles', tellings, report),
    serverCertificates: mergeTables('serverCertificates', tellings, report),
    samlProviders: mergeTables('samlProviders', tellings, report),
    oidcProviders: mergeTables('oidcProviders', tellings, report),
    unassignedMfaDevices: mergeTables('unassignedMfaDevices', tellings, report),
    trails: mergeTables('trails', tellings, report),
    analyzers: mergeTables('analyzers', tellings, report),
  };
}

function mergeRoot(tellings: readonly Telling[], unread: Root, report: Report): Root {
  return {
    mfaDevices: rootDevices(tellings, unread.mfaDevices, report),
    accessKeys: merged(tellings, ({ root }) => root.accessKeys, unread.accessKeys, part(), 'root: access keys', report),
    signingCertificates: merged(
      tellings,
      ({ root }) => root.signingCertificates,
      unread.signingCertificates,
      part(),
      'root: signing certificates',
      report,
    ),
    password: merged(tellings, ({ root }) => root.password, unread.password, part(), 'root: password', report),
    passwordLastUsed: merged(
      tellings,
      ({ root }) => root.passwordLastUsed,
      unread.passwordLastUsed,
      latestPart((at) => at),
      'root: password last used',
      report,
    ),
  };
}

/** The devices that exports name. AWS lists the virtual ones only, so root may have a passkey or a hardware token besides. */
function rootDevices(tellings: readonly Telling[], unread: Root['mfaDevices'], report: Report): Root['mfaDevices'] {
  const told = tellings.flatMap(({ rootMfaDevices: value, origin }) => (value === undefined ? [] : [{ value, origin }]));
  if (told.length === 0) return unread;
  const { items, whole } = members('MFA device', mfaDeviceMerge)(told, 'root: MFA devices', report);
  const devices = Object.values(items).sort((a, b) => (a.serial < b.serial ? -1 : 1));
  const [first] = devices;
  if (whole.kind === 'known') return known(devices, whole.read);
  if (whole.kind === 'absent') return whole;
  if (isUnread(whole) && first !== undefined && first.enabled.kind !== 'unknown') return known(devices, first.enabled.read);
  return isUnread(whole) ? unread : whole;
}

function merged<T>(
  tellings: readonly Telling[],
  pick: (telling: Telling) => T | undefined,
  unread: T,
  merge: Merge<T>,
  place: string,
  report: Report,
): T {
  const told: Told<T>[] = tellings.flatMap((telling) => {
    const value = pick(telling);
    return value === undefined ? [] : [{ value, origin: telling.origin }];
  });
  return told.length === 0 ? unread : merge(told, place, report);
}

/** AWS lists memberships by the name of the group; the state keeps them by its id, which outlives a rename. */
function withGroupIds(telling: Telling, groups: AccountState['groups']): Telling {
  const users = telling.tables.users.map((user): User => {
    const items = Object.entries(user.groups.items).map(([key, name]) => {
      const group = key.startsWith('name:') ? groups.by.get(name.toLowerCase()) : undefined;
      return [group === undefined ? key : (knownValue(group.id) ?? key), name] as const;
    });
    return { ...user, groups: { ...user.groups, items: Object.fromEntries(items) } };
  });
  return { ...telling, tables: { ...telling.tables, users } };
}
