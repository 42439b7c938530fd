import type { Group, Policy, Role, User } from '../../../src/account/entities.ts';
import { knownValue, type Part } from '../../../src/account/part.ts';
import type { AccountState } from '../../../src/account/state.ts';
import type { Clients } from '../../../src/aws/clients.ts';
import { passwordPolicyCall } from '../../../src/remediation/password-policy-call.ts';

type Iam = Awaited<ReturnType<Clients['iam']>>;

/**
 * Makes the account of a state by calls, on a backend that is empty, and gives the ids that the backend chose by those of
 * the state. Dates and last use nobody can make. Rejects where the backend does not have a call.
 */
export async function populate(state: AccountState, clients: Clients): Promise<Map<string, string>> {
  const iam = await clients.iam();
  const ids = new Map<string, string>();
  for (const policy of state.policies.by.values()) if (policy.arn.split(':')[4] === state.account) await makePolicy(policy, iam);
  for (const group of state.groups.by.values()) {
    await iam.createGroup({ GroupName: group.name, ...pathOf(group) });
    await makeHeld(group, {
      inline: (PolicyName, PolicyDocument) => iam.putGroupPolicy({ GroupName: group.name, PolicyName, PolicyDocument }),
      attached: (PolicyArn) => iam.attachGroupPolicy({ GroupName: group.name, PolicyArn }),
    });
  }
  for (const role of state.roles.by.values()) await makeRole(role, iam);
  for (const user of state.users.by.values()) await makeUser(user, state, iam, ids);
  for (const { serial, tags } of state.unassignedMfaDevices.by.values())
    await iam.createVirtualMFADevice({ VirtualMFADeviceName: lastOf(serial), ...tagged(tags) });
  for (const { name, role, tags } of state.instanceProfiles.by.values()) {
    await iam.createInstanceProfile({ InstanceProfileName: name, ...tagged(tags) });
    const held = knownValue(role);
    if (held !== undefined) await iam.addRoleToInstanceProfile({ InstanceProfileName: name, RoleName: held });
  }
  for (const { url, clientIds, thumbprints } of state.oidcProviders.by.values())
    await iam.createOpenIDConnectProvider({
      Url: `https://${(knownValue(url) ?? '').replace(/^https:\/\//, '')}`,
      ClientIDList: Object.keys(clientIds.items),
      ThumbprintList: [...(knownValue(thumbprints) ?? [])],
    });
  const alias = knownValue(state.alias);
  if (alias !== undefined) await iam.createAccountAlias({ AccountAlias: alias });
  const policy = knownValue(state.passwordPolicy);
  if (policy !== undefined) await iam.updateAccountPasswordPolicy(passwordPolicyCall(policy).parameters);
  if (state.serverCertificates.by.size + state.samlProviders.by.size > 0)
    throw new Error('Certificates and SAML metadata cannot be made from facts.');
  await makeTrails(state, clients);
  return ids;
}

async function makePolicy({ name, path, description, tags, arn, versions, defaultVersion }: Policy, iam: Iam): Promise<void> {
  const held = Object.values(versions.items).toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  const text = (index: number) => textOf(held.find(({ id }) => id === `v${index}`)?.document);
  const empty = '{"Version":"2012-10-17","Statement":[]}';
  const about = knownValue(description);
  await iam.createPolicy({
    PolicyName: name,
    ...pathOf({ path }),
    ...(about === undefined ? {} : { Description: about }),
    PolicyDocument: text(1) ?? empty,
    ...tagged(tags),
  });
  const last = Number(held.at(-1)?.id.slice(1) ?? 1);
  for (let index = 2; index <= last; index += 1) await iam.createPolicyVersion({ PolicyArn: arn, PolicyDocument: text(index) ?? empty });
  await iam.setDefaultPolicyVersion({ PolicyArn: arn, VersionId: knownValue(defaultVersion) ?? 'v1' });
  for (let index = 1; index <= last; index += 1)
    if (text(index) === undefined) await iam.deletePolicyVersion({ PolicyArn: arn, VersionId: `v${index}` });
}

async function makeRole(role: Role, iam: Iam): Promise<void> {
  const { name, description, maxSessionDuration, trust, boundary, tags } = role;
  const [about, limit] = [knownValue(description), knownValue(boundary)];
  await iam.createRole({
    RoleName: name,
    ...pathOf(role),
    AssumeRolePolicyDocument: textOf(trust) ?? '{}',
    MaxSessionDuration: knownValue(maxSessionDuration) ?? 3_600,
    ...(about === undefined ? {} : { Description: about }),
    ...(limit === undefined ? {} : { PermissionsBoundary: limit }),
    ...tagged(tags),
  });
  await makeHeld(role, {
    inline: (PolicyName, PolicyDocument) => iam.putRolePolicy({ RoleName: name, PolicyName, PolicyDocument }),
    attached: (PolicyArn) => iam.attachRolePolicy({ RoleName: name, PolicyArn }),
  });
}

