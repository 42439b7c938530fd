import { asArray, asObject, asString, type Json, type JsonObject } from '../kernel/json.ts';
import { nestedTooDeep } from './import/depths.ts';

/**
 * A policy document as its statements, each by a name that stays when others are added or moved: its Sid where that is
 * unique, else what it says in short. A document that is not JSON is one fact, its text. A language version other than
 * the usual one is a fact as well: it decides whether policy variables mean anything.
 */
export function statementFacts(text: string): [string, Json][] {
  const document = read(text);
  if (document === undefined) return [['(unreadable)', text]];
  const { statements, version } = document;
  const sids = statements.map((statement) => asString(statement.Sid));
  const used = new Map<string, number>();
  const facts = statements.map((statement, index): [string, Json] => {
    const sid = sids[index];
    const name = sid !== undefined && sids.indexOf(sid) === sids.lastIndexOf(sid) ? sid : inShort(statement);
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return [times === 1 ? name : `${name} (${times})`, statement];
  });
  return version === usualVersion ? facts : [...facts, ['(version)', version]];
}

const usualVersion = '2012-10-17';

function read(text: string): { statements: JsonObject[]; version: Json } | undefined {
  if (nestedTooDeep(text)) return undefined;
  try {
    const document = asObject(JSON.parse(text) as Json);
    const statements = Array.isArray(document?.Statement) ? document.Statement : [document?.Statement ?? null];
    const objects = asArray(statements).map((statement) => asObject(statement));
    // Without a version, AWS reads a document as one of 2008.
    const version = document?.Version ?? '2008-10-17';
    return objects.every((statement) => statement !== undefined) ? { statements: objects, version } : undefined;
  } catch {
    return undefined;
  }
}

function inShort(statement: JsonObject): string {
  const actions = either(statement.Action, statement.NotAction);
  const [whom, others] = [statement.Principal, statement.NotPrincipal];
  const to = whom !== undefined || others !== undefined;
  const end = to ? either(principals(whom), principals(others)) : either(statement.Resource, statement.NotResource);
  return `${asString(statement.Effect) ?? 'statement'} ${actions} ${to ? 'to' : 'on'} ${end}`;
}

/** What an element names, or what its counterpart leaves out. */
function either(element: Json | undefined, not: Json | undefined): string {
  return element === undefined && not !== undefined ? `all but ${words(not)}` : words(element);
}

function principals(principal: Json | undefined): Json | undefined {
  const kinds = asObject(principal);
  return kinds === undefined ? principal : Object.values(kinds).flatMap((names) => (Array.isArray(names) ? names : [names ?? null]));
}

function words(value: Json | undefined): string {
  const list = (Array.isArray(value) ? value : [value ?? '']).map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
  const sorted = list.toSorted();
  return sorted.length > 2 ? `${sorted.slice(0, 2).join(', ')} and ${sorted.length - 2} more` : sorted.join(', ');
}
