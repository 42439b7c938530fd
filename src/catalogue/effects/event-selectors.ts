import { known, knownValue, type Part, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { type TrailSelectors, trailSelectors } from '../../account/trail-selectors.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, response } from '../../events/fields.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { EventHistory, Inverse } from '../effect.ts';
import { entityIn, onEntity } from './edits.ts';
import { namedTrail } from './named-trail.ts';
import { readOf } from './read-of.ts';
import { trailCall } from './trail-call.ts';

/** History of PutEventSelectors. The selectors are replaced as a whole, basic ones by advanced ones and the other way round. */
export function putEventSelectorsHistory(): EventHistory {
  return {
    effect: (before, event) =>
      onEntity(before, 'trails', namedTrail(before, event, 'trailName'), (trail) => ({ ...trail, selectors: selectorsIn(event) })),
    inverse,
    reversible: {
      answer: 'yes',
      reason: 'Where the selectors before are known they can be put back; what was left out in between stays so.',
    },
  };
}

/** Parameters of PutEventSelectors that give a trail these selectors. */
export function selectorParameters(selectors: TrailSelectors): JsonObject {
  return 'basic' in selectors ? { EventSelectors: selectors.basic } : { AdvancedEventSelectors: selectors.advanced };
}

/** The selectors as the response repeats them, with defaults filled in, else as the request gives them. */
function selectorsIn(event: CloudTrailEvent): Part<TrailSelectors> {
  const found =
    trailSelectors(response(event, 'eventSelectors'), response(event, 'advancedEventSelectors')) ??
    trailSelectors(parameter(event, 'eventSelectors'), parameter(event, 'advancedEventSelectors'));
  return found === undefined ? unknown('the event does not show the selectors') : known(found, readOf(event));
}

function inverse(before: AccountState, event: CloudTrailEvent): Inverse {
  const arn = namedTrail(before, event, 'trailName');
  const trail = arn === undefined ? undefined : entityIn(before, 'trails', arn);
  const old = trail === undefined ? undefined : knownValue(trail.selectors);
  if (arn === undefined || old === undefined)
    return { kind: 'unknown', reason: `The event selectors of trail ${arn ?? 'this'} before are not known.` };
  if (JSON.stringify(old) === JSON.stringify(knownValue(selectorsIn(event)))) return { kind: 'steps', calls: [] };
  return { kind: 'steps', calls: [trailCall(arn, 'PutEventSelectors', { TrailName: arn, ...selectorParameters(old) })] };
}
