import type { InlinePolicies } from '../account/entities.ts';
import { memberAt } from '../account/members.ts';
import { knownValue, type Part } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import { asArray, isJsonObject } from '../kernel/json.ts';

/**
 * Policies of the account that name an ARN to the letter, in words: `policy arn:…`, `inline policy x of role y`, `the trust
 * policy of role z`. Patterns with a star, policies of resources and other accounts are not seen.
 */
export function arnMentions(state: AccountState, arn: string): string[] {
  const found: string[] = [];
  const look = (words: string, document: Part<string> | undefined): void => {
    const text = document === undefined ? undefined : knownValue(document);
    if (text?.includes(arn) === true && names(parsed(text), arn)) found.push(words);
  };
  const lookAll = (called: string, inline: InlinePolicies): void => {
    for (const [name, document] of Object.entries(inline.items)) look(`inline policy ${name} of ${called}`, document);
  };
  for (const { arn: policy, defaultVersion, versions } of state.policies.by.values()) {
    const version = knownValue(defaultVersion);
    look(`policy ${policy}`, version === undefined ? undefined : memberAt(versions, version)?.document);
  }
  for (const { name, inline } of state.users.by.values()) lookAll(`user ${name}`, inline);
  for (const { name, inline } of state.groups.by.values()) lookAll(`group ${name}`, inline);
  for (const { name, inline, trust } of state.roles.by.values()) {
    lookAll(`role ${name}`, inline);
    look(`the trust policy of role ${name}`, trust);
  }
  return found;
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
