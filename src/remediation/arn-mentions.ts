import type { AccountState } from '../account/state.ts';
import { asArray, isJsonObject } from '../kernel/json.ts';
import { everyDocument } from './every-document.ts';

/**
 * Policies of the account that name an ARN to the letter, in words: `policy arn:…`, `inline policy x of role y`, `the trust
 * policy of role z`. Patterns with a star, policies of resources and other accounts are not seen.
 */
export function arnMentions(state: AccountState, arn: string): string[] {
  return everyDocument(state).flatMap(({ words, text }) => (text?.includes(arn) === true && names(parsed(text), arn) ? [words] : []));
}

function names(value: unknown, arn: string): boolean {
  if (typeof value === 'string') return value === arn;
  if (Array.isArray(value)) return asArray(value).some((item) => names(item, arn));
  return isJsonObject(value) && Object.values(value).some((item) => names(item, arn));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
