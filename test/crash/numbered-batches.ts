import { emptyState } from '../../src/account/empty-state.ts';
import type { WorkspaceStore } from '../../src/app/ports/workspace-store.ts';
import { madeEvent } from '../../src/store/made-event.cases.ts';

export const batches = 240;
/** Of every batch; two of them are changes. */
export const eventsEach = 3;
const account = '111122223333';

/** Stores batch `number`, and every fifth time a state; notes the number only after all of it. */
export function addBatch(store: WorkspaceStore, number: number): void {
  const events = Array.from({ length: eventsEach }, (_, index) =>
    madeEvent({
      eventId: `${number}/${index}`,
      time: `2026-03-02T09:${String(number % 60).padStart(2, '0')}:00Z`,
      isChange: index > 0,
      entities: [`user/u${number % 7}`],
      principal: `p${number % 5}`,
      note: 'x'.repeat((number * 37) % 900),
    }),
  );
  store.add({ events });
  if (number % 5 === 0) store.saveState({ ...emptyState(account), at: stateTime(number) });
  store.saveCursor('number', String(number));
}

/** The time of the state that batch `number` comes with. */
export function stateTime(number: number): string {
  return `2026-03-02T10:${String(number % 60).padStart(2, '0')}:00Z`;
}
