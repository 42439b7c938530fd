import { knownValue } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import type { Trail } from '../account/surroundings.ts';
import { regionOfTrail } from '../catalogue/effects/named-trail.ts';
import type { Proposal, Target } from './action.ts';

export type OwnTrail =
  /** `region` is its home Region, where alone CloudTrail takes calls that change it. */
  { kind: 'trail'; trail: Trail; region: string; notes: readonly string[] } | Extract<Proposal, { kind: 'refused' }>;

/** What CloudTrail gives as the ARN of a trail. */
const form = /^arn:[a-z-]+:cloudtrail:[a-z]{2,4}(?:-[a-z]+)+-\d+:\d{12}:trail\/[\w.-]{3,128}$/;

/**
 * The trail that is meant, by ARN or by name, where this account can change it: it belongs to the account, and is no
 * shadow of a trail of another Region. The refusal otherwise.
 */
export function ownTrail({ account, trails }: AccountState, { name }: Target): OwnTrail {
  const byArn = trails.by.get(name);
  const found = byArn === undefined ? [...trails.by.values()].filter((trail) => trail.name === name) : [byArn];
  const [trail] = found;
  if (trail === undefined)
    return trails.whole.kind === 'known'
      ? {
          kind: 'refused',
          reason: `There is no trail ${name}.`,
          instead: 'Look at trailward show, or read the account again: trailward collect.',
        }
      : {
          kind: 'refused',
          reason: `Whether there is a trail ${name} is not known.`,
          instead: 'Read the account first: trailward collect.',
        };
  if (found.length > 1)
    return {
      kind: 'refused',
      reason: `${found.length} trails are named ${name}.`,
      instead: `Name one by its ARN: ${found.map(({ arn }) => arn).join(', ')}.`,
    };
  const [region, owner] = [regionOfTrail(trail.arn), trail.arn.split(':')[4]];
  if (region === undefined || !form.test(trail.arn))
    return { kind: 'refused', reason: `${trail.arn} is no ARN of a trail.`, instead: 'Read the account again: trailward collect.' };
  if (owner !== account)
    return {
      kind: 'refused',
      reason: `Trail ${trail.name} belongs to account ${owner}, which shares it with its organisation, and only there can it be changed.`,
      instead: `Make the plan with a collected state of account ${owner}, and apply it there.`,
    };
  const home = knownValue(trail.homeRegion);
  if (home !== undefined && home !== region)
    return {
      kind: 'refused',
      reason: `Trail ${trail.arn} is the shadow of a trail that is at home in ${home}, and only there can it be changed.`,
      instead: 'Name the trail itself, by the ARN of its home Region.',
    };
  const isShared = knownValue(trail.organisation) === true;
  return {
    kind: 'trail',
    trail,
    region,
    notes: isShared ? [`Trail ${trail.name} is of the whole organisation, so the change holds for all of its accounts.`] : [],
  };
}
