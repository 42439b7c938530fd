import type { GetTrailStatusResponse, Trail as TrailAnswer } from '@aws-sdk/client-cloudtrail';
import { absent, known, type Part } from '../../account/part.ts';
import type { Trail } from '../../account/surroundings.ts';
import { mapPart } from './answer-part.ts';
import { apiAction } from './api-action.ts';
import type { AwsExport, Collector, Session } from './collector.ts';
import { editEach } from './edit-each.ts';
import { regional } from './regional.ts';

const describe = apiAction('cloudtrail:DescribeTrails');
const getStatus = apiAction('cloudtrail:GetTrailStatus');
const getSelectors = apiAction('cloudtrail:GetEventSelectors');

/** The trails of every region, each with whether it records, and what; that is asked where the trail is at home. */
export const trails: Collector = {
  calls: [describe, getStatus, getSelectors],
  async collect(session) {
    const { items, whole } = await regional(session, describe, async (region) => {
      const client = await session.clients.cloudTrail(region);
      return (await client.describeTrails({ includeShadowTrails: true })).trailList ?? [];
    });
    // A trail of all regions shows up in each of them.
    const trailList = [...new Map(items.map((trail) => [trail.TrailARN, trail])).values()];
    const [statuses, selectors] = await Promise.all([
      Promise.all(trailList.map((trail) => statusOf(trail, session))),
      Promise.all(trailList.map((trail) => selectorsOf(trail, session))),
    ]);
    const byArn = new Map(statuses);
    const edited = (trail: Trail): Trail => ({ ...trail, ...byArn.get(trail.arn) });
    return {
      exports: [{ name: describe.permission, answer: { trailList } }, ...selectors.flat()],
      edit: (state) => ({ ...state, trails: { ...editEach(state.trails, edited), whole } }),
    };
  },
};

async function statusOf(
  { TrailARN: arn = '', HomeRegion }: TrailAnswer,
  session: Session,
): Promise<[string, Pick<Trail, 'logging' | 'deliveryError'>]> {
  const client = await session.clients.cloudTrail(HomeRegion);
  const answer: Part<GetTrailStatusResponse> = await session.ask(getStatus, () => client.getTrailStatus({ Name: arn }), { subject: arn });
  return [
    arn,
    {
      logging: mapPart(answer, ({ IsLogging }, read) => known(IsLogging === true, read)),
      deliveryError: mapPart(answer, ({ LatestDeliveryError: error }, read) =>
        error === undefined || error === '' ? absent(read) : known(error, read),
      ),
    },
  ];
}

async function selectorsOf({ TrailARN: arn = '', HomeRegion }: TrailAnswer, session: Session): Promise<AwsExport[]> {
  const client = await session.clients.cloudTrail(HomeRegion);
  const answer = await session.ask(getSelectors, () => client.getEventSelectors({ TrailName: arn }), { subject: arn });
  if (answer.kind !== 'known') return [];
  const { TrailARN, EventSelectors, AdvancedEventSelectors } = answer.value;
  return [{ name: `${getSelectors.permission} ${arn}`, answer: { TrailARN, EventSelectors, AdvancedEventSelectors } }];
}
