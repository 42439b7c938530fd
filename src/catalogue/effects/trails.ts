import { blankTrail } from '../../account/blank.ts';
import { absent, known, knownValue, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { defaultSelectors, type TrailSelectors } from '../../account/trail-selectors.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { nameInArn } from '../words/targets.ts';
import { entityIn, withEntity, withoutEntity } from './edits.ts';
import { selectorParameters } from './event-selectors.ts';
import { namedTrail, regionOfTrail } from './named-trail.ts';
import { readOf } from './read-of.ts';
import { trailCall } from './trail-call.ts';
import { settingNames, settingParameters, settingsOfNew, type TrailSetting, trailSettings } from './trail-settings.ts';

/** History of CreateTrail. A new trail does not record before it is started. */
export function createTrailHistory(): EventHistory {
  return {
    effect: created,
    inverse: (before, event) => {
      const arn = namedTrail(before, event);
      if (arn === undefined) return { kind: 'unknown', reason: 'The event does not name the trail.' };
      if (entityIn(before, 'trails', arn) !== undefined)
        return { kind: 'unknown', reason: `The state before holds trail ${arn} already, which the event contradicts.` };
      return { kind: 'steps', calls: [trailCall(arn, 'DeleteTrail', { Name: nameInArn(arn) })] };
    },
    reversible: { answer: 'yes', reason: 'Deleting the new trail takes back all that the call made; log files that it delivered stay.' },
  };
}

/** History of DeleteTrail. */
export function deleteTrailHistory(): EventHistory {
  return {
    effect: (before, event) => {
      const arn = namedTrail(before, event);
      return arn === undefined ? { state: before, contradictions: [] } : withoutEntity(before, 'trails', arn);
    },
    inverse: recreated,
    reversible: {
      answer: 'partly',
      reason: 'A trail of the same name and settings can be made again, but what happened in between is in none of its log files.',
    },
  };
}

function created(before: AccountState, event: CloudTrailEvent): Effected {
  const arn = namedTrail(before, event);
  if (arn === undefined) {
    const whole = unknown('an event created a trail that it does not name');
    return { state: { ...before, trails: { ...before.trails, whole } }, contradictions: [] };
  }
  const [read, region] = [readOf(event), regionOfTrail(arn) ?? event.awsRegion];
  return withEntity(before, 'trails', arn, {
    ...blankTrail(arn),
    homeRegion: region === undefined ? unknown('the event does not show the home Region') : known(region, read),
    ...settingsOfNew(event),
    logging: known(false, read),
    deliveryError: absent(read),
    selectors: known(defaultSelectors, read),
  });
}

function recreated(before: AccountState, event: CloudTrailEvent): Inverse {
  const arn = namedTrail(before, event);
  const trail = arn === undefined ? undefined : entityIn(before, 'trails', arn);
  if (trail === undefined || trail.bucket.kind !== 'known')
    return { kind: 'unknown', reason: `To which bucket trail ${arn ?? 'this'} delivered is not known.` };
  const [selectors, logging] = [knownValue(trail.selectors), knownValue(trail.logging)];
  // CloudTrail takes log group and role only together.
  const paired = trail.logGroup.kind !== 'unknown' && trail.logRole.kind !== 'unknown';
  const isKnown = (name: TrailSetting) => trail[name].kind !== 'unknown' && (paired || (name !== 'logGroup' && name !== 'logRole'));
  const settings = Object.fromEntries(settingNames.filter(isKnown).map((name) => [name, trail[name]]));
  const calls = [
    trailCall(trail.arn, 'CreateTrail', { Name: trail.name, ...settingParameters(settings, false) }),
    ...(selectors === undefined || isDefault(selectors)
      ? []
      : [trailCall(trail.arn, 'PutEventSelectors', { TrailName: trail.arn, ...selectorParameters(selectors) })]),
    ...(logging === true ? [trailCall(trail.arn, 'StartLogging', { Name: trail.arn })] : []),
  ];
  const missing = settingNames.filter((name) => !isKnown(name)).map((name) => trailSettings[name].words);
  const lost = [
    'What happens until the trail records again, and the chain of digests that shows tampering.',
    'Its tags and Insights selectors, which are not followed.',
    ...(missing.length === 0 ? [] : [`What is not known of the old trail: ${missing.join(', ')}.`]),
    ...(selectors === undefined ? ['Its event selectors, which are not known: the new trail records every management event.'] : []),
    ...(logging === undefined ? ['Whether it was recording, which is not known: start it if it was.'] : []),
  ];
  return { kind: 'partly', calls, lost };
}

function isDefault(selectors: TrailSelectors): boolean {
  return JSON.stringify(selectors) === JSON.stringify(defaultSelectors);
}
