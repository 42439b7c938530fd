import { readFileSync, statSync } from 'node:fs';
import { TrailwardError } from '../../kernel/errors.ts';

/** Longest plan file that is read, bytes. */
const largest = 100_000_000;

/**
 * The text of a plan file.
 * @throws TrailwardError `TW_PLAN`
 */
export function planText(path: string): string {
  try {
    if (statSync(path).size > largest) throw new Error(`it is larger than ${largest} bytes`);
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new TrailwardError('TW_PLAN', `${path} could not be read: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
}
