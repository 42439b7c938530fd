import { isJsonObject } from '../../kernel/json.ts';

/** JSON text of `value` with the keys of every object sorted: the same for any order of keys. `value` must come from `JSON.parse`. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonicalText(value[key])}`).join(',')}}`;
}
