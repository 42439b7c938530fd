import type { Json } from '../kernel/json.ts';
import type { AccessKey, Group, MfaDevice, OidcProvider, Policy, Role, SamlProvider, ServerCertificate, User } from './entities.ts';
import type { Members } from './members.ts';
import type { Part } from './part.ts';
import type { AccountState, Entities } from './state.ts';
import { statementFacts } from './statement-facts.ts';

/**
 * An entity as single facts, each by a path that people can read (`attached policy arn:…`, `access key AKIA… status`).
 * What is known to be absent has no fact; what is unknown is listed by its path or the beginning of its paths. What no
 * event changes, such as the time of last use, is left out.
 */
export interface Facts {
  facts: ReadonlyMap<string, Json>;
  unknown: readonly string[];
}

/** One entity of a state, with what names it. */
export interface FlatEntity extends Facts {
  /** `user`, `role`… as targets call it. */
  kind: string;
  /** Unique id where known, else kind and key; the same entity has the same identity in two states. */
  identity: string;
  name: string;
}

/** Every entity of a state, the account and root among them, in order of kind and name. */
export function flatten(state: AccountState): FlatEntity[] {
  return [
    { kind: 'account', identity: 'account', name: state.account, ...accountFacts(state) },
    { kind: 'root', identity: 'root', name: 'root', ...rootFacts(state) },
    ...entities('user', state.users, (user) => ({ ...userFacts(user, state), id: user.id, name: user.name })),
    ...entities('group', state.groups, (group) => ({ ...groupFacts(group), id: group.id, name: group.name })),
    ...entities('role', state.roles, (role) => ({ ...roleFacts(role), id: role.id, name: role.name })),
    ...entities('policy', state.policies, (policy) => ({ ...policyFacts(policy), id: policy.id, name: policy.name })),
    ...entities('instance-profile', state.instanceProfiles, (profile) => ({
      ...facts((f) => named(f, profile).part('role', profile.role).tags(profile.tags)),
      id: profile.id,
      name: profile.name,
    })),
    ...entities('server-certificate', state.serverCertificates, (certificate) => ({
      ...certificateFacts(certificate),
      id: certificate.id,
      name: certificate.name,
    })),
    ...entities('saml-provider', state.samlProviders, (provider) => ({ ...samlFacts(provider), name: provider.arn })),
    ...entities('oidc-provider', state.oidcProviders, (provider) => ({ ...oidcFacts(provider), name: provider.arn })),
    ...entities('mfa-device', state.unassignedMfaDevices, (device) => ({
      ...facts((f) => f.known('serial number', device.serial).tags(device.tags)),
      name: device.serial,
    })),
    ...entities('trail', state.trails, (trail) => ({
      ...facts((f) =>
        f
          .part('multi-region', trail.multiRegion)
          .part('organisation trail', trail.organisation)
          .part('global service events', trail.globalServiceEvents)
          .part('log file validation', trail.validation)
          .part('bucket', trail.bucket)
          .part('prefix', trail.prefix)
          .part('KMS key', trail.kmsKey)
          .part('log group', trail.logGroup)
          .part('logging', trail.logging)
          .part('selectors', trail.selectors),
      ),
      name: trail.arn,
    })),
  ];
}

type Flat = Facts & { id?: Part<string>; name: string };

function* entities<T>(kind: string, all: Entities<T>, flat: (entity: T) => Flat): Iterable<FlatEntity> {
  for (const [key, entity] of all.by.entries()) {
    const { id, ...rest } = flat(entity);
    yield { kind, identity: id?.kind === 'known' ? id.value : `${kind} ${key}`, ...rest };
  }
}

function accountFacts(state: AccountState): Facts {
  return facts((f) => {
    f.part('alias', state.alias);
    if (state.passwordPolicy.kind === 'known')
      for (const [field, value] of Object.entries(state.passwordPolicy.value)) f.known(`password policy ${field}`, value);
    else if (state.passwordPolicy.kind === 'unknown') f.unknown('password policy');
    for (const [name, setting] of Object.entries(state.settings)) f.part(`setting ${name}`, setting);
  });
}

function rootFacts({ root }: AccountState): Facts {
  return facts((f) => {
    f.part('password', root.password);
    f.part('signing certificates', root.signingCertificates);
    if (root.accessKeys.kind === 'known') for (const key of root.accessKeys.value) keyFacts(f, key);
    else if (root.accessKeys.kind === 'unknown') f.unknown('access key');
    if (root.mfaDevices.kind === 'known') for (const device of root.mfaDevices.value) f.known(`MFA device ${device.serial}`, true);
    else if (root.mfaDevices.kind === 'unknown') f.unknown('MFA device');
  });
}

