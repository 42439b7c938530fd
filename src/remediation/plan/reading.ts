import type { AccountState } from '../../account/state.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { EntityKey } from './entity-key.ts';

/** What was read of the world, as far as a step needs it. */
export interface Reading {
  /** Holds the entities that were asked for and exist; of everything else it knows nothing. */
  state: AccountState;
  /** Entities that were asked for and do not exist. */
  absent: readonly EntityKey[];
  /** Answers to calls that only read, by the JSON of the call. */
  answers: ReadonlyMap<string, ReadAnswer>;
  /** IAM actions that AWS refused to the caller while entities were read, each once; none when left out. */
  lacking?: readonly string[];
}

export type ReadAnswer =
  | { kind: 'answer'; value: JsonObject }
  | { kind: 'refused'; code: string; message: string }
  /** It could not be asked. */
  | { kind: 'unclear'; reason: string };
