import { known, type Part, unknown } from '../../account/part.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { response } from '../../events/fields.ts';
import { readOf } from './read-of.ts';

/**
 * A date as AWS writes it in a record, as `YYYY-MM-DDTHH:MM:SSZ` UTC: `Mar 2, 2026, 8:55:31 AM` (which is UTC; older
 * records have no second comma, newer ones may have a narrow space before AM) or ISO 8601 with `Z` or an offset. Undefined when it is
 * neither.
 */
export function awsDate(value: unknown): string | undefined {
  return typeof value === 'string' ? (fromIso(value) ?? fromWords(value)) : undefined;
}

/** When a call made something: the date at `path` of the response, else the time of the event. */
export function madeAt(event: CloudTrailEvent, ...path: string[]): Part<string> {
  const at = awsDate(response(event, ...path)) ?? awsDate(event.eventTime);
  return at === undefined ? unknown('neither the response nor the event carries a time') : known(at, readOf(event));
}

const iso = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?(?:Z|([+-])(\d{2}):?(\d{2}))$/;
const words = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4}),? (\d{1,2}):(\d{2}):(\d{2})[ \u00a0\u202f](AM|PM)$/;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function fromIso(text: string): string | undefined {
  const found = iso.exec(text);
  if (found === null) return undefined;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map(Number);
  const ahead = (Number(found[8] ?? 0) * 60 + Number(found[9] ?? 0)) * (found[7] === '-' ? -1 : 1);
  return utc(year, (month ?? 0) - 1, day, hour, minute, second, ahead);
}

function fromWords(text: string): string | undefined {
  const found = words.exec(text);
  if (found === null) return undefined;
  const [day, year, hour, minute, second] = found.slice(2, 7).map(Number);
  if (hour === undefined || hour < 1 || hour > 12) return undefined;
  return utc(year, months.indexOf(found[1] ?? ''), day, (hour % 12) + (found[7] === 'PM' ? 12 : 0), minute, second, 0);
}

/** Undefined for what is on no calendar, such as 31 February, which Date would carry over into March. */
function utc(year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, minutesAhead = 0): string | undefined {
  const local = new Date(Date.UTC(year, month, day, hour, minute, second));
  const same = local.getUTCMonth() === month && local.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return same ? `${new Date(local.getTime() - minutesAhead * 60_000).toISOString().slice(0, 19)}Z` : undefined;
}
