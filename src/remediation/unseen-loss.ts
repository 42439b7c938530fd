import type { Statement } from '../kernel/policy-document.ts';
import { coversPattern } from '../policy/covers-pattern.ts';
import { patternsOverlap } from '../policy/patterns-overlap.ts';
import { unobservableActions } from '../policy/unobservable.ts';

/** Most elements that are named. */
const most = 5;

/**
 * What somebody may lose without the history being able to tell whether it is used: elements of Allow statements that go
 * and of Deny statements that come, as far as management events do not show what they speak of. One sentence, or none.
 */
export function unseenLoss(called: string, before: readonly Statement[], after: readonly Statement[]): string[] {
  const left = after.filter(({ effect }) => effect === 'Allow');
  const gone = before.filter(({ effect }) => effect === 'Allow').flatMap(elements);
  const denied = after.filter((one) => one.effect === 'Deny' && !before.some((other) => JSON.stringify(other) === JSON.stringify(one)));
  const unallowed = gone.filter((element) => !left.some((statement) => allowsAll(statement, element)));
  const lost = [...new Set([...unallowed, ...denied.flatMap(elements)])].filter(isPartlyUnseen);
  if (lost.length === 0) return [];
  const named = lost.slice(0, most).join(', ');
  return [
    `Whether ${called} uses ${named}${lost.length > most ? ` and ${lost.length - most} more` : ''} is not all known, because management events do not show data events and the like.`,
  ];
}

function elements({ actions, notActions }: Statement): readonly string[] {
  return notActions.length > 0 ? [`all but ${notActions.join(', ')}`] : actions;
}

function allowsAll({ actions, notActions }: Statement, element: string): boolean {
  if (notActions.length > 0)
    return (
      element === `all but ${notActions.join(', ')}` ||
      (!element.startsWith('all but ') && !notActions.some((pattern) => patternsOverlap(pattern, element)))
    );
  return actions.some((pattern) => coversPattern(pattern, element));
}

function isPartlyUnseen(element: string): boolean {
  const service = /^[a-z0-9-]+(?=:)/i.exec(element)?.[0];
  return service === undefined || unobservableActions(service).some((pattern) => patternsOverlap(pattern, element));
}