function userFacts(user: User, state: AccountState): Facts {
  return facts((f) => {
    named(f, user).tags(user.tags).attached(user.attached).inline(user.inline).part('permissions boundary', user.boundary);
    const groupName = new Map<string, string>();
    for (const group of state.groups.by.values()) if (group.id.kind === 'known') groupName.set(group.id.value, group.name);
    f.members('member of group', user.groups, (id, name) => [groupName.get(id) ?? name, true]);
    if (user.login.kind === 'known')
      f.known('console password', true).part('console password must be changed', user.login.value.passwordResetRequired);
    else if (user.login.kind === 'unknown') f.unknown('console password');
    for (const key of Object.values(user.accessKeys.items)) keyFacts(f, key);
    f.whole('access key', user.accessKeys);
    f.members('MFA device', user.mfaDevices, (serial: string, _device: MfaDevice) => [serial, true]);
    f.statuses('SSH key', user.sshKeys)
      .statuses('signing certificate', user.signingCertificates)
      .statuses('service-specific credential', user.serviceCredentials);
  });
}

function groupFacts(group: Group): Facts {
  return facts((f) => named(f, group).attached(group.attached).inline(group.inline));
}

function roleFacts(role: Role): Facts {
  return facts((f) =>
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

function policyFacts(policy: Policy): Facts {
  return facts((f) => {
    named(f, policy).part('description', policy.description).part('default version', policy.defaultVersion).tags(policy.tags);
    for (const version of Object.values(policy.versions.items)) f.document(`version ${version.id}`, version.document);
    f.whole('version', policy.versions);
  });
}

function certificateFacts(certificate: ServerCertificate): Facts {
  return facts((f) =>
    named(f, certificate).part('expires', certificate.expires).part('key type', certificate.keyType).tags(certificate.tags),
  );
}

function samlFacts(provider: SamlProvider): Facts {
  return facts((f) => f.part('metadata digest', provider.metadataDigest).tags(provider.tags));
}

function oidcFacts(provider: OidcProvider): Facts {
  return facts((f) =>
    f
      .part('url', provider.url)
      .part('thumbprints', provider.thumbprints)
      .members('client id', provider.clientIds, (id) => [id, true])
      .tags(provider.tags),
  );
}

function named(f: Builder, entity: { name: string; id: Part<string>; path: Part<string> }): Builder {
  return f.known('name', entity.name).part('unique id', entity.id).part('path', entity.path);
}

function keyFacts(f: Builder, key: AccessKey): void {
  f.known(`access key ${key.id}`, true).part(`access key ${key.id} status`, key.status);
}

interface Builder {
  known: (path: string, value: unknown) => Builder;
  unknown: (path: string) => Builder;
  part: (path: string, part: Part<unknown>) => Builder;
  /** One fact for each member, and the path as unknown when there may be others. */
  members: <T>(path: string, members: Members<T>, fact: (key: string, item: T) => readonly [string, Json]) => Builder;
  whole: (path: string, members: Members<unknown>) => Builder;
  tags: (tags: Members<string>) => Builder;
  attached: (attached: Members<string>) => Builder;
  inline: (inline: Members<Part<string>>) => Builder;
  statuses: (path: string, credentials: Members<{ status: Part<string> }>) => Builder;
  /** A policy document, one fact a statement. */
  document: (path: string, text: Part<string>) => Builder;
}

function facts(build: (f: Builder) => void): Facts {
  const map = new Map<string, Json>();
  const unknown: string[] = [];
  const f: Builder = {
    known: (path, value) => {
      map.set(path, JSON.parse(JSON.stringify(value ?? null)));
      return f;
    },
    unknown: (path) => {
      unknown.push(path);
      return f;
    },
    part: (path, part) => (part.kind === 'known' ? f.known(path, part.value) : part.kind === 'unknown' ? f.unknown(path) : f),
    whole: (path, members) => (members.whole.kind === 'known' ? f : f.unknown(path)),
    members: (path, members, fact) => {
      for (const [key, item] of Object.entries(members.items)) {
        const [name, value] = fact(key, item);
        f.known(`${path} ${name}`, value);
      }
      return f.whole(path, members);
    },
    tags: (tags) => f.members('tag', tags, (key, value) => [key, value]),
    attached: (attached) => f.members('attached policy', attached, (arn) => [arn, true]),
    inline: (inline) => {
      for (const [name, text] of Object.entries(inline.items))
        f.known(`inline policy ${name}`, true).document(`inline policy ${name}`, text);
      return f.whole('inline policy', inline);
    },
    statuses: (path, credentials) => {
      for (const [id, credential] of Object.entries(credentials.items))
        f.known(`${path} ${id}`, true).part(`${path} ${id} status`, credential.status);
      return f.whole(path, credentials);
    },
    document: (path, text) => {
      if (text.kind === 'unknown') return f.unknown(`${path} statement`);
      if (text.kind === 'known')
        for (const [name, statement] of statementFacts(text.value)) f.known(`${path} statement ${name}`, statement);
      return f;
    },
  };
  build(f);
  return { facts: map, unknown };
}
