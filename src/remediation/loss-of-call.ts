import type { Statement } from '../kernel/policy-document.ts';
import { allowsAction, coversAction, isEverywhere } from '../policy/allows-action.ts';
import { coversPattern } from '../policy/covers-pattern.ts';
import { patternsOverlap } from '../policy/patterns-overlap.ts';
import { isKnownAction } from './known-action.ts';

/**
 * What becomes of a call: nothing; it stays allowed only on some resources or under conditions; it is allowed no more;
 * or the permission that it takes bears another name that is not known.
 */
export type Loss = 'none' | 'part' | 'whole' | 'unclear';

/**
 * What becomes of an action when the statements that somebody is under change. On which resources it was called is not
 * known.
 */
export function lossOfCall(action: string, before: readonly Statement[], after: readonly Statement[]): Loss {
  const gone = before.filter((statement) => statement.effect === 'Allow' && !after.some((other) => isSame(statement, other)));
  const come = after.filter((statement) => statement.effect === 'Deny' && !before.some((other) => isSame(statement, other)));
  if (!isKnownAction(action)) {
    const service = `${action.slice(0, Math.max(action.indexOf(':'), 0))}:*`;
    return [...gone, ...come].some((statement) => speaksOf(statement, service)) ? 'unclear' : 'none';
  }
  if (!allowsAction(before, action)) return 'none';
  if (!allowsAction(after, action)) return 'whole';
  const left = after.filter((statement) => statement.effect === 'Allow' && coversAction(statement, action));
  const isLess = gone.some((statement) => coversAction(statement, action) && !left.some((other) => reachesAsFar(other, statement)));
  return isLess || come.some((statement) => coversAction(statement, action)) ? 'part' : 'none';
}

function speaksOf({ actions, notActions }: Statement, service: string): boolean {
  return notActions.length > 0
    ? !notActions.some((pattern) => coversPattern(pattern, service))
    : actions.some((pattern) => patternsOverlap(pattern, service));
}

/** Whether a statement holds wherever another does, as far as resources and conditions tell. */
function reachesAsFar(wide: Statement, narrow: Statement): boolean {
  const asks = Object.keys(wide.condition ?? {}).length > 0;
  if (asks && JSON.stringify(wide.condition) !== JSON.stringify(narrow.condition)) return false;
  if (isEverywhere({ ...wide, condition: {} })) return true;
  if (narrow.notResources.length > 0 || wide.notResources.length > 0)
    return JSON.stringify(wide.notResources) === JSON.stringify(narrow.notResources);
  return narrow.resources.every((resource) => wide.resources.some((pattern) => coversPattern(pattern, resource)));
}

function isSame(one: Statement, other: Statement): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