async function makeUser(user: User, { groups }: AccountState, iam: Iam, ids: Map<string, string>): Promise<void> {
  const { name: UserName, login, boundary } = user;
  await iam.createUser({ UserName, ...pathOf(user), ...tagged(user.tags) });
  const limit = knownValue(boundary);
  if (limit !== undefined) await iam.putUserPermissionsBoundary({ UserName, PermissionsBoundary: limit });
  for (const id of Object.keys(user.groups.items)) {
    const group = [...groups.by.values()].find((one) => knownValue(one.id) === id);
    if (group !== undefined) await iam.addUserToGroup({ GroupName: group.name, UserName });
  }
  await makeHeld(user, {
    inline: (PolicyName, PolicyDocument) => iam.putUserPolicy({ UserName, PolicyName, PolicyDocument }),
    attached: (PolicyArn) => iam.attachUserPolicy({ UserName, PolicyArn }),
  });
  if (login.kind === 'known') {
    const PasswordResetRequired = knownValue(login.value.passwordResetRequired) ?? false;
    await iam.createLoginProfile({ UserName, Password: 'Abcdefgh-12345678', PasswordResetRequired });
  }
  for (const { id, status } of Object.values(user.accessKeys.items)) {
    const AccessKeyId = (await iam.createAccessKey({ UserName })).AccessKey?.AccessKeyId ?? '';
    ids.set(id, AccessKeyId);
    if (knownValue(status) === 'Inactive') await iam.updateAccessKey({ UserName, AccessKeyId, Status: 'Inactive' });
  }
  for (const { serial } of Object.values(user.mfaDevices.items)) {
    if (!serial.includes(':mfa/')) throw new Error('Only virtual MFA devices can be made.');
    await iam.createVirtualMFADevice({ VirtualMFADeviceName: lastOf(serial) });
    await iam.enableMFADevice({ UserName, SerialNumber: serial, AuthenticationCode1: '123456', AuthenticationCode2: '654321' });
  }
  for (const { id, status, body } of Object.values(user.sshKeys.items)) {
    const made = await iam.uploadSSHPublicKey({ UserName, SSHPublicKeyBody: textOf(body) ?? 'ssh-rsa AAAAB3NzaC1yc2E someone' });
    const SSHPublicKeyId = made.SSHPublicKey?.SSHPublicKeyId ?? '';
    ids.set(id, SSHPublicKeyId);
    if (knownValue(status) === 'Inactive') await iam.updateSSHPublicKey({ UserName, SSHPublicKeyId, Status: 'Inactive' });
  }
  for (const { id, service, status } of Object.values(user.serviceCredentials.items)) {
    const made = await iam.createServiceSpecificCredential({ UserName, ServiceName: knownValue(service) ?? '' });
    const ServiceSpecificCredentialId = made.ServiceSpecificCredential?.ServiceSpecificCredentialId ?? '';
    ids.set(id, ServiceSpecificCredentialId);
    if (knownValue(status) === 'Inactive')
      await iam.updateServiceSpecificCredential({ UserName, ServiceSpecificCredentialId, Status: 'Inactive' });
  }
  if (Object.keys(user.signingCertificates.items).length > 0) throw new Error('Certificates cannot be made from facts.');
}

async function makeTrails({ trails }: AccountState, clients: Clients): Promise<void> {
  for (const trail of trails.by.values()) {
    const region = knownValue(trail.homeRegion) ?? 'us-east-1';
    const cloudTrail = await clients.cloudTrail(region);
    const bucket = knownValue(trail.bucket);
    const s3 = await clients.s3();
    if (bucket !== undefined) await s3.createBucket({ Bucket: bucket });
    const [prefix, key, group, role, selectors] = [trail.prefix, trail.kmsKey, trail.logGroup, trail.logRole, trail.selectors].map(
      (part: Part<unknown>) => knownValue(part),
    );
    await cloudTrail.createTrail({
      Name: trail.name,
      S3BucketName: bucket ?? 'none',
      IsMultiRegionTrail: knownValue(trail.multiRegion) ?? false,
      IncludeGlobalServiceEvents: knownValue(trail.globalServiceEvents) ?? true,
      EnableLogFileValidation: knownValue(trail.validation) ?? false,
      ...(prefix === undefined ? {} : { S3KeyPrefix: String(prefix) }),
      ...(key === undefined ? {} : { KmsKeyId: String(key) }),
      ...(group === undefined ? {} : { CloudWatchLogsLogGroupArn: String(group), CloudWatchLogsRoleArn: String(role) }),
    });
    if (knownValue(trail.logging) === true) await cloudTrail.startLogging({ Name: trail.name });
    if (typeof selectors === 'object' && selectors !== null && 'basic' in selectors && Array.isArray(selectors.basic))
      await cloudTrail.putEventSelectors({ TrailName: trail.name, EventSelectors: selectors.basic });
    if (typeof selectors === 'object' && selectors !== null && 'advanced' in selectors && Array.isArray(selectors.advanced))
      await cloudTrail.putEventSelectors({ TrailName: trail.name, AdvancedEventSelectors: selectors.advanced });
  }
}

async function makeHeld(
  { inline, attached }: Pick<Group, 'inline' | 'attached'>,
  put: { inline: (name: string, document: string) => Promise<unknown>; attached: (arn: string) => Promise<unknown> },
): Promise<void> {
  for (const [name, document] of Object.entries(inline.items)) await put.inline(name, textOf(document) ?? '{}');
  for (const arn of Object.keys(attached.items)) await put.attached(arn);
}

function pathOf({ path }: Pick<User, 'path'>): { Path?: string } {
  const known = knownValue(path);
  return known === undefined ? {} : { Path: known };
}

function tagged({ items }: User['tags']): { Tags?: { Key: string; Value: string }[] } {
  const tags = Object.entries(items).map(([Key, Value]) => ({ Key, Value }));
  return tags.length === 0 ? {} : { Tags: tags };
}

function textOf(part: Part<string> | undefined): string | undefined {
  return part === undefined ? undefined : knownValue(part);
}

function lastOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
