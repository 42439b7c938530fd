import type { Statement } from '../kernel/policy-document.ts';
import { matchesPattern } from './match-pattern.ts';

/** How far a document reaches towards administrator. */
export type Reach =
  /** Every action on every resource; `narrowed` when some are left out or denied, and IAM writes remain that give them back. */
  | ({ kind: 'everything' } & Place)
  /** Every IAM write on every resource: its holder can give itself the rest. `narrowed` when only some of them remain. */
  | ({ kind: 'iam' } & Place)
  | { kind: 'less' };

interface Place {
  /** Zero-based index of the statement that allows it. */
  statement: number;
  conditional: boolean;
  narrowed: boolean;
}

/** Actions of services that do not exist: only a true wildcard covers them. */
const anyAction = ['trailward-probe:GetProbe', 'trailward-probe:PutProbe'];

const iamActions = [
  'iam:AttachUserPolicy',
  'iam:AttachRolePolicy',
  'iam:PutUserPolicy',
  'iam:CreatePolicyVersion',
  'iam:CreateAccessKey',
  'iam:UpdateAssumeRolePolicy',
  'iam:PassRole',
];

/** IAM writes of which each alone, on every resource of its kind, lets its holder become administrator. */
const escalations = [
  'iam:AttachUserPolicy',
  'iam:AttachRolePolicy',
  'iam:AttachGroupPolicy',
  'iam:PutUserPolicy',
  'iam:PutRolePolicy',
  'iam:PutGroupPolicy',
  'iam:CreatePolicyVersion',
  'iam:SetDefaultPolicyVersion',
  'iam:AddUserToGroup',
  'iam:UpdateAssumeRolePolicy',
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:UpdateLoginProfile',
];

/**
 * Whether one policy document, taken alone, amounts to administrator. Statements count together. An unconditional Deny in
 * the same document counts when it takes the wildcard away, or every IAM write by which the rest could be had back; other
 * policies, boundaries and service control policies are not seen here.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function administratorReach(statements: readonly Statement[]): Reach {
  const always = reachOf(statements, false);
  return always.kind === 'less' ? reachOf(statements, true) : always;
}

/** The reach of the statements without conditions, or of all of them. */
function reachOf(statements: readonly Statement[], conditional: boolean): Reach {
  const allows = (s: Statement, action: string) =>
    s.effect === 'Allow' && (conditional || !isConditional(s)) && coversAction(s, action) && reaches(s, action);
  const isAllowed = (action: string) => statements.some((s) => allows(s, action));
  const isDenied = (action: string) =>
    statements.some((s) => s.effect === 'Deny' && !isConditional(s) && coversAction(s, action) && coversAll(s.resources, action));
  const holds = (action: string) => isAllowed(action) && !isDenied(action);
  if (!escalations.some(holds)) return { kind: 'less' };
  const place = (probe: string): Place => ({
    statement: statements.findIndex((s) => allows(s, probe)),
    conditional,
    narrowed: !iamActions.every(holds),
  });
  const [first = ''] = anyAction;
  if (anyAction.every(holds)) return { kind: 'everything', ...place(first) };
  const [write = ''] = iamActions;
  return iamActions.every(isAllowed) ? { kind: 'iam', ...place(write) } : { kind: 'less' };
}

function coversAction(statement: Statement, action: string): boolean {
  if (statement.notActions.length > 0) return !statement.notActions.some((pattern) => matchesPattern(pattern, action));
  return statement.actions.some((pattern) => matchesPattern(pattern, action));
}

/** A NotResource leaves all but a few; a Deny with one leaves those few, so that it is not read by this. */
function reaches(statement: Statement, action: string): boolean {
  return statement.notResources.length > 0 ? !coversAll(statement.notResources, action) : coversAll(statement.resources, action);
}

const anywhere = 'arn:aws:trailward-probe:us-east-1:000000000000:probe/probe';

/** Probes an ARN that nobody has, so that only a pattern without limits covers it. */
function coversAll(patterns: readonly string[], action: string): boolean {
  const kind = action.startsWith('iam:') ? (/Role|Group|PolicyVersion/.exec(action)?.[0] ?? 'User') : undefined;
  const probe = kind === undefined ? anywhere : `arn:aws:iam::000000000000:${kind.replace('Version', '').toLowerCase()}/trailward-probe`;
  return patterns.some((pattern) => matchesPattern(withoutAccount(pattern), probe));
}

/** What a document says of the IAM of one account is all that there is for its holder, whatever the account and partition. */
function withoutAccount(pattern: string): string {
  return pattern.replace(/^arn:aws[a-z-]*:iam::\d{12}:/, 'arn:aws:iam::000000000000:');
}

function isConditional(statement: Statement): boolean {
  return statement.condition !== undefined && Object.keys(statement.condition).length > 0;
}
