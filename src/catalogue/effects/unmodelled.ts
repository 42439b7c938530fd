import type { CloudTrailEvent } from '../../events/event.ts';
import type { EventHistory, Inverse } from '../effect.ts';

/** History of a call that leaves everything as it is that the state holds. */
export function unmodelledHistory(
  reversible: EventHistory['reversible'],
  inverse: Inverse | ((event: CloudTrailEvent) => Inverse),
): EventHistory {
  return {
    effect: (before) => ({ state: before, contradictions: [] }),
    inverse: (_, event) => (typeof inverse === 'function' ? inverse(event) : inverse),
    reversible,
  };
}
