import { asString, type Json } from '../../kernel/json.ts';
import type { Attachments, InlinePolicies } from '../entities.ts';
import { someMembers } from '../members.ts';
import { documentPart } from './document-part.ts';
import type { Telling } from './telling.ts';
import { listMembers } from './values.ts';

/** Managed policies of a user, group or role. */
export function attachments(list: Json | undefined, into: Telling): Attachments {
  return listMembers(list, into, ({ PolicyArn, PolicyName }) => {
    const arn = asString(PolicyArn);
    return arn === undefined ? undefined : [arn, asString(PolicyName) ?? arn.slice(arn.lastIndexOf('/') + 1)];
  });
}

/** Inline policies of a user, group or role; AWS leaves the list out for a user that has none. */
export function inlinePolicies(list: Json | undefined, into: Telling): InlinePolicies {
  return listMembers(list, into, ({ PolicyName, PolicyDocument }) => {
    const name = asString(PolicyName);
    return name === undefined ? undefined : [name, documentPart(PolicyDocument, into)];
  });
}

/** Groups of a user by their names, of which the ids are found when all files are read. */
export function membershipsByName(list: Json | undefined, into: Telling) {
  if (list !== undefined && list !== null && !Array.isArray(list))
    return someMembers<string>({}, 'the export holds a value that cannot be read');
  const names = (list ?? []).map((name) => ({ name }));
  return listMembers(names, into, ({ name }) => {
    const text = asString(name);
    return text === undefined ? undefined : [`name:${text}`, text];
  });
}
