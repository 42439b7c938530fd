import type { InlinePolicies } from '../account/entities.ts';
import { memberAt } from '../account/members.ts';
import { knownValue, type Part } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';

/** A policy document of the account, in words that name it: `policy arn:…`, `inline policy x of role y`, `the trust policy of role z`. */
export interface NamedDocument {
  words: string;
  /** JSON text; undefined where it is not known. */
  text: string | undefined;
}

/** Every policy document that the state holds: the default versions of managed policies, inline policies, and trusts. */
export function everyDocument(state: AccountState): NamedDocument[] {
  const found: NamedDocument[] = [];
  const see = (words: string, part: Part<string> | undefined): void =>
    void found.push({ words, text: part === undefined ? undefined : knownValue(part) });
  const seeAll = (called: string, inline: InlinePolicies): void => {
    for (const [name, document] of Object.entries(inline.items)) see(`inline policy ${name} of ${called}`, document);
  };
  for (const { arn, defaultVersion, versions } of state.policies.by.values()) {
    const version = knownValue(defaultVersion);
    see(`policy ${arn}`, version === undefined ? undefined : memberAt(versions, version)?.document);
  }
  for (const { name, inline } of state.users.by.values()) seeAll(`user ${name}`, inline);
  for (const { name, inline } of state.groups.by.values()) seeAll(`group ${name}`, inline);
  for (const { name, inline, trust } of state.roles.by.values()) {
    seeAll(`role ${name}`, inline);
    see(`the trust policy of role ${name}`, trust);
  }
  return found;
}
