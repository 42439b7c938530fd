import { isJsonObject, type Json } from '../kernel/json.ts';
import { jsonSpans } from './json-spans.ts';

/**
 * Whether two texts are policy documents that say the same. S3 and KMS hand a policy back in words of their own: without
 * white space, with one word in place of a list of one, with an empty Sid and a Version where none was given. Letters
 * alone would tell a difference where there is none.
 */
export function sameDocument(a: string, b: string): boolean {
  const [one, other] = [meaning(a), meaning(b)];
  return one !== undefined && one === other;
}

function meaning(text: string): string | undefined {
  // Of two members of one name nobody knows which counts.
  if (!text.trimStart().startsWith('{') || jsonSpans(text) === undefined) return undefined;
  const document: unknown = JSON.parse(text);
  if (!isJsonObject(document) || document.Statement === undefined) return undefined;
  return JSON.stringify(plain({ Version: '2008-10-17', ...document }));
}

function plain(value: Json): Json {
  if (Array.isArray(value)) {
    const items = value.map(plain);
    const [only] = items;
    if (items.length === 1 && only !== undefined) return only;
    // Lists of actions, resources, principals and values mean the same in any order; statements keep theirs.
    return items.every((item) => typeof item === 'string') ? [...new Set(items)].sort() : items;
  }
  if (!isJsonObject(value)) return value === null ? null : String(value);
  const members = Object.entries(value).filter(([name, inner]) => inner !== undefined && !(name === 'Sid' && inner === ''));
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, plain(inner ?? null)]));
}
