import type { JournalEntry } from '../../remediation/journal/journal-record.ts';
import type { SecretUse } from '../../remediation/plan/secret-use.ts';
import type { World } from './world.ts';

/** What carrying out a plan needs of the outside. */
export interface ApplyPorts {
  world: World;
  journal: JournalWriter;
  clock: ApplyClock;
  secrets: SecretDesk;
  /** A person at the terminal; undefined where nobody is. */
  confirm?: (question: string) => Promise<boolean>;
}

export interface JournalWriter {
  /** Adds one record. When this returns, the record is on the disk. */
  append: (entry: JournalEntry) => void;
}

export interface ApplyClock {
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`; may jump. */
  now: () => string;
  /** Seconds since some fixed point; never goes back. */
  elapsed: () => number;
  sleep: (seconds: number) => Promise<void>;
}

/** Where secrets are made, asked for and handed over. They go through here and nowhere else. */
export interface SecretDesk {
  /** A new password that meets the policy in force. */
  makePassword: () => Promise<string>;
  ask: (use: SecretUse & { kind: 'asked' }) => Promise<string>;
  /** Why a value could not be handed over, as a sentence, before anything makes it; undefined when nothing is known to be in the way. */
  lacks?: (use: SecretUse & { kind: 'made-password' | 'answered' }) => string | undefined;
  /** Hands a value over, durably, and says where it went. `about` are members of the answer that go with it and are no secret. */
  handOver: (use: SecretUse & { kind: 'made-password' | 'answered' }, value: string, about: HandOverContext) => Promise<string>;
}

export interface HandOverContext {
  journal: string;
  step: number;
  title: string;
  account: string;
  /** Ids of what was made, which go with the secret: the access key id. */
  ids?: Readonly<Record<string, string>>;
}
