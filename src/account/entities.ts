import type { Members } from './members.ts';
import type { Part } from './part.ts';

/** A policy document as its JSON text, exactly as AWS holds it, so that putting it back restores it to the letter. */
export type DocumentText = string;

export type Tags = Members<string>;

/** Managed policies of an entity: policy name by ARN. */
export type Attachments = Members<string>;

/** Inline policies of an entity: document by policy name. */
export type InlinePolicies = Members<Part<DocumentText>>;

export interface User {
  name: string;
  /** AIDA…; unknown for a user that only events have named. */
  id: Part<string>;
  path: Part<string>;
  created: Part<string>;
  tags: Tags;
  /** Ids of groups (AGPA…), or `name:<group>` while the id is unknown; the value is the name when it was learnt. */
  groups: Members<string>;
  inline: InlinePolicies;
  attached: Attachments;
  /** ARN of the permissions boundary. */
  boundary: Part<string>;
  login: Part<LoginProfile>;
  /** UTC; absent when the password was never used. Not changed by any event. */
  passwordLastUsed: Part<string>;
  passwordLastChanged: Part<string>;
  /** By access key id. */
  accessKeys: Members<AccessKey>;
  /** By serial number. */
  mfaDevices: Members<MfaDevice>;
  /** By key id. */
  sshKeys: Members<UploadedKey>;
  /** By certificate id. */
  signingCertificates: Members<UploadedKey>;
  /** By credential id. */
  serviceCredentials: Members<ServiceCredential>;
}

export interface LoginProfile {
  created: Part<string>;
  passwordResetRequired: Part<boolean>;
}

export interface AccessKey {
  id: string;
  status: Part<'Active' | 'Inactive'>;
  created: Part<string>;
  /** Absent when never used. */
  lastUsed: Part<{ at: string; service: string; region: string }>;
}

export interface MfaDevice {
  /** ARN for virtual devices and passkeys, plain for hardware ones. */
  serial: string;
  enabled: Part<string>;
  tags: Tags;
}

/** An SSH public key or a signing certificate. */
export interface UploadedKey {
  id: string;
  status: Part<'Active' | 'Inactive'>;
  uploaded: Part<string>;
  /** The public body, where it is known, so that the key can be uploaded again. */
  body: Part<string>;
}

export interface ServiceCredential {
  id: string;
  /** `codecommit.amazonaws.com`. */
  service: Part<string>;
  status: Part<'Active' | 'Inactive' | 'Expired'>;
  created: Part<string>;
  /** Absent when it does not expire. */
  expires: Part<string>;
}

export interface Group {
  name: string;
  /** AGPA…. */
  id: Part<string>;
  path: Part<string>;
  created: Part<string>;
  inline: InlinePolicies;
  attached: Attachments;
}

export interface Role {
  name: string;
  /** AROA…. */
  id: Part<string>;
  path: Part<string>;
  created: Part<string>;
  description: Part<string>;
  /** Seconds. */
  maxSessionDuration: Part<number>;
  trust: Part<DocumentText>;
  tags: Tags;
  inline: InlinePolicies;
  attached: Attachments;
  boundary: Part<string>;
  /** Absent when never used within the tracked period. Not changed by any event. */
  lastUsed: Part<{ at: string; region: string }>;
  /** Known once a deletion task was started (service-linked roles): from then on the role may be there or gone. */
  deletionAsked?: Part<true>;
}

export interface Policy {
  arn: string;
  name: string;
  /** ANPA…. */
  id: Part<string>;
  path: Part<string>;
  created: Part<string>;
  description: Part<string>;
  tags: Tags;
  /** Id of the default version, `v3`. */
  defaultVersion: Part<string>;
  /** By version id. */
  versions: Members<PolicyVersion>;
}

export interface PolicyVersion {
  id: string;
  created: Part<string>;
  document: Part<DocumentText>;
}

export interface InstanceProfile {
  name: string;
  /** AIPA…. */
  id: Part<string>;
  path: Part<string>;
  created: Part<string>;
  tags: Tags;
  /** Name of the one role that it may hold. */
  role: Part<string>;
}

export interface ServerCertificate {
  name: string;
  /** ASCA…. */
  id: Part<string>;
  path: Part<string>;
  uploaded: Part<string>;
  expires: Part<string>;
  /** `RSA 2048`, `EC prime256v1`, read from the certificate itself. */
  keyType: Part<string>;
  /** ARNs of what serves it, where that is known. */
  boundTo: Part<readonly string[]>;
  tags: Tags;
}

export interface SamlProvider {
  arn: string;
  created: Part<string>;
  /** When the metadata says it ends. */
  validUntil: Part<string>;
  /** SHA-256 of the metadata document, hex; the document itself may be large. */
  metadataDigest: Part<string>;
  tags: Tags;
}

export interface OidcProvider {
  arn: string;
  url: Part<string>;
  created: Part<string>;
  /** Each client id is its own key; the value is always true. */
  clientIds: Members<true>;
  thumbprints: Part<readonly string[]>;
  tags: Tags;
}
