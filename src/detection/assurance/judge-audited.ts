import { byTime } from '../../catalogue/by-time.ts';
import { parametersOmitted } from '../../events/fields.ts';
import type { Judge } from './assurance.ts';

/** Whether the call is on record with its parameters, and no earlier event silences a trail. */
export const judgeAudited: Judge = (observation, past) => {
  const { event } = observation;
  if (parametersOmitted(event))
    return { verdict: 'violated', evidence: 'AWS left the parameters out of the record because they were too large.' };
  const silenced = ['StopLogging', 'DeleteTrail']
    .flatMap((name) => past.before(observation, 'cloudtrail.amazonaws.com', name))
    .find((stop) => {
      const started = past.before(observation, 'cloudtrail.amazonaws.com', 'StartLogging');
      return !started.some((start) => start.change.target.name === stop.change.target.name && byTime(start, stop) > 0);
    });
  if (silenced !== undefined) {
    return {
      verdict: 'violated',
      evidence: `Trail ${silenced.change.target.name} had been silenced at ${silenced.change.time} (${silenced.change.eventName}, event ${silenced.change.eventId}); other records of that time may be missing.`,
    };
  }
  const id = event.eventID.startsWith('no-id-') ? 'a record without an event id' : `event ${event.eventID}`;
  return {
    verdict: 'held',
    evidence: `CloudTrail recorded it as ${id}${event.requestParameters === null ? ', without parameters, as it does for many denied calls' : ' with its parameters'}, and no earlier event among those read silences a trail.`,
  };
};
