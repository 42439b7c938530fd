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
} from '../../entities.ts';
import type { Analyzer, Trail } from '../../surroundings.ts';
import type { EntityOf, TableName } from '../telling.ts';
import { fields, type Merge, sameOf } from './merge.ts';
import { members, plainMembers } from './merge-keyed.ts';
import { documentPart, latestPart, part, partWith } from './merge-part.ts';

const text = part<string>();
const flag = part<boolean>();
const tags = plainMembers<string>('tag');
const named = { name: sameOf<string>, id: text, path: text, created: text };
const holder = { inline: members('inline policy', documentPart), attached: plainMembers<string>('attached policy') };

const accessKeyMerge = fields<AccessKey>({
  id: sameOf,
  status: part(),
  created: text,
  lastUsed: latestPart(({ at }) => at),
});

/** How what several exports tell about one MFA device is made into one. */
export const mfaDeviceMerge = fields<MfaDevice>({ serial: sameOf, enabled: text, tags });

const uploadedKey = fields<UploadedKey>({ id: sameOf, status: part(), uploaded: text, body: text });

const user = fields<User>({
  ...named,
  ...holder,
  tags,
  groups: plainMembers('membership of group'),
  boundary: text,
  login: partWith(fields<LoginProfile>({ created: text, passwordResetRequired: flag })),
  passwordLastUsed: latestPart((at) => at),
  passwordLastChanged: text,
  accessKeys: members('access key', accessKeyMerge),
  mfaDevices: members('MFA device', mfaDeviceMerge),
  sshKeys: members('SSH key', uploadedKey),
  signingCertificates: members('signing certificate', uploadedKey),
  serviceCredentials: members(
    'service-specific credential',
    fields<ServiceCredential>({ id: sameOf, service: text, status: part(), created: text, expires: text }),
  ),
});

const role = fields<Omit<Role, 'deletionAsked'>>({
  ...named,
  ...holder,
  description: text,
  maxSessionDuration: part(),
  trust: documentPart,
  tags,
  boundary: text,
  lastUsed: latestPart(({ at }) => at),
});

/** How what several exports tell about one entity is made into one. */
export const entityMerges: { readonly [N in TableName]: Merge<EntityOf[N]> } = {
  users: user,
  groups: fields<Group>({ ...named, ...holder }),
  roles: role,
  policies: fields<Policy>({
    ...named,
    arn: sameOf,
    description: text,
    tags,
    defaultVersion: text,
    versions: members('version', fields<PolicyVersion>({ id: sameOf, created: text, document: documentPart })),
  }),
  instanceProfiles: fields<InstanceProfile>({ ...named, tags, role: text }),
  serverCertificates: fields<ServerCertificate>({
    name: sameOf,
    id: text,
    path: text,
    uploaded: text,
    expires: text,
    keyType: text,
    boundTo: part(),
    tags,
  }),
  samlProviders: fields<SamlProvider>({ arn: sameOf, created: text, validUntil: text, metadataDigest: text, tags }),
  oidcProviders: fields<OidcProvider>({
    arn: sameOf,
    url: text,
    created: text,
    clientIds: plainMembers('client id'),
    thumbprints: part(),
    tags,
  }),
  unassignedMfaDevices: mfaDeviceMerge,
  trails: fields<Trail>({
    arn: sameOf,
    name: sameOf,
    homeRegion: text,
    multiRegion: flag,
    organisation: flag,
    globalServiceEvents: flag,
    validation: flag,
    bucket: text,
    prefix: text,
    kmsKey: text,
    logGroup: text,
    logRole: text,
    topic: text,
    recursive: flag,
    logging: flag,
    deliveryError: text,
    selectors: part(),
  }),
  analyzers: fields<Analyzer>({ arn: sameOf, type: text, status: text, region: sameOf }),
};
