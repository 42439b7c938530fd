import type { Json } from '../../kernel/json.ts';
import type { MfaDevice } from '../entities.ts';
import type { entityTables } from '../entity-tables.ts';
import type { Members } from '../members.ts';
import type { Part, Read } from '../part.ts';
import type { AccountSettings, AccountState, Entities, Root } from '../state.ts';
import { type Owner, ownerOf } from './owner.ts';
import type { Origin } from './told.ts';

/** A member of the state that holds entities. */
export type TableName = (typeof entityTables)[keyof typeof entityTables];

/** What the table called `N` holds. */
export type EntityOf<N extends TableName> = AccountState[N] extends Entities<infer T> ? T : never;

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
  readonly tables: { readonly [N in TableName]: EntityOf<N>[] };
  /** Tables of which the answer lists all entities. */
  readonly whole: Partial<Record<TableName, Part<true>>>;
  /** Whether the answer is a page that others follow. */
  truncated: boolean;
  /** Carried out when all files are read, with the state as far as they tell it without these. */
  readonly later: Later[];
  /** Takes a sentence about what the answer tells in a way that cannot be read. */
  readonly unreadable: (reason: string) => void;
  /** Takes a sentence about an answer that does not say whom it is about. */
  readonly unplaced: (reason: string) => void;
}

export type Later = (draft: AccountState, owner: Owner | undefined) => void;

/** The answer of an API call that tells nothing yet. */
export function emptyTelling(origin: Origin, source: string, problem: (kind: 'unreadable' | 'unplaced', reason: string) => void): Telling {
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
    unreadable: (reason) => problem('unreadable', reason),
    unplaced: (reason) => problem('unplaced', reason),
  };
}

/** Notes whose account an answer is about, by an ARN of something that is surely in it. */
export function owned(into: Telling, arn: Json | undefined): void {
  const owner = ownerOf(arn);
  if (owner !== undefined) into.owners.push(owner);
}
