const iso = /^(\d{4})-(\d\d)-(\d\d)[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * A time as AWS's tools print it, as `YYYY-MM-DDTHH:MM:SSZ` UTC: ISO 8601 with a `T` or a space, with any offset (none
 * means UTC), fractions dropped; or seconds since 1970, as version 1 of the AWS CLI prints some. Undefined when it is
 * neither, or on no calendar.
 */
export function utcTime(value: unknown): string | undefined {
  if (typeof value === 'number') return written(value * 1_000);
  const match = typeof value === 'string' && value.length <= 40 ? iso.exec(value) : null;
  if (match === null) return undefined;
  const [text, year, month, day, zone] = match;
  // Date would carry 31 February over into March.
  if (new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() !== Number(day)) return undefined;
  return written(Date.parse(text.replace(' ', 'T') + (zone === undefined ? 'Z' : '')));
}

function written(milliseconds: number): string | undefined {
  // Beyond year 9999 a date is written with a sign, and no comparison of times would hold.
  if (!(milliseconds >= 0 && milliseconds < 253_402_300_800_000)) return undefined;
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
