import { knownValue } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { EventHistory, Inverse } from '../effect.ts';
import { entityIn, onEntity } from './edits.ts';
import { leftOut } from './left-out.ts';
import { namedTrail } from './named-trail.ts';
import { trailCall } from './trail-call.ts';
import { settingNames, settingParameters, settingsAfter, type TrailSetting, trailSettings } from './trail-settings.ts';

/** History of UpdateTrail. A setting that the call does not name stays as it was. */
export function updateTrailHistory(): EventHistory {
  return {
    effect: (before, event) =>
      onEntity(before, 'trails', namedTrail(before, event), (trail, note) => ({ ...trail, ...settingsAfter(trail, event, note) })),
    inverse,
    reversible: {
      answer: 'yes',
      reason: 'The old settings can be set again; what was not recorded or not protected in between stays so.',
    },
  };
}

function inverse(before: AccountState, event: CloudTrailEvent): Inverse {
  const arn = namedTrail(before, event);
  const trail = arn === undefined ? undefined : entityIn(before, 'trails', arn);
  if (trail === undefined) return { kind: 'unknown', reason: `The settings of trail ${arn ?? 'this'} before are not known.` };
  const after = settingsAfter(trail, event, () => undefined);
  const changed = (name: TrailSetting) =>
    after[name] !== trail[name] &&
    (after[name].kind === 'unknown' || knownValue<unknown>(after[name]) !== knownValue<unknown>(trail[name]));
  const touched = settingNames.filter((name) => !leftOut(event, trailSettings[name].asked) && changed(name));
  if (touched.length === 0) return { kind: 'steps', calls: [] };
  // CloudTrail takes log group and role only together.
  const both: readonly TrailSetting[] = touched.some((name) => name === 'logGroup' || name === 'logRole') ? ['logGroup', 'logRole'] : [];
  const names = settingNames.filter((name) => touched.includes(name) || both.includes(name));
  const unknowns = names.filter((name) => trail[name].kind === 'unknown').map((name) => trailSettings[name].words);
  if (unknowns.length > 0) return { kind: 'unknown', reason: `What trail ${trail.name} had before is not known: ${unknowns.join(', ')}.` };
  const old = Object.fromEntries(names.map((name) => [name, trail[name]]));
  return { kind: 'steps', calls: [trailCall(trail.arn, 'UpdateTrail', { Name: trail.arn, ...settingParameters(old, true) })] };
}
