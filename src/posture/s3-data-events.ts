import { knownValue } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import type { Trail } from '../account/surroundings.ts';
import { accountResource } from './account-resource.ts';
import { allOf, answerOf } from './answer.ts';
import type { CheckResult } from './check.ts';
import { notKnown } from './not-known.ts';
import { recordsS3Objects } from './records-s3-objects.ts';
import { someTrail } from './some-trail.ts';
import { trailEvidence } from './trail-evidence.ts';

/** Whether a trail records the calls that read, or those that write, objects in every S3 bucket. */
export function s3DataEvents(state: AccountState, { readOnly }: { readOnly: boolean }): CheckResult[] {
  const does = `calls that ${readOnly ? 'read' : 'write'} objects in every bucket`;
  const trails = [...state.trails.by.values()];
  const logBuckets = new Set(trails.flatMap(({ bucket }) => knownValue(bucket) ?? []));
  const found = someTrail(state, ({ multiRegion, logging, selectors }) => {
    const records =
      selectors.kind === 'unknown' ? selectors : selectors.kind === 'known' && recordsS3Objects(selectors.value, readOnly, logBuckets);
    return allOf(answerOf(multiRegion), answerOf(logging), records);
  });
  if (found.kind === 'perhaps') return [notKnown(accountResource, `a trail records ${does}`, found.whys)];
  const isFound = found.kind === 'some';
  const summary = isFound ? `Trail ${found.trail.arn} records ${does}.` : `No trail that records every Region records ${does}.`;
  return [
    {
      resource: accountResource,
      status: isFound ? 'PASS' : 'FAIL',
      summary,
      evidence: trailEvidence(state, isFound ? [found.trail] : trails, partsOf),
    },
  ];
}

function partsOf({ multiRegion, logging, selectors }: Trail) {
  return { 'of all Regions': multiRegion, logging, 'event selectors': selectors };
}
