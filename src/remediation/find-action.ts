import type { Action } from './action.ts';
import { actions } from './actions.generated.ts';

const byId = new Map(actions.map((action) => [action.id, action]));

/** The action with this id. */
export function findAction(id: string): Action | undefined {
  return byId.get(id);
}
