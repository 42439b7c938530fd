import { asObject, isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';

/** The statements of a policy document as they are written, one or many; none of text that is no document. */
export function rawStatements(text: string): JsonObject[] {
  try {
    const list = asObject(JSON.parse(text) as Json)?.Statement;
    return (Array.isArray(list) ? list : [list]).filter(isJsonObject);
  } catch {
    return [];
  }
}
