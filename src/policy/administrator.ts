import type { Statement } from '../kernel/policy-document.ts';
import { matchesPattern } from './match-pattern.ts';

/** How far a document reaches towards administrator. */
export type Reach =
  /** Every action on every resource. */
  | { kind: 'everything'; statement: number; conditional: boolean }
  /** Every IAM write on every resource: its holder can give itself the rest. */
  | { kind: 'iam'; statement: number; conditional: boolean }
  | { kind: 'less' };

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

/**
 * Whether one policy document, taken alone, amounts to administrator. An unconditional Deny in the same document that
 * takes the wildcard away again counts; other policies, boundaries and service control policies are not seen here.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function administratorReach(statements: readonly Statement[]): Reach {
  const everything = firstAllowing(statements, [...anyAction, ...iamActions]);
  if (everything !== undefined) return { kind: 'everything', ...everything };
  const iam = firstAllowing(statements, iamActions);
  return iam === undefined ? { kind: 'less' } : { kind: 'iam', ...iam };
}

function firstAllowing(
  statements: readonly Statement[],
  actions: readonly string[],
): { statement: number; conditional: boolean } | undefined {
  const denied = statements.some(
    (s) => s.effect === 'Deny' && s.condition === undefined && coversEveryResource(s) && actions.some((action) => coversAction(s, action)),
  );
  if (denied) return undefined;
  const holding = statements.flatMap((s, index) =>
    s.effect === 'Allow' && coversEveryResource(s) && actions.every((action) => coversAction(s, action))
      ? [{ statement: index, conditional: isConditional(s) }]
      : [],
  );
  return holding.find((found) => !found.conditional) ?? holding[0];
}

function coversAction(statement: Statement, action: string): boolean {
  if (statement.notActions.length > 0) return !statement.notActions.some((pattern) => matchesPattern(pattern, action));
  return statement.actions.some((pattern) => matchesPattern(pattern, action));
}

/** Probes an ARN that nobody has, so that only a resource pattern without limits covers it. */
function coversEveryResource(statement: Statement): boolean {
  const probe = 'arn:aws:trailward-probe:us-east-1:000000000000:probe/probe';
  if (statement.notResources.length > 0) return !statement.notResources.some((pattern) => matchesPattern(pattern, probe));
  return statement.resources.some((pattern) => matchesPattern(pattern, probe));
}

function isConditional(statement: Statement): boolean {
  return statement.condition !== undefined && Object.keys(statement.condition).length > 0;
}
