import type { JsonObject } from '../../kernel/json.ts';
import type { Telling } from './telling.ts';
import type { Origin } from './told.ts';

/** Reads one kind of export. */
export interface Reader {
  /** The call whose answer it is, `iam:ListUsers`, or another word for what tells; it becomes `read.source`. */
  source: string;
  /** Live unless given. */
  kind?: Origin['kind'];
  /** When the export says that it was made, UTC. */
  madeAt?: (json: JsonObject) => string | undefined;
  /** Whether this is such an export, by its content. */
  matches: (json: JsonObject) => boolean;
  /** Puts what it tells into a telling. Total: any JSON that `matches`. */
  read: (json: JsonObject, into: Telling) => void;
}
