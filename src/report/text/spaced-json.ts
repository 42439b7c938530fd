import { isJsonObject, type Json } from '../../kernel/json.ts';

/** JSON on one line with a space after each comma and colon, so that it can be wrapped where people would break it. */
export function spacedJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(spacedJson).join(', ')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}: ${spacedJson(inner ?? null)}`);
  return `{${members.join(', ')}}`;
}
