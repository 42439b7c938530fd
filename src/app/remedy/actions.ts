import { type RemediationId, remediations } from '../../kernel/remediation.ts';
import type { Action } from '../../remediation/action.ts';
import { actions } from '../../remediation/actions.generated.ts';
import { findAction } from '../../remediation/find-action.ts';

/** An action as it is shown: all of its record but the function. */
export interface ActionPage extends Omit<Action, 'plan'> {
  /** In a few words. */
  does: string;
}

/** Every action, by id. */
export function everyAction(): ActionPage[] {
  return actions.map(pageOf);
}

/** One action by its id. */
export function actionNamed(id: string): ActionPage | undefined {
  const action = findAction(id);
  return action === undefined ? undefined : pageOf(action);
}

function pageOf({ plan: _, ...record }: Action): ActionPage {
  return { ...record, does: isRemediation(record.id) ? remediations[record.id] : '' };
}

function isRemediation(id: string): id is RemediationId {
  return Object.hasOwn(remediations, id);
}
