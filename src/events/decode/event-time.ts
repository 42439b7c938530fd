const plain = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;
const iso = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * An ISO 8601 time as `YYYY-MM-DDTHH:MM:SSZ`, fractions dropped; a time without a zone counts as UTC. Empty when
 * `value` is not such a time.
 */
export function normaliseTime(value: unknown): string {
  if (typeof value !== 'string' || value.length > 40) return '';
  if (plain.test(value)) return value;
  const match = iso.exec(value);
  if (match === null) return '';
  const moment = Date.parse(match[1] === undefined ? `${value.replace(' ', 'T')}Z` : value.replace(' ', 'T'));
  if (Number.isNaN(moment)) return '';
  const text = new Date(moment).toISOString();
  // An offset can carry the year out of the four digits that every comparison relies on; it then has a sign.
  return /^\d{4}-/.test(text) ? `${text.slice(0, 19)}Z` : '';
}
