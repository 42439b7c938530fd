import type { AccountState } from '../../../account/state.ts';
import type { Trail } from '../../../account/surroundings.ts';
import { accountResource } from '../../account-resource.ts';
import { allOf, answerOf } from '../../answer.ts';
import { type CheckResult, defineCheck } from '../../check.ts';
import { notKnown } from '../../not-known.ts';
import { otherOwnerOfTrail } from '../../owner-of-trail.ts';
import { someTrail } from '../../some-trail.ts';
import { trailEvidence } from '../../trail-evidence.ts';

export const check = defineCheck({
  id: 'cloudtrail_multi_region_enabled',
  title: 'A trail records every Region',
  severity: 'high',
  severityReason: 'Without it nothing is kept of what happens in Regions that nobody looks at, beyond 90 days of event history.',
  about:
    'Whether at least one trail records all Regions and is switched on. A trail of the organisation counts, whoever owns it, because it records this account too. Several trails of one Region each do not count: a Region that AWS adds would go unseen. Where a trail of the account lacks one step only, the failure is about that trail. What it records is another check.',
  why: 'An attacker works in a Region that no trail records, and leaves nothing to look at.',
  needs: ['trails.multiRegion', 'trails.logging'],
  remediations: ['start-logging', 'make-trail-multi-region', 'create-trail'],
  controls: { 'CIS 1.5': ['3.1'], 'CIS 3.0': ['3.1'], 'CIS 5.0': ['3.1'], 'CIS 7.0': ['4.1'], FSBP: ['CloudTrail.1'] },
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-multi-region-trails.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-1',
  ],
  inspect: ({ state }) => [inspectTrails(state)],
});

function inspectTrails(state: AccountState): CheckResult {
  const found = someTrail(state, ({ multiRegion, logging }) => allOf(answerOf(multiRegion), answerOf(logging)));
  if (found.kind === 'perhaps') return notKnown(accountResource, 'a trail records every Region', found.whys);
  if (found.kind === 'some')
    return {
      resource: accountResource,
      status: 'PASS',
      summary: `Trail ${found.trail.arn} records every Region.`,
      evidence: trailEvidence(state, [found.trail], partsOf),
    };
  return { ...failure(state), status: 'FAIL', evidence: trailEvidence(state, [...state.trails.by.values()], partsOf) };
}

/** About the trail of the account that lacks one step, else about the account. */
function failure(state: AccountState): Pick<CheckResult, 'resource' | 'summary' | 'remediations'> {
  const own = [...state.trails.by.values()].filter((trail) => otherOwnerOfTrail(state, trail) === undefined);
  const stopped = own.find(({ multiRegion }) => answerOf(multiRegion) === true);
  if (stopped !== undefined)
    return {
      resource: { kind: 'trail', name: stopped.arn },
      summary: `No trail records every Region: trail ${stopped.name} is for all of them, and is stopped.`,
      remediations: ['start-logging'],
    };
  const narrow = own.find(({ logging }) => answerOf(logging) === true);
  if (narrow !== undefined)
    return {
      resource: { kind: 'trail', name: narrow.arn },
      summary: `No trail records every Region: trail ${narrow.name} records one.`,
      remediations: ['make-trail-multi-region'],
    };
  return { resource: accountResource, summary: 'No trail records every Region.', remediations: ['create-trail'] };
}

function partsOf({ multiRegion, logging }: Trail) {
  return { 'of all Regions': multiRegion, logging };
}
