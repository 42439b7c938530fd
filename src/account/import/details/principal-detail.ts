import { asString, type Json, type JsonObject } from '../../../kernel/json.ts';
import type { Attachments, InlinePolicies } from '../../entities.ts';
import { someMembers } from '../../members.ts';
import { documentPart } from '../document-part.ts';
import type { Telling } from '../telling.ts';
import { unread } from '../unread.ts';
import { listMembers, textPart, timePart } from '../values.ts';

/** Unique id, path and creation, which every entity of IAM has. `id` is the name of the field that holds the id. */
export function identity(detail: JsonObject, id: string, into: Telling, action: string) {
  return {
    id: textPart(detail[id], into, unread(action)),
    path: textPart(detail.Path, into, unread(action)),
    created: timePart(detail.CreateDate, into, unread(action)),
  };
}

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
