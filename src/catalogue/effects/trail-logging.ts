import { known, knownValue } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { EventHistory, Inverse } from '../effect.ts';
import { entityIn, onEntity } from './edits.ts';
import { namedTrail } from './named-trail.ts';
import { readOf } from './read-of.ts';
import { trailCall } from './trail-call.ts';

/** History of StartLogging and StopLogging. Starting a trail that records, or stopping one that does not, changes nothing. */
export function loggingHistory(turn: 'on' | 'off'): EventHistory {
  const on = turn === 'on';
  return {
    effect: (before, event) =>
      onEntity(before, 'trails', namedTrail(before, event), (trail) => ({ ...trail, logging: known(on, readOf(event)) })),
    inverse: (before, event) => inverse(before, event, on),
    reversible: {
      answer: 'yes',
      reason: on
        ? 'The trail can be stopped again; log files that it delivered stay.'
        : 'The trail can be started again; what happened in between is in none of its log files.',
    },
  };
}

function inverse(before: AccountState, event: CloudTrailEvent, on: boolean): Inverse {
  const arn = namedTrail(before, event);
  const trail = arn === undefined ? undefined : entityIn(before, 'trails', arn);
  const was = trail === undefined ? undefined : knownValue(trail.logging);
  if (arn === undefined || was === undefined)
    return { kind: 'unknown', reason: `Whether trail ${arn ?? 'this'} was recording before is not known.` };
  if (was === on) return { kind: 'steps', calls: [] };
  return { kind: 'steps', calls: [trailCall(arn, on ? 'StopLogging' : 'StartLogging', { Name: arn })] };
}
