import { asObject, asString, type JsonObject } from '../../kernel/json.ts';

/** Text at a dotted path of an answer, `AccessKey.AccessKeyId`; undefined when there is none. */
export function textAt(answer: JsonObject, path: string): string | undefined {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<JsonObject | undefined>((held, key) => asObject(held?.[key]), answer);
  return asString(holder?.[last]);
}
