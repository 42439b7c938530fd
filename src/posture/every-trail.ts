import type { AccountState } from '../account/state.ts';
import type { Trail } from '../account/surroundings.ts';
import type { CheckResult, Resource } from './check.ts';
import { everyEntity, orNothing } from './every-entity.ts';
import { notApplicable } from './not-applicable.ts';
import { otherOwnerOfTrail } from './owner-of-trail.ts';

/**
 * Results for every trail. One of another account, which an organisation shows to its members, is judged there: here
 * nobody can change it.
 */
export function everyTrail(state: AccountState, judge: (trail: Trail, resource: Resource) => CheckResult): readonly CheckResult[] {
  const results = everyEntity(state.trails, { kind: 'trail', plural: 'trails' }, (trail) => {
    const resource = { kind: 'trail', name: trail.arn };
    const owner = otherOwnerOfTrail(state, trail);
    if (owner === undefined) return [judge(trail, resource)];
    return [notApplicable(resource, `Trail ${trail.name} belongs to account ${owner}, and only there can it be judged and changed.`)];
  });
  return orNothing(results, 'The account has no trails.', state.trails);
}
