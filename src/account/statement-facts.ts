import { asArray, asObject, asString, type Json, type JsonObject } from '../kernel/json.ts';

/**
 * A policy document as its statements, each by a name that stays when others are added or moved: its Sid where that is
 * unique, else what it says in short. A document that is not JSON is one fact, its text.
 */
export function statementFacts(text: string): [string, Json][] {
  const statements = read(text);
  if (statements === undefined) return [['(unreadable)', text]];
  const sids = statements.map((statement) => asString(statement.Sid));
  const used = new Map<string, number>();
  return statements.map((statement, index) => {
    const sid = sids[index];
    const name = sid !== undefined && sids.indexOf(sid) === sids.lastIndexOf(sid) ? sid : inShort(statement);
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return [times === 1 ? name : `${name} (${times})`, statement];
  });
}

function read(text: string): JsonObject[] | undefined {
  try {
    const document = asObject(JSON.parse(text) as Json);
    const statements = Array.isArray(document?.Statement) ? document.Statement : [document?.Statement ?? null];
    const objects = asArray(statements).map((statement) => asObject(statement));
    return objects.every((statement) => statement !== undefined) ? objects : undefined;
  } catch {
    return undefined;
  }
}

function inShort(statement: JsonObject): string {
  const actions = words(statement.Action ?? statement.NotAction);
  const whom = words(statement.Principal === undefined ? statement.Resource : principals(statement.Principal));
  return `${asString(statement.Effect) ?? 'statement'} ${actions} ${statement.Principal === undefined ? 'on' : 'to'} ${whom}`;
}

function principals(principal: Json): Json {
  const kinds = asObject(principal);
  return kinds === undefined ? principal : Object.values(kinds).flatMap((names) => (Array.isArray(names) ? names : [names ?? null]));
}

function words(value: Json | undefined): string {
  const list = (Array.isArray(value) ? value : [value ?? '']).map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
  const sorted = list.toSorted();
  return sorted.length > 2 ? `${sorted.slice(0, 2).join(', ')} and ${sorted.length - 2} more` : sorted.join(', ');
}
