import { asObject, type Json, type JsonObject } from '../kernel/json.ts';
import { jsonSpans } from './json-spans.ts';

/** What a document is for: permissions of a user, group or role, or who may assume a role. */
export type DocumentUse = 'identity' | 'trust';

const known: ReadonlySet<string> = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);

/**
 * Why AWS would not take a policy document, or why two readers could understand it differently, as the end of a sentence
 * that begins with the document; undefined where nothing is found.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function documentProblem(text: string, use: DocumentUse): string | undefined {
  if (/[^\t\n\r\u0020-\u00ff]/.test(text)) return 'holds a character that IAM takes in no policy document';
  if (jsonSpans(text) === undefined) return 'is no JSON that can be read in one way only';
  const document = asObject(JSON.parse(text) as Json);
  if (document === undefined) return 'is not a JSON object';
  const other = Object.keys(document).find((name) => !['Version', 'Id', 'Statement'].includes(name));
  if (other !== undefined) return `has a member ${other}, which no policy document has`;
  if (document.Version !== undefined && document.Version !== '2012-10-17' && document.Version !== '2008-10-17')
    return 'has a Version that IAM does not know';
  const list = Array.isArray(document.Statement) ? document.Statement : [document.Statement ?? null];
  const statements = list.map(asObject);
  if (statements.length === 0) return 'has no statement';
  for (const [index, statement] of statements.entries()) {
    const problem = statement === undefined ? 'is not a JSON object' : statementProblem(statement, use);
    if (problem !== undefined) return `has a problem: statement ${index + 1} ${problem}`;
  }
  const sids = statements.flatMap((statement) => (typeof statement?.Sid === 'string' && statement.Sid !== '' ? [statement.Sid] : []));
  return new Set(sids).size < sids.length ? 'has two statements of one Sid' : undefined;
}

function statementProblem(statement: JsonObject, use: DocumentUse): string | undefined {
  const other = Object.keys(statement).find((name) => !known.has(name));
  if (other !== undefined) return `has a member ${other}, which no statement has`;
  const { Sid, Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition } = statement;
  if (Sid !== undefined && !(typeof Sid === 'string' && /^[A-Za-z0-9]*$/.test(Sid))) return 'has a Sid of other than letters and digits';
  if (Effect !== 'Allow' && Effect !== 'Deny') return 'has no Effect of Allow or Deny';
  if ((Action === undefined) === (NotAction === undefined)) return 'must have either Action or NotAction';
  if (!areWords(Action ?? NotAction, /^(?:\*|[A-Za-z0-9-]+:.+)$/)) return 'names an action that is none';
  if (Condition !== undefined && asObject(Condition) === undefined) return 'has a Condition that is not an object';
  if (use === 'identity') {
    if (Principal !== undefined || NotPrincipal !== undefined) return 'names a principal, which a policy of an identity may not';
    if ((Resource === undefined) === (NotResource === undefined)) return 'must have either Resource or NotResource';
    return areWords(Resource ?? NotResource, /^(?:\*|arn:.+|\*?:.*|.*\*.*)$/) ? undefined : 'names a resource that is neither * nor an ARN';
  }
  if (Resource !== undefined || NotResource !== undefined) return 'names a resource, which a trust policy may not';
  if ((Principal === undefined) === (NotPrincipal === undefined)) return 'must have either Principal or NotPrincipal';
  const principals = Principal ?? NotPrincipal;
  const kinds = asObject(principals);
  if (kinds === undefined) return principals === '*' ? undefined : 'has a principal that is neither * nor by kind';
  const named = Object.entries(kinds);
  return named.length > 0 && named.every(([kind, names]) => /^(?:AWS|Service|Federated|CanonicalUser)$/.test(kind) && areWords(names, /./))
    ? undefined
    : 'has a principal of no known kind';
}

function areWords(value: Json | undefined, form: RegExp): boolean {
  const list = Array.isArray(value) ? value : [value];
  return list.length > 0 && list.every((word) => typeof word === 'string' && form.test(word));
}
