import type { Attachments, InlinePolicies, User } from '../account/entities.ts';
import { memberAt } from '../account/members.ts';
import { knownValue } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import { readPolicyDocument, type Statement } from '../kernel/policy-document.ts';
import { groupsOfUser } from './groups-of-user.ts';

/** A statement that a user is under, and the policy that says it, `inline policy base of group staff`. */
export interface HeldStatement {
  statement: Statement;
  policy: string;
}

export interface UserStatements {
  statements: readonly HeldStatement[];
  /** Why there may be others, as parts of a sentence; empty when these are all. */
  gaps: readonly string[];
}

/** Every statement that the policies of a user and of its groups make. Boundary, account and organisation are not among them. */
export function userStatements(state: AccountState, user: User): UserStatements {
  const { groups, gaps: missing } = groupsOfUser(state, user);
  const statements: HeldStatement[] = [];
  const gaps = [...missing];
  const see = (policy: string, document: string | undefined): void => {
    const reading = document === undefined ? undefined : readPolicyDocument(document);
    if (reading?.kind !== 'document') gaps.push(`what ${policy} says is not known`);
    else for (const statement of reading.statements) statements.push({ statement, policy });
  };
  const seeAll = (of: string, { inline, attached }: { inline: InlinePolicies; attached: Attachments }): void => {
    for (const [name, document] of Object.entries(inline.items)) see(`inline policy ${name} of ${of}`, knownValue(document));
    for (const arn of Object.keys(attached.items)) see(`managed policy ${arn} of ${of}`, managedDocument(state, arn));
    if (inline.whole.kind !== 'known' || attached.whole.kind !== 'known') gaps.push(`the policies of ${of} are not all known`);
  };
  seeAll(`user ${user.name}`, user);
  for (const group of groups) seeAll(`group ${group.name}`, group);
  return { statements, gaps };
}

/** The text of the default version of a managed policy; undefined where it is not known. */
export function managedDocument(state: AccountState, arn: string): string | undefined {
  const policy = state.policies.by.get(arn);
  const version = policy === undefined ? undefined : knownValue(policy.defaultVersion);
  const found = policy === undefined || version === undefined ? undefined : memberAt(policy.versions, version);
  return found === undefined ? undefined : knownValue(found.document);
}
