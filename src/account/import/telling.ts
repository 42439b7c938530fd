import { asString, type Json, type JsonObject } from '../../kernel/json.ts';
import type { Group, InstanceProfile, MfaDevice, OidcProvider, Policy, Role, SamlProvider, ServerCertificate, User } from '../entities.ts';
import type { entityTables } from '../entity-tables.ts';
import type { Members } from '../members.ts';
import type { Part, Read } from '../part.ts';
import type { AccountSettings, AccountState, Root } from '../state.ts';
import type { Analyzer, Trail } from '../surroundings.ts';
import { type ImportProblem, type ImportProblemKind, importProblem } from './import-problem.ts';
import { type Owner, ownerOf } from './owner.ts';
import type { Origin } from './told.ts';

/** A member of the state that holds entities. */
export type TableName = (typeof entityTables)[keyof typeof entityTables];

/** What the tables hold. */
export interface EntityOf {
  users: User;
  groups: Group;
  roles: Role;
  policies: Policy;
  instanceProfiles: InstanceProfile;
  serverCertificates: ServerCertificate;
  samlProviders: SamlProvider;
  oidcProviders: OidcProvider;
  unassignedMfaDevices: MfaDevice;
  trails: Trail;
  analyzers: Analyzer;
}

/**
 * What one answer of AWS tells. A reader fills it: entities with every part that the answer does not tell left unread.
 * Entities that come several times are merged like those of several answers.
 */
export interface Telling {
  readonly origin: Origin;
  /** Provenance of everything that the answer tells. */
  readonly read: Read;
  readonly owners: Owner[];
  readonly account: Partial<Pick<AccountState, 'alias' | 'passwordPolicy' | 'summary' | 'organisation'>>;
  readonly settings: Partial<AccountSettings>;
  readonly root: Partial<Omit<Root, 'mfaDevices'>>;
  /** MFA devices of root, by serial number. */
  rootMfaDevices?: Members<MfaDevice>;
  readonly tables: { readonly [N in TableName]: EntityOf[N][] };
  /** Tables of which the answer lists all entities. */
  readonly whole: Partial<Record<TableName, Part<true>>>;
  /** Whether the answer is a page that others follow. */
  truncated: boolean;
  /** Carried out when all files are read, with the state as far as they tell it without these. */
  readonly later: Later[];
  readonly problems: ImportProblem[];
  /** Takes a full sentence about what is wrong with the answer. */
  readonly problem: (kind: ImportProblemKind, reason: string) => void;
}

/** What a reader can tell only once all files are read. */
export type Later = (draft: AccountState, owner: Owner | undefined) => void;

/** An answer that tells nothing yet. */
export function emptyTelling(origin: Origin, source: string): Telling {
  const problems: ImportProblem[] = [];
  return {
    origin,
    read: { at: origin.at, source },
    owners: [],
    account: {},
    settings: {},
    root: {},
    tables: {
      users: [],
      groups: [],
      roles: [],
      policies: [],
      instanceProfiles: [],
      serverCertificates: [],
      samlProviders: [],
      oidcProviders: [],
      unassignedMfaDevices: [],
      trails: [],
      analyzers: [],
    },
    whole: {},
    truncated: false,
    later: [],
    problems,
    problem: (kind, reason) => void problems.push(importProblem(kind, [origin.file], reason)),
  };
}

/** Notes whose account an answer is about, by an ARN of something that is surely in it. */
export function owned(into: Telling, arn: Json | undefined): void {
  const owner = ownerOf(arn);
  if (owner !== undefined) into.owners.push(owner);
}

/** Whether an answer is a page that others follow: a raw answer says so, the AWS CLI prints a token. */
export function isTruncated(json: JsonObject): boolean {
  return json.IsTruncated === true || [json.NextToken, json.nextToken].some((token) => asString(token) !== undefined);
}
