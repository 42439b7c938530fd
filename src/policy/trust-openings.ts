import type { JsonObject } from '../kernel/json.ts';
import { asObject } from '../kernel/json.ts';
import type { Statement } from '../kernel/policy-document.ts';

/** One way in that a trust policy leaves open to somebody outside the account. */
export interface TrustOpening {
  kind: 'anyone' | 'foreign-account' | 'federation-without-subject';
  /** The principal as the document has it. */
  principal: string;
  /** Account id, for `foreign-account`. */
  account?: string;
  /** Zero-based index of the statement. */
  statement: number;
  /** Condition keys that limit who may come in, lower case; empty when nothing limits it. */
  limits: string[];
}

/** Condition keys that tie a caller to something the outside cannot choose freely. */
const limiting =
  /^(sts:externalid|aws:principalorgid|aws:principalorgpaths|aws:principalaccount|aws:principalarn|aws:sourceaccount|aws:sourcearn|aws:sourceip|aws:sourcevpc|aws:sourcevpce|aws:sourceorgid|saml:.*|.*:(sub|aud|amr|oaud))$/;

/** Federated identity providers that hand tokens to anybody who signs up, so only the subject tells callers apart. */
const openProviders =
  /(token\.actions\.githubusercontent\.com|gitlab\.com|app\.terraform\.io|oidc\.circleci\.com|accounts\.google\.com|graph\.facebook\.com|www\.amazon\.com|cognito-identity\.amazonaws\.com|agent\.buildkite\.com|api\.bitbucket\.org)/;

/**
 * Principals outside `account` that a role's trust policy lets in: anyone (`*`), another account, or any customer of a
 * public identity provider because no condition names the subject. AWS service principals are not openings.
 * @param account Twelve-digit id of the role's own account; empty when unknown, and then no account counts as foreign.
 */
export function trustOpenings(statements: readonly Statement[], account: string): TrustOpening[] {
  return statements.flatMap((statement, index) => (statement.effect === 'Allow' ? openingsOf(statement, index, account) : []));
}

function openingsOf(statement: Statement, index: number, account: string): TrustOpening[] {
  const limits = limitsOf(statement.condition);
  const opening = (kind: TrustOpening['kind'], principal: string, foreign?: string): TrustOpening => ({
    kind,
    principal,
    statement: index,
    limits,
    ...(foreign === undefined ? {} : { account: foreign }),
  });
  const found: TrustOpening[] = [];
  // NotPrincipal with Allow lets in everybody but the few it names.
  if (Object.keys(statement.notPrincipals).length > 0) found.push(opening('anyone', 'everyone except those under NotPrincipal'));
  for (const principal of statement.principals['AWS'] ?? []) {
    if (principal === '*' || /^arn:[^:]+:(iam|sts)::\*:/.test(principal)) {
      found.push(opening('anyone', principal));
      continue;
    }
    const owner = /^(\d{12})$|^arn:[^:]+:(?:iam|sts)::(\d{12}):/.exec(principal);
    const other = owner?.[1] ?? owner?.[2];
    if (other !== undefined && account !== '' && other !== account) found.push(opening('foreign-account', principal, other));
  }
  for (const principal of statement.principals['Federated'] ?? []) {
    if (openProviders.test(principal) && !limits.some((key) => key.endsWith(':sub') || key.endsWith(':amr'))) {
      found.push(opening('federation-without-subject', principal));
    }
  }
  return found;
}

/** Operators that also let in whoever lacks the key, or has another value of it. */
const vacuous = /Not|IfExists$|^Null$|^ForAllValues:/i;

function limitsOf(condition: JsonObject | undefined): string[] {
  const keys = Object.entries(condition ?? {})
    .filter(([operator]) => !vacuous.test(operator))
    .flatMap(([, block]) => Object.entries(asObject(block) ?? {}))
    .map(([key, value]) => [key.toLowerCase(), Array.isArray(value) ? value : [value]] as const)
    .filter(([key, values]) => !values.some((value) => typeof value === 'string' && fitsAnybody(key, value)))
    .map(([key]) => key);
  return [...new Set(keys)].filter((key) => limiting.test(key)).sort();
}

/** Whether a value holds for callers of every account, organisation, address or repository. */
function fitsAnybody(key: string, value: string): boolean {
  if (/^[*?]+$/.test(value)) return true;
  if (key === 'aws:sourceip') return /\/0+$/.test(value);
  if (key === 'aws:principalarn') return !/^arn:[^:]*:[^:]*:[^:]*:\d{12}:/.test(value);
  if (key.startsWith('aws:principalorg')) return /^(o-?)?[*?]/.test(value);
  return key.endsWith(':sub') && /^([\w-]+[:/])?[*?]/.test(value);
}
