import { type Unknown, unknown } from '../../../account/part.ts';
import type { AccountState } from '../../../account/state.ts';
import type { Trail } from '../../../account/surroundings.ts';
import { accountResource } from '../../account-resource.ts';
import { type Answer, allOf, answerOf } from '../../answer.ts';
import { type CheckResult, defineCheck } from '../../check.ts';
import { inAList } from '../../in-a-list.ts';
import { lackOf } from '../../lack-of.ts';
import { notKnown } from '../../not-known.ts';
import { recordsManagementEvent } from '../../records-management-event.ts';
import { trailEvidence } from '../../trail-evidence.ts';

export const check = defineCheck({
  id: 'cloudtrail_global_service_events',
  title: 'One trail of the account records the global services, IAM among them',
  severity: 'high',
  severityReason: 'Changes to users, roles and policies are events of a global service, and without them no attack on IAM shows.',
  about:
    'Whether events of global services such as IAM, STS and CloudFront reach a trail that is switched on and records management events that write. They reach a trail with that setting only when it records all Regions, or is at home in us-east-1: a trail of another Region does not count, whatever it is set to. When several trails of the account receive them, every event is kept, and paid for, more than once; that fails as well, with little weight. A trail of the organisation counts as one that records, and not as one too many.',
  why: 'Nobody sees who made a user or changed a policy; or every event is counted twice.',
  needs: [
    'trails.globalServiceEvents',
    'trails.multiRegion',
    'trails.homeRegion',
    'trails.logging',
    'trails.organisation',
    'trails.selectors',
  ],
  remediations: ['create-trail'],
  controls: {},
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html#cloudtrail-concepts-global-service-events',
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Trail.html',
  ],
  inspect: ({ state }) => [inspectTrails(state)],
});

function inspectTrails(state: AccountState): CheckResult {
  const answers = [...state.trails.by.values()].map((trail) => ({ trail, answer: records(trail) }));
  const recording = answers.filter(({ answer }) => answer === true).map(({ trail }) => trail);
  const own = recording.filter(({ organisation }) => answerOf(organisation) === false);
  if (own.length > 1)
    return {
      resource: accountResource,
      status: 'FAIL',
      summary: `Events of global services are recorded more than once, which costs money and hides nothing: by trails ${inAList(own.map(({ name }) => name))}.`,
      evidence: trailEvidence(state, own, partsOf),
      severity: 'low',
      remediations: [],
    };
  const whys = doubts(state, answers, recording);
  if (whys.length > 0) return notKnown(accountResource, 'one trail records the events of global services', whys);
  const [one] = recording;
  const summary =
    one === undefined
      ? 'No trail records the events of global services, such as IAM.'
      : `Trail ${one.arn} records the events of global services.`;
  const looked = one === undefined ? answers.map(({ trail }) => trail) : recording;
  return {
    resource: accountResource,
    status: one === undefined ? 'FAIL' : 'PASS',
    summary,
    evidence: trailEvidence(state, looked, partsOf),
  };
}

/** What might make one trail more, of which it is not known whether that would be one too many. */
function doubts(state: AccountState, answers: readonly { answer: Answer }[], recording: readonly Trail[]): Unknown[] {
  const lack = lackOf(state.trails);
  const ofTrails = answers.flatMap(({ answer }) => (typeof answer === 'boolean' ? [] : [answer]));
  const ofOwners =
    recording.length < 2 ? [] : recording.flatMap(({ organisation }) => (organisation.kind === 'unknown' ? [organisation] : []));
  return [...ofTrails, ...ofOwners, ...(lack === undefined ? [] : [lack])];
}

function records({ arn, globalServiceEvents, multiRegion, homeRegion, logging, selectors }: Trail): Answer {
  const recordsIam =
    selectors.kind === 'unknown'
      ? selectors
      : selectors.kind === 'known' && recordsManagementEvent(selectors.value, { source: 'iam.amazonaws.com', readOnly: false });
  const isEverywhere = answerOf(multiRegion);
  const receives = isEverywhere === true ? true : isEverywhere === false ? isAtLeader(arn, homeRegion) : isEverywhere;
  return allOf(answerOf(globalServiceEvents), answerOf(logging), receives, recordsIam);
}

/** Whether a trail of one Region is at home where its partition keeps the events of global services. */
function isAtLeader(arn: string, homeRegion: Trail['homeRegion']): Answer {
  if (homeRegion.kind === 'unknown') return homeRegion;
  if (!arn.startsWith('arn:aws:')) return unknown('where this partition keeps the events of global services is not documented');
  return homeRegion.kind === 'known' && homeRegion.value === 'us-east-1';
}

function partsOf({ globalServiceEvents, multiRegion, homeRegion, logging, selectors }: Trail) {
  return {
    'of global services': globalServiceEvents,
    'of all Regions': multiRegion,
    'home Region': homeRegion,
    logging,
    'event selectors': selectors,
  };
}
