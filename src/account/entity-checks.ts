import { amount, type Check, check, flag, list, members, membersOf, oneOf, optional, part, text, yes } from './checks.ts';
import type {
  AccessKey,
  Group,
  InstanceProfile,
  LoginProfile,
  MfaDevice,
  OidcProvider,
  Policy,
  PolicyVersion,
  Role,
  SamlProvider,
  ServerCertificate,
  ServiceCredential,
  UploadedKey,
  User,
} from './entities.ts';
import type { TableKind } from './entity-tables.ts';
import type { Analyzer, Trail } from './surroundings.ts';

const known = part(text);
const texts = membersOf(text);
const status = part(oneOf('Active', 'Inactive'));
const named = { name: text, id: known, path: known, created: known };
const holder = { inline: membersOf(known), attached: texts };

const loginProfile = members<LoginProfile>({ created: known, passwordResetRequired: part(flag) });

/** What an access key must look like. */
export const accessKeyCheck = members<AccessKey>({
  id: text,
  status,
  created: known,
  lastUsed: part(members({ at: text, service: text, region: text })),
});

/** What an MFA device must look like. */
export const mfaDeviceCheck = members<MfaDevice>({ serial: text, enabled: known, tags: texts });

const uploadedKey = members<UploadedKey>({ id: text, status, uploaded: known, body: known });

const serviceCredential = members<ServiceCredential>({
  id: text,
  service: known,
  status: part(oneOf('Active', 'Inactive', 'Expired')),
  created: known,
  expires: known,
});

const user = members<User>({
  ...named,
  ...holder,
  tags: texts,
  groups: texts,
  boundary: known,
  login: part(loginProfile),
  passwordLastUsed: known,
  passwordLastChanged: known,
  accessKeys: membersOf(accessKeyCheck),
  mfaDevices: membersOf(mfaDeviceCheck),
  sshKeys: membersOf(uploadedKey),
  signingCertificates: membersOf(uploadedKey),
  serviceCredentials: membersOf(serviceCredential),
});

const group = members<Group>({ ...named, ...holder });

const role = members<Role>({
  ...named,
  ...holder,
  description: known,
  maxSessionDuration: part(amount),
  trust: known,
  tags: texts,
  boundary: known,
  lastUsed: part(members({ at: text, region: text })),
  deletionAsked: optional(part(yes)),
});

const policy = members<Policy>({
  ...named,
  arn: text,
  description: known,
  tags: texts,
  defaultVersion: known,
  versions: membersOf(members<PolicyVersion>({ id: text, created: known, document: known })),
});

const instanceProfile = members<InstanceProfile>({ ...named, tags: texts, role: known });

const serverCertificate = members<ServerCertificate>({
  name: text,
  id: known,
  path: known,
  uploaded: known,
  expires: known,
  keyType: known,
  boundTo: part(list(text)),
  tags: texts,
});

const samlProvider = members<SamlProvider>({ arn: text, created: known, validUntil: known, metadataDigest: known, tags: texts });

const oidcProvider = members<OidcProvider>({
  arn: text,
  url: known,
  created: known,
  clientIds: membersOf(yes),
  thumbprints: part(list(text)),
  tags: texts,
});

const trail = members<Trail>({
  arn: text,
  name: text,
  homeRegion: known,
  multiRegion: part(flag),
  organisation: part(flag),
  globalServiceEvents: part(flag),
  validation: part(flag),
  bucket: known,
  prefix: known,
  kmsKey: known,
  logGroup: known,
  logRole: known,
  topic: known,
  recursive: part(flag),
  logging: part(flag),
  deliveryError: known,
  selectors: part(check('event selectors', hasSelectors)),
});

const analyzer = members<Analyzer>({ arn: text, type: known, status: known, region: text });

/** What an entity of each kind must look like. */
export const entityChecks: Readonly<Record<TableKind, Check<unknown>>> = {
  user,
  group,
  role,
  policy,
  'instance-profile': instanceProfile,
  'server-certificate': serverCertificate,
  'saml-provider': samlProvider,
  'oidc-provider': oidcProvider,
  'mfa-device': mfaDeviceCheck,
  trail,
  analyzer,
};

function hasSelectors(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return ('basic' in value && Array.isArray(value.basic)) || ('advanced' in value && Array.isArray(value.advanced));
}
