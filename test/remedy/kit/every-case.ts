import type { Action } from '../../../src/remediation/action.ts';
import { actions } from '../../../src/remediation/actions.generated.ts';
import type { ActionCase } from '../../../src/remediation/cases.ts';

/** A case of an action that must come to steps. */
export interface StepsCase {
  action: Action;
  one: ActionCase;
  /** `deactivate-access-key: an active key`. */
  name: string;
}

/** Every case of every action that must come to steps, by the registry and the folders. That each action has cases is proven with the actions. */
export async function everyCase(): Promise<StepsCase[]> {
  const found = await Promise.all(
    actions.map(async (action) => {
      const url = new URL(`../../../src/remediation/actions/${action.id}/cases.ts`, import.meta.url).href;
      const { cases }: { cases: readonly ActionCase[] } = await import(url).catch(() => ({ cases: [] }));
      return cases.filter(({ expect }) => expect === 'steps').map((one) => ({ action, one, name: `${action.id}: ${one.name}` }));
    }),
  );
  return found.flat();
}
