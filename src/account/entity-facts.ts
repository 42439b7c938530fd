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
import { type Builder, buildFacts, type Facts, present } from './facts-builder.ts';
import type { Part } from './part.ts';
import type { AccountState } from './state.ts';
import type { Trail } from './surroundings.ts';
import type { Table } from './table.ts';

export function accountFacts(state: AccountState): Facts {
  return buildFacts((f) => {
    f.part('alias', state.alias);
    if (state.passwordPolicy.kind === 'known')
      for (const [field, value] of Object.entries(state.passwordPolicy.value)) f.known(`password policy ${field}`, value);
    else if (state.passwordPolicy.kind === 'unknown') f.unknown('password policy');
    for (const [name, setting] of Object.entries(state.settings)) f.part(`setting ${name}`, setting);
  });
}

export function rootFacts({ root }: AccountState): Facts {
  return buildFacts((f) => {
    f.part('password', root.password);
    f.part('signing certificates', root.signingCertificates);
    if (root.accessKeys.kind === 'known') for (const key of root.accessKeys.value) keyFacts(f, key);
    else if (root.accessKeys.kind === 'unknown') f.unknown('access key');
    if (root.mfaDevices.kind === 'known') for (const device of root.mfaDevices.value) f.known(`MFA device ${device.serial}`, present);
    else if (root.mfaDevices.kind === 'unknown') f.unknown('MFA device');
  });
}

export function userFacts(user: User, state: AccountState): Facts {
  return buildFacts((f) => {
    named(f, user).tags(user.tags).attached(user.attached).inline(user.inline).part('permissions boundary', user.boundary);
    const groupName = groupNames(state.groups.by);
    f.members('member of group', user.groups, (id, name) => [groupName.get(id) ?? name, present]);
    if (user.login.kind === 'known')
      f.known('console password', present).part('console password must be changed', user.login.value.passwordResetRequired);
    else if (user.login.kind === 'unknown') f.unknown('console password');
    for (const key of Object.values(user.accessKeys.items)) keyFacts(f, key);
    f.whole('access key', user.accessKeys);
    f.members('MFA device', user.mfaDevices, (serial: string, _device: MfaDevice) => [serial, present]);
    f.statuses('SSH key', user.sshKeys)
      .statuses('signing certificate', user.signingCertificates)
      .statuses('service-specific credential', user.serviceCredentials);
  });
}

/** Names of groups by their ids, by the table that holds them: every user of a state asks for the same. */
const namesKnown = new WeakMap<Table<Group>, ReadonlyMap<string, string>>();

function groupNames(groups: Table<Group>): ReadonlyMap<string, string> {
  const known = namesKnown.get(groups);
  if (known !== undefined) return known;
  const names = new Map<string, string>();
  for (const group of groups.values()) if (group.id.kind === 'known') names.set(group.id.value, group.name);
  namesKnown.set(groups, names);
  return names;
}

export function groupFacts(group: Group): Facts {
  return buildFacts((f) => named(f, group).attached(group.attached).inline(group.inline));
}

export function roleFacts(role: Role): Facts {
  return buildFacts((f) =>
    named(f, role)
      .part('description', role.description)
      .part('maximum session duration', role.maxSessionDuration)
      .document('trust', role.trust)
      .part('permissions boundary', role.boundary)
      .tags(role.tags)
      .attached(role.attached)
      .inline(role.inline),
  );
}

export function policyFacts(policy: Policy): Facts {
  return buildFacts((f) => {
    named(f, policy).part('description', policy.description).part('default version', policy.defaultVersion).tags(policy.tags);
    for (const version of Object.values(policy.versions.items)) f.document(`version ${version.id}`, version.document);
    f.whole('version', policy.versions);
  });
}

export function certificateFacts(certificate: ServerCertificate): Facts {
  return buildFacts((f) =>
    named(f, certificate).part('expires', certificate.expires).part('key type', certificate.keyType).tags(certificate.tags),
  );
}

export function samlFacts(provider: SamlProvider): Facts {
  return buildFacts((f) => f.part('metadata digest', provider.metadataDigest).tags(provider.tags));
}

export function oidcFacts(provider: OidcProvider): Facts {
  return buildFacts((f) =>
    f
      .part('url', provider.url)
      .part('thumbprints', provider.thumbprints)
      .members('client id', provider.clientIds, (id) => [id, present])
      .tags(provider.tags),
  );
}

function named(f: Builder, entity: { name: string; id: Part<string>; path: Part<string> }): Builder {
  return f.known('name', entity.name).part('unique id', entity.id).part('path', entity.path);
}

function keyFacts(f: Builder, key: AccessKey): void {
  f.known(`access key ${key.id}`, present).part(`access key ${key.id} status`, key.status);
}

export function profileFacts(profile: InstanceProfile): Facts {
  return buildFacts((f) => named(f, profile).part('role', profile.role).tags(profile.tags));
}

export function deviceFacts(device: MfaDevice): Facts {
  return buildFacts((f) => f.known('serial number', device.serial).tags(device.tags));
}

export function trailFacts(trail: Trail): Facts {
  return buildFacts((f) =>
    f
      .part('multi-region', trail.multiRegion)
      .part('organisation trail', trail.organisation)
      .part('global service events', trail.globalServiceEvents)
      .part('log file validation', trail.validation)
      .part('bucket', trail.bucket)
      .part('prefix', trail.prefix)
      .part('KMS key', trail.kmsKey)
      .part('log group', trail.logGroup)
      .part('log role', trail.logRole)
      .part('recursive logging', trail.recursive)
      .part('logging', trail.logging)
      .part('selectors', trail.selectors),
  );
}
