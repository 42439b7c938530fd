import { knownValue } from '../../../account/part.ts';
import type { AccountState } from '../../../account/state.ts';
import type { Trail } from '../../../account/surroundings.ts';
import { defaultSelectors } from '../../../account/trail-selectors.ts';
import { regionOfTrail } from '../../../catalogue/effects/named-trail.ts';
import type { Proposal } from '../../action.ts';
import { allManagementEvents } from '../../all-management-events.ts';
import { unreadPart } from '../../unread-part.ts';

/** Trails that CloudTrail takes in one Region, where one of every Region counts as well. */
const most = 5;

export interface NewTrail {
  region: string;
  /** It is wanted although there is one that could be put right. */
  beside: boolean;
}

/** Whether the trails that are there make a new one needless, or are to be put right in its place; undefined where neither is so. */
export function trailsThere(
  { account, trails }: AccountState,
  { region, beside }: NewTrail,
): Extract<Proposal, { kind: 'nothing' | 'refused' }> | undefined {
  const unread = unreadPart({ 'Which trails the account has': trails.whole });
  if (unread !== undefined) return unread;
  const all = [...trails.by.values()];
  for (const trail of all) {
    const unknown = unreadPart({
      [`Whether trail ${trail.name} records every Region`]: trail.multiRegion,
      [`Whether trail ${trail.name} records`]: trail.logging,
      [`Whether trail ${trail.name} records the events of global services`]: trail.globalServiceEvents,
      [`What trail ${trail.name} records`]: trail.selectors,
    });
    if (unknown !== undefined && !beside) return { ...unknown, instead: `${unknown.instead} Or add --param beside=true.` };
  }
  const whole = all.find((trail) => fixesFor(trail).every((fix) => fix === 'enable-log-validation'));
  if (whole !== undefined && (!isOwn(whole, account) || fixesFor(whole).length === 0))
    return { kind: 'nothing', reason: `Trail ${whole.arn} records all management events of every Region already.` };
  const [nearest] = all.filter((trail) => isOwn(trail, account)).sort((a, b) => fixesFor(a).length - fixesFor(b).length);
  if (nearest !== undefined && !beside)
    return {
      kind: 'refused',
      reason: `The account has trail ${nearest.name}, which can be put right, while a second trail keeps every event twice and is paid for.`,
      instead: `Plan ${fixesFor(nearest).join(', ')} with --target trail:${nearest.arn}, or add --param beside=true.`,
    };
  const count = all.filter(({ arn, multiRegion }) => knownValue(multiRegion) !== false || regionOfTrail(arn) === region).length;
  if (count >= most)
    return {
      kind: 'refused',
      reason: `There are ${count} trails in ${region}, and CloudTrail takes ${most}.`,
      instead: 'Put one of them right, or delete one that nobody needs.',
    };
  return undefined;
}

function isOwn({ arn }: Trail, account: string): boolean {
  return arn.split(':')[4] === account;
}

/** The actions that a trail needs before it is as a new one would be. */
function fixesFor({ multiRegion, globalServiceEvents, logging, selectors, validation }: Trail): string[] {
  const recordsAll = selectors.kind !== 'unknown' && allManagementEvents(knownValue(selectors) ?? defaultSelectors).kind === 'complete';
  const isWide = knownValue(multiRegion) === true && knownValue(globalServiceEvents) === true;
  return [
    ...(isWide ? [] : ['make-trail-multi-region']),
    ...(knownValue(logging) === true ? [] : ['start-logging']),
    ...(recordsAll ? [] : ['fix-event-selectors']),
    ...(knownValue(validation) === true ? [] : ['enable-log-validation']),
  ];
}
