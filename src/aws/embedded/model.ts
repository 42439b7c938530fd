/**
 * A plain, mutable IAM account as AWS documents it. Written from the API reference and knowing nothing of the effects
 * that it is to judge.
 */
export interface Model {
  account: string;
  clock: () => Date;
  serial: number;
  users: User[];
  groups: Group[];
  roles: Role[];
  policies: Policy[];
  profiles: Profile[];
  certificates: Certificate[];
  samlProviders: SamlProvider[];
  oidcProviders: OidcProvider[];
  /** Virtual devices, whoever has them. */
  devices: Device[];
  alias: string | undefined;
  passwordPolicy: Readonly<Record<string, number | boolean>> | undefined;
  tokenVersion: string;
  organisationFeatures: Set<string>;
  outboundFederation: boolean;
  /** Counters of GetAccountSummary that a test sets. */
  summary: Readonly<Record<string, number>>;
  /** Read only: what CloudTrail would list. */
  trails: Trail[];
  /** Members as Access Analyzer answers them. */
  analyzers: Readonly<Record<string, string>>[];
  /** What LookupEvents finds, newest first. */
  events: Event[];
  /** What AWS Secrets Manager holds, by name. */
  secrets: Map<string, string>;
}

/** Members as DescribeTrails, GetTrailStatus and GetEventSelectors answer them. */
export interface Trail {
  arn: string;
  settings: object;
  status: object;
  selectors: object;
}

/** An event of the history of CloudTrail. */
export interface Event {
  userName: string;
  name: string;
  readOnly: boolean;
}

export interface Named {
  name: string;
  id: string;
  path: string;
  created: Date;
}

export interface Holder extends Named {
  inline: Map<string, string>;
  attached: Set<string>;
}

export interface Credential {
  id: string;
  status: string;
  created: Date;
  /** What was uploaded, or the service. */
  about: string;
  expires?: Date;
  /** Left out when it was never used. */
  lastUsed?: { at: Date; service: string; region: string };
}

export type CredentialKind = 'keys' | 'sshKeys' | 'signingCertificates' | 'serviceCredentials';

export interface User extends Holder, Record<CredentialKind, Credential[]> {
  tags: Map<string, string>;
  groups: Set<Group>;
  boundary: string | undefined;
  login: { created: Date; reset: boolean } | undefined;
  passwordLastUsed?: Date;
  passwordLastChanged?: Date;
  /** Serial numbers, and when each was enabled. */
  mfa: Map<string, Date>;
}

export type Group = Holder;

export interface Role extends Holder {
  tags: Map<string, string>;
  boundary: string | undefined;
  trust: string;
  description: string | undefined;
  maxSessionDuration: number;
  /** Left out when it was never used. */
  lastUsed?: { at: Date; region: string };
}

export interface Policy extends Named {
  description: string | undefined;
  tags: Map<string, string>;
  versions: { id: string; document: string; created: Date }[];
  /** Number of the next version; numbers are never used again. */
  next: number;
  defaultVersion: string;
  /** Set for a policy that AWS manages, which is in no account. */
  isOfAws?: true;
}

export interface Profile extends Named {
  tags: Map<string, string>;
  role: Role | undefined;
}

export interface Certificate extends Named {
  body: string;
  chain: string | undefined;
  tags: Map<string, string>;
  expires?: Date;
}

export interface SamlProvider {
  name: string;
  created: Date;
  metadata: string;
  tags: Map<string, string>;
}

export interface OidcProvider {
  url: string;
  created: Date;
  clientIds: Set<string>;
  thumbprints: string[];
  tags: Map<string, string>;
}

export interface Device {
  serial: string;
  tags: Map<string, string>;
}

/** An empty account. */
export function newModel(account: string, clock: () => Date = () => new Date()): Model {
  return {
    account,
    clock,
    serial: 0,
    users: [],
    groups: [],
    roles: [],
    policies: [],
    profiles: [],
    certificates: [],
    samlProviders: [],
    oidcProviders: [],
    devices: [],
    alias: undefined,
    passwordPolicy: undefined,
    tokenVersion: 'v1Token',
    organisationFeatures: new Set(),
    outboundFederation: false,
    summary: {},
    trails: [],
    analyzers: [],
    events: [],
    secrets: new Map(),
  };
}

/** A new unique id, such as `AIDAEXAMPLE0000000001`. */
export function newId(model: Model, prefix: string): string {
  model.serial += 1;
  return `${prefix}EXAMPLE${String(model.serial).padStart(10, '0')}`;
}

export function arnOf(model: Model, kind: string, { path, name, isOfAws }: { path: string; name: string; isOfAws?: true }): string {
  return `arn:aws:iam::${isOfAws === true ? 'aws' : model.account}:${kind}${path}${name}`;
}
