import { isJsonObject } from '../../kernel/json.ts';

/** What stands in place of a secret. */
export const withheld = '(withheld)';

/** Replaces, in place and at any depth, every `sessionToken` in `value`: STS answers carry live ones. */
export function withholdTokens(value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) withholdTokens(item);
  } else if (isJsonObject(value)) {
    for (const key of Object.keys(value)) {
      const inner = value[key];
      if (inner !== null && key.toLowerCase() === 'sessiontoken') value[key] = withheld;
      else withholdTokens(inner);
    }
  }
}
