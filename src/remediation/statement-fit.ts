import type { Statement } from '../kernel/policy-document.ts';
import { matchesPattern } from '../policy/match-pattern.ts';

/** Whether a statement is about an action of a user on a resource: for certain, perhaps, or not at all. */
export type StatementFit = 'yes' | 'maybe' | 'no';

export interface FitRequest {
  action: string;
  resource: string;
  /** For `${aws:username}`. */
  userName: string;
}

/** `maybe` where it stands under a condition, or names a resource by a variable that is not known here. */
export function statementFit(statement: Statement, { action, resource, userName }: FitRequest): StatementFit {
  const named = statement.actions.some((pattern) => matchesPattern(pattern, action));
  const left = statement.notActions.length > 0 && !statement.notActions.some((pattern) => matchesPattern(pattern, action));
  if (!named && !left) return 'no';
  const reach = reached(statement, resource, userName);
  return reach === 'yes' && isConditional(statement) ? 'maybe' : reach;
}

function reached({ resources, notResources }: Statement, resource: string, userName: string): StatementFit {
  const filled = (pattern: string) => pattern.replaceAll('${aws:username}', userName);
  const matches = (patterns: readonly string[]) => patterns.map(filled).some((pattern) => matchesPattern(pattern, resource));
  const isOpen = (patterns: readonly string[]) => patterns.map(filled).some((pattern) => pattern.includes('${'));
  if (notResources.length > 0) {
    if (matches(notResources)) return 'no';
    return isOpen(notResources) ? 'maybe' : 'yes';
  }
  if (matches(resources)) return 'yes';
  return isOpen(resources) ? 'maybe' : 'no';
}

function isConditional({ condition }: Statement): boolean {
  return condition !== undefined && Object.keys(condition).length > 0;
}
