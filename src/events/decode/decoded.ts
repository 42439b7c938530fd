import type { JsonObject } from '../../kernel/json.ts';

/** What one JSON value of a log turned out to be. */
export type Decoded =
  /** A CloudTrail event: `record.eventName` and `record.eventSource` are strings that are not empty; nothing else is checked yet. */
  | { kind: 'event'; record: JsonObject; name: string; source: string }
  | { kind: 'insight' }
  | { kind: 'digest' }
  /** A wrapper: what is inside has to be decoded in turn. `texts` are JSON texts that the wrapper holds as strings. */
  | { kind: 'nested'; values: readonly unknown[]; texts: readonly string[] }
  /** A message that names log files in S3 without holding them. */
  | { kind: 's3-notification'; objects: readonly S3Object[] }
  /** JSON, but not CloudTrail. */
  | { kind: 'foreign'; reason: string }
  /** A CloudTrail record that lacks what every record has. */
  | { kind: 'malformed'; reason: string };

export interface S3Object {
  bucket: string;
  key: string;
}
