import type { ApiCall } from '../../kernel/api-call.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { EntityKey } from '../../remediation/plan/entity-key.ts';
import type { ReadAnswer, Reading } from '../../remediation/plan/reading.ts';

/** The AWS account that plans are carried out in. No method throws for what AWS answers; all reject when credentials are no good. */
export interface World {
  /** Who is calling now: credentials may change between two calls. */
  caller: () => Promise<Caller>;
  /** Reads entities anew, and asks calls that only read. */
  read: (entities: readonly EntityKey[], calls: readonly ApiCall[]) => Promise<Reading>;
  /** One call that only reads. */
  ask: (call: ApiCall) => Promise<ReadAnswer>;
  /** Makes one call, once: nothing in the way repeats it. Parameters hold no placeholders any more. */
  send: (call: ApiCall) => Promise<Sent>;
  /** Whether the caller may make calls, as SimulatePrincipalPolicy sees it; undefined when it cannot be asked. */
  may: (permissions: readonly { action: string; resource: string }[]) => Promise<readonly Permit[] | undefined>;
}

export interface Caller {
  /** Twelve digits. */
  account: string;
  /** As GetCallerIdentity gives it. */
  arn: string;
}

export type Sent =
  /** AWS did it. The answer may hold secrets: it is looked at, never kept whole. */
  | { kind: 'done'; requestId: string; answer: JsonObject }
  /** AWS refused it, so nothing was done. */
  | { kind: 'refused'; code: string; message: string; requestId: string; throttled: boolean }
  /** Whether it was done is not known: no answer came, or one that is not of AWS. */
  | { kind: 'unclear'; reason: string };

export interface Permit {
  action: string;
  resource: string;
  allowed: boolean;
}
