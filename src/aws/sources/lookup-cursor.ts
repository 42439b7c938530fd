import { isJsonObject } from '../../kernel/json.ts';

/**
 * How far a look into the past has come. LookupEvents gives the newest events of a span first, so what is left is what is
 * older than the oldest that was seen.
 */
export interface LookupCursor {
  /** The span that is asked for, UTC, both inclusive. */
  since: string;
  until: string;
  /** Where the whole look began: the newest instant that it covers. */
  end: string;
  /** AWS's token for the next page; absent on the first page, and when the span is done. */
  token?: string;
  /** Time of the oldest event so far, from which to go on should AWS not know its token any more. */
  oldest?: string;
  /** Whether everything of the span was given. */
  done: boolean;
}

/** Reads a cursor that was kept as text; undefined when it is none. */
export function lookupCursor(text: string): LookupCursor | undefined {
  try {
    const { since, until, end, token, oldest, done } = asRecord(JSON.parse(text));
    if (!isTime(since) || !isTime(until) || !isTime(end)) return undefined;
    return {
      since,
      until,
      end,
      ...(typeof token === 'string' ? { token } : {}),
      ...(isTime(oldest) ? { oldest } : {}),
      done: done === true,
    };
  } catch {
    return undefined;
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isJsonObject(value) ? value : {};
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
