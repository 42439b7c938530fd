import { asArray, isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';

/** The objects in a list; what else is in it is passed over. */
export function objectsIn(list: Json | undefined): JsonObject[] {
  return asArray(list).filter((item) => isJsonObject(item));
}
