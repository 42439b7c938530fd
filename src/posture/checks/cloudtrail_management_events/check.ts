import { knownValue } from '../../../account/part.ts';
import type { AccountState } from '../../../account/state.ts';
import type { Trail } from '../../../account/surroundings.ts';
import { accountResource } from '../../account-resource.ts';
import { type Answer, allOf, answerOf } from '../../answer.ts';
import { type CheckResult, defineCheck } from '../../check.ts';
import { inAList } from '../../in-a-list.ts';
import { type ManagementEventGaps, managementEventGaps } from '../../management-event-gaps.ts';
import { notKnown } from '../../not-known.ts';
import { otherOwnerOfTrail } from '../../owner-of-trail.ts';
import { someTrail } from '../../some-trail.ts';
import { trailEvidence } from '../../trail-evidence.ts';

export const check = defineCheck({
  id: 'cloudtrail_management_events',
  title: 'A trail of every Region records all management events',
  severity: 'high',
  severityReason: 'What no trail records nobody can look into later, changes to IAM and to the trails among it.',
  about:
    'Whether one trail that records all Regions, and is switched on, records management events that read and those that write, by basic or advanced selectors, and leaves out no service. Event sources that are left out, such as kms.amazonaws.com, are named, and make the failure less severe; AWS Config judges so too, while CIS asks for reading and writing only. A selector that is narrowed to some callers or calls does not count. A trail of the organisation counts, whoever owns it.',
  why: 'Reading what there is comes first in an attack, and writing is the attack: either is missing from the record.',
  needs: ['trails.multiRegion', 'trails.logging', 'trails.selectors'],
  remediations: ['fix-event-selectors', 'create-trail'],
  controls: { 'CIS 1.5': ['3.1'], 'CIS 3.0': ['3.1'], 'CIS 5.0': ['3.1'], 'CIS 7.0': ['4.1'], FSBP: ['CloudTrail.1'] },
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-management-events-with-cloudtrail.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/multi-region-cloudtrail-enabled.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-1',
  ],
  inspect: ({ state }) => [inspectTrails(state)],
});

function inspectTrails(state: AccountState): CheckResult {
  const found = someTrail(state, (trail) => allOf(isOn(trail), recordsAll(trail)));
  if (found.kind === 'perhaps') return notKnown(accountResource, 'a trail of every Region records all management events', found.whys);
  if (found.kind === 'some')
    return {
      resource: accountResource,
      status: 'PASS',
      summary: `Trail ${found.trail.arn} records all management events of every Region.`,
      evidence: trailEvidence(state, [found.trail], partsOf),
    };
  return { ...failure(state), status: 'FAIL', evidence: trailEvidence(state, [...state.trails.by.values()], partsOf) };
}

function isOn({ multiRegion, logging }: Trail): Answer {
  return allOf(answerOf(multiRegion), answerOf(logging));
}

function recordsAll({ selectors }: Trail): Answer {
  if (selectors.kind === 'unknown') return selectors;
  return selectors.kind === 'known' && missing(managementEventGaps(selectors.value)) === 0;
}

/** About the trail that comes nearest, where it is one of the account, else about the account. */
function failure(state: AccountState): Pick<CheckResult, 'resource' | 'summary' | 'remediations' | 'severity'> {
  const nearest = [...state.trails.by.values()]
    .filter((trail) => isOn(trail) === true)
    .flatMap((trail) => {
      const selectors = knownValue(trail.selectors);
      return selectors === undefined ? [] : [{ trail, gaps: managementEventGaps(selectors) }];
    })
    .sort((a, b) => missing(a.gaps) - missing(b.gaps))[0];
  if (nearest === undefined)
    return {
      resource: accountResource,
      summary: 'No trail records every Region, so none records all management events.',
      remediations: ['create-trail'],
    };
  const { trail, gaps } = nearest;
  const isOwn = otherOwnerOfTrail(state, trail) === undefined;
  const servicesOnly = gaps.read && gaps.write;
  return {
    resource: isOwn ? { kind: 'trail', name: trail.arn } : accountResource,
    summary: `No trail records all management events: trail ${trail.name} ${gapsInWords(gaps)}.`,
    remediations: isOwn ? ['fix-event-selectors'] : ['create-trail'],
    ...(servicesOnly ? { severity: 'medium' } : {}),
  };
}

function gapsInWords({ read, write, sources }: ManagementEventGaps): string {
  if (read && write) return `leaves out those of ${inAList(sources)}, and records all others`;
  if (!read && !write) return 'records neither all that read nor all that write';
  return read ? 'records only those that read' : 'records only those that write';
}

/** How much is missing; nothing at all is more than all that read, and that is more than any service. */
function missing({ read, write, sources }: ManagementEventGaps): number {
  return (write ? 0 : 2_000) + (read ? 0 : 1_000) + (read && write ? sources.length : 0);
}

function partsOf({ multiRegion, logging, selectors }: Trail) {
  return { 'of all Regions': multiRegion, logging, 'event selectors': selectors };
}
