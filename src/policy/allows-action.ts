import type { Statement } from '../kernel/policy-document.ts';
import { matchesPattern } from './match-pattern.ts';

/**
 * Whether statements, taken together, allow an action on any resource, under any condition. A Deny counts only where it
 * holds for every resource and without conditions. Statements that are left out can only make the answer smaller.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function allowsAction(statements: readonly Statement[], action: string): boolean {
  return (
    statements.some((statement) => statement.effect === 'Allow' && coversAction(statement, action)) &&
    !statements.some((statement) => statement.effect === 'Deny' && coversAction(statement, action) && isEverywhere(statement))
  );
}

/** Whether a statement speaks of an action. */
export function coversAction({ actions, notActions }: Statement, action: string): boolean {
  if (notActions.length > 0) return !notActions.some((pattern) => matchesPattern(pattern, action));
  return actions.some((pattern) => matchesPattern(pattern, action));
}

/** Whether a statement holds for every resource and without conditions. */
export function isEverywhere({ resources, condition }: Statement): boolean {
  return resources.some((resource) => /^\*+$/.test(resource)) && Object.keys(condition ?? {}).length === 0;
}
