import { createHash } from 'node:crypto';
import type { JsonObject } from '../../kernel/json.ts';
import { canonicalText } from './canonical-text.ts';

/** Id for a record that has none: `no-id-` and 32 hex digits of the SHA-256 of its canonical text, so that copies share it. */
export function madeUpId(record: JsonObject): string {
  return `no-id-${createHash('sha256').update(canonicalText(record)).digest('hex').slice(0, 32)}`;
}
