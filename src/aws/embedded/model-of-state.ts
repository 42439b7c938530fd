import type { Group as StateGroup, Policy as StatePolicy, Role as StateRole, User as StateUser } from '../../account/entities.ts';
import { knownValue } from '../../account/part.ts';
import type { PasswordPolicy } from '../../account/password-policy.ts';
import type { AccountState } from '../../account/state.ts';
import type { Trail as StateTrail } from '../../account/surroundings.ts';
import { type Group, type Holder, type Model, newModel, type Policy, type Role, type Trail, type User } from './model.ts';

/** The body of a certificate of such a key with such a last day, UTC, where one can be had. */
export type CertificateMaker = (keyType: string, expires: string | undefined) => string | undefined;

/** The account of a state as the embedded AWS holds it: ids, dates, statuses and last use as they are. What is unknown is left out. */
export function modelOfState(state: AccountState, clock: () => Date, certificate: CertificateMaker = () => undefined): Model {
  const model = newModel(state.account, clock);
  const groups = new Map([...state.groups.by.values()].map((group) => [knownValue(group.id) ?? `name:${group.name}`, groupOf(group)]));
  model.groups.push(...groups.values());
  model.users.push(...[...state.users.by.values()].map((user) => userOf(user, groups)));
  model.roles.push(...[...state.roles.by.values()].map(roleOf));
  model.policies.push(...[...state.policies.by.values()].map(policyOf));
  addDevices(model, state);
  for (const { name, id, path, created, tags, role } of state.instanceProfiles.by.values()) {
    const holder = model.roles.find((one) => one.name === knownValue(role));
    model.profiles.push({ ...named({ name, id, path, created }), tags: tagsOf(tags), role: holder });
  }
  for (const { name, id, path, uploaded, expires, keyType, tags } of state.serverCertificates.by.values()) {
    const end = knownValue(expires);
    const body = certificate(knownValue(keyType) ?? 'RSA 2048', end);
    const own = { ...named({ name, id, path, created: uploaded }), body: body ?? '', chain: undefined, tags: tagsOf(tags) };
    model.certificates.push(end === undefined ? own : { ...own, expires: new Date(end) });
  }
  for (const { arn, created, validUntil, tags } of state.samlProviders.by.values()) {
    const until = knownValue(validUntil);
    const metadata = `<EntityDescriptor entityID="${arn}"${until === undefined ? '' : ` validUntil="${until}"`}/>`;
    model.samlProviders.push({ name: lastOf(arn), created: dateOf(created), metadata, tags: tagsOf(tags) });
  }
  for (const { arn, url, created, clientIds, thumbprints, tags } of state.oidcProviders.by.values())
    model.oidcProviders.push({
      url: (knownValue(url) ?? arn.slice(arn.indexOf('/') + 1)).replace(/^https:\/\//, ''),
      created: dateOf(created),
      clientIds: new Set(Object.keys(clientIds.items)),
      thumbprints: [...(knownValue(thumbprints) ?? [])],
      tags: tagsOf(tags),
    });
  model.alias = knownValue(state.alias);
  model.passwordPolicy = passwordPolicyOf(knownValue(state.passwordPolicy));
  model.summary = knownValue(state.summary) ?? {};
  model.tokenVersion = knownValue(state.settings.globalEndpointTokenVersion) ?? 'v1Token';
  model.outboundFederation = knownValue(state.settings.outboundWebIdentityFederation) ?? false;
  if (knownValue(state.settings.organizationsRootCredentialsManagement) === true)
    model.organisationFeatures.add('RootCredentialsManagement');
  if (knownValue(state.settings.organizationsRootSessions) === true) model.organisationFeatures.add('RootSessions');
  model.trails = [...state.trails.by.values()].map(trailOf);
  model.analyzers = [...state.analyzers.by.values()].map(({ arn, type, status }) => ({
    arn,
    name: lastOf(arn),
    type: knownValue(type) ?? 'ACCOUNT',
    status: knownValue(status) ?? 'ACTIVE',
    createdAt: '2025-01-01T00:00:00Z',
  }));
  // What is made from now on is told apart from what the state has.
  model.serial = 9_000_000_000;
  return model;
}

type Parts = Pick<StateUser, 'name' | 'id' | 'path' | 'created'>;
type Policies = Pick<StateUser, 'inline' | 'attached'>;

function named({ name, id, path, created }: Parts) {
  return { name, id: knownValue(id) ?? `ID${name.toUpperCase()}`, path: knownValue(path) ?? '/', created: dateOf(created) };
}

function holderOf(holder: Parts & Policies): Holder {
  const inline = Object.entries(holder.inline.items).map(([name, document]) => [name, knownValue(document) ?? '{}'] as const);
  return { ...named(holder), inline: new Map(inline), attached: new Set(Object.keys(holder.attached.items)) };
}

function groupOf(group: StateGroup): Group {
  return holderOf(group);
}

function userOf(user: StateUser, groups: ReadonlyMap<string, Group>): User {
  const login = knownValue(user.login);
  const [used, changed] = [knownValue(user.passwordLastUsed), knownValue(user.passwordLastChanged)];
  return {
    ...holderOf(user),
    tags: tagsOf(user.tags),
    groups: new Set(Object.keys(user.groups.items).flatMap((id) => groups.get(id) ?? [])),
    boundary: knownValue(user.boundary),
    login: login === undefined ? undefined : { created: dateOf(login.created), reset: knownValue(login.passwordResetRequired) ?? false },
    ...(used === undefined ? {} : { passwordLastUsed: new Date(used) }),
    ...(changed === undefined ? {} : { passwordLastChanged: new Date(changed) }),
    mfa: new Map(Object.entries(user.mfaDevices.items).map(([serial, { enabled }]) => [serial, dateOf(enabled)])),
    keys: Object.values(user.accessKeys.items).map(({ id, status, created, lastUsed }) => {
      const use = knownValue(lastUsed);
      const own = { id, status: knownValue(status) ?? 'Active', created: dateOf(created), about: '' };
      return use === undefined ? own : { ...own, lastUsed: { at: new Date(use.at), service: use.service, region: use.region } };
    }),
    sshKeys: Object.values(user.sshKeys.items).map(uploaded),
    signingCertificates: Object.values(user.signingCertificates.items).map(uploaded),
    serviceCredentials: Object.values(user.serviceCredentials.items).map(({ id, service, status, created, expires }) => {
      const end = knownValue(expires);
      const own = { id, status: knownValue(status) ?? 'Active', created: dateOf(created), about: knownValue(service) ?? '' };
      return end === undefined ? own : { ...own, expires: new Date(end) };
    }),
  };
}

function uploaded({ id, status, uploaded: at, body }: StateUser['sshKeys']['items'][string]) {
  return { id, status: knownValue(status) ?? 'Active', created: dateOf(at), about: knownValue(body) ?? 'unknown' };
}

function roleOf(role: StateRole): Role {
  const use = knownValue(role.lastUsed);
  return {
    ...holderOf(role),
    tags: tagsOf(role.tags),
    boundary: knownValue(role.boundary),
    trust: knownValue(role.trust) ?? '{}',
    description: knownValue(role.description),
    maxSessionDuration: knownValue(role.maxSessionDuration) ?? 3_600,
    ...(use === undefined ? {} : { lastUsed: { at: new Date(use.at), region: use.region } }),
  };
}

function policyOf({ arn, versions, defaultVersion, description, tags, ...parts }: StatePolicy): Policy {
  const held = Object.values(versions.items).map(({ id, created, document }) => ({
    id,
    document: knownValue(document) ?? '{}',
    created: dateOf(created),
  }));
  return {
    ...named(parts),
    description: knownValue(description),
    tags: tagsOf(tags),
    versions: held,
    next: 1 + Math.max(0, ...held.map(({ id }) => Number(id.slice(1)))),
    defaultVersion: knownValue(defaultVersion) ?? held[0]?.id ?? 'v1',
    ...(arn.split(':')[4] === 'aws' ? { isOfAws: true } : {}),
  };
}

function addDevices(model: Model, { users, unassignedMfaDevices }: AccountState): void {
  const devices = [
    ...[...users.by.values()].flatMap(({ mfaDevices }) => Object.values(mfaDevices.items)),
    ...unassignedMfaDevices.by.values(),
  ];
  for (const { serial, tags } of devices) if (/:mfa\//.test(serial)) model.devices.push({ serial, tags: tagsOf(tags) });
}

function passwordPolicyOf(policy: PasswordPolicy | undefined): Model['passwordPolicy'] {
  if (policy === undefined) return undefined;
  const { maxPasswordAge, passwordReusePrevention, ...others } = policy;
  const flags = Object.entries(others).map(([name, value]) => [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, value] as const);
  return {
    ...Object.fromEntries(flags),
    ExpirePasswords: maxPasswordAge > 0,
    ...(maxPasswordAge > 0 ? { MaxPasswordAge: maxPasswordAge } : {}),
    ...(passwordReusePrevention > 0 ? { PasswordReusePrevention: passwordReusePrevention } : {}),
  };
}

function trailOf(trail: StateTrail): Trail {
  const selectors = knownValue(trail.selectors) ?? { basic: [] };
  const [prefix, error] = [knownValue(trail.prefix), knownValue(trail.deliveryError)];
  const settings = {
    Name: trail.name,
    TrailARN: trail.arn,
    HomeRegion: knownValue(trail.homeRegion),
    S3BucketName: knownValue(trail.bucket),
    S3KeyPrefix: prefix,
    IncludeGlobalServiceEvents: knownValue(trail.globalServiceEvents),
    IsMultiRegionTrail: knownValue(trail.multiRegion),
    IsOrganizationTrail: knownValue(trail.organisation),
    LogFileValidationEnabled: knownValue(trail.validation),
    KmsKeyId: knownValue(trail.kmsKey),
    CloudWatchLogsLogGroupArn: knownValue(trail.logGroup),
    CloudWatchLogsRoleArn: knownValue(trail.logRole),
    SnsTopicARN: knownValue(trail.topic),
  };
  return {
    arn: trail.arn,
    settings,
    status: { IsLogging: knownValue(trail.logging) ?? false, LatestDeliveryError: error },
    selectors: 'basic' in selectors ? { EventSelectors: selectors.basic } : { AdvancedEventSelectors: selectors.advanced },
  };
}

function tagsOf({ items }: StateUser['tags']): Map<string, string> {
  return new Map(Object.entries(items));
}

function dateOf(part: StateUser['created']): Date {
  return new Date(knownValue(part) ?? '2025-01-01T00:00:00Z');
}

function lastOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
