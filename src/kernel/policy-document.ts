import { asArray, asObject, asString, type Json, type JsonObject } from './json.ts';

/** One statement of a policy document, with every one-or-many field as a list. */
export interface Statement {
  sid?: string;
  effect: 'Allow' | 'Deny';
  actions: string[];
  notActions: string[];
  resources: string[];
  notResources: string[];
  principals: Principals;
  notPrincipals: Principals;
  /** The `Condition` block as written. */
  condition?: JsonObject;
}

/** Principals by kind. `"Principal": "*"` becomes `{ AWS: ['*'] }`, as AWS documents them to mean the same. */
export type Principals = Readonly<Record<string, readonly string[]>>;

export type PolicyDocumentReading =
  | { kind: 'document'; version?: string; statements: Statement[] }
  | { kind: 'unreadable'; reason: string };

/** IAM caps a managed policy at 6,144 and a role's inline policies at 10,240 characters; other services allow more. */
const longestDocument = 1_000_000;

/**
 * Reads a policy document as CloudTrail and the IAM API carry it: a JSON string, a URL-encoded JSON string
 * (RFC 3986, as Get* answers have it), or an object.
 *
 * @example
 * ```ts
 * import { readPolicyDocument } from 'trailward';
 * const reading = readPolicyDocument('{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}');
 * if (reading.kind === 'document') reading.statements[0]?.actions; // ['*']
 * ```
 */
export function readPolicyDocument(value: unknown): PolicyDocumentReading {
  const document = parse(value);
  if (typeof document === 'string') return { kind: 'unreadable', reason: document };
  const list = Array.isArray(document.Statement) ? document.Statement : [document.Statement];
  const statements: Statement[] = [];
  for (const item of list) {
    const statement = readStatement(item);
    if (statement === undefined) return { kind: 'unreadable', reason: 'a statement has no Effect of Allow or Deny' };
    statements.push(statement);
  }
  const version = asString(document.Version);
  return { kind: 'document', statements, ...(version === undefined ? {} : { version }) };
}

function parse(value: unknown): JsonObject | string {
  if (typeof value !== 'string') return asObject(value) ?? 'no document is given';
  if (value.length > longestDocument) return 'the document is longer than any that AWS accepts';
  try {
    const text = value.trimStart().startsWith('{') ? value : decodeURIComponent(value);
    return asObject(JSON.parse(text) as Json) ?? 'the document is not a JSON object';
  } catch {
    return 'the document is not valid JSON';
  }
}

function readStatement(item: Json | undefined): Statement | undefined {
  const raw = asObject(item);
  const effect = raw?.Effect;
  if (raw === undefined || (effect !== 'Allow' && effect !== 'Deny')) return undefined;
  const sid = asString(raw.Sid);
  const condition = asObject(raw.Condition);
  return {
    ...(sid === undefined ? {} : { sid }),
    effect,
    actions: words(raw.Action),
    notActions: words(raw.NotAction),
    resources: words(raw.Resource),
    notResources: words(raw.NotResource),
    principals: readPrincipals(raw.Principal),
    notPrincipals: readPrincipals(raw.NotPrincipal),
    ...(condition === undefined ? {} : { condition }),
  };
}

function readPrincipals(value: Json | undefined): Principals {
  if (typeof value === 'string') return { AWS: [value] };
  const kinds = asObject(value);
  if (kinds === undefined) return {};
  return Object.fromEntries(Object.entries(kinds).map(([kind, names]) => [kind, words(names)]));
}

function words(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value];
  return asArray(value).filter((word): word is string => typeof word === 'string');
}
