import type { Trail } from '@aws-sdk/client-cloudtrail';
import { apiAction } from './api-action.ts';
import type { AwsExport, Collector, Session } from './collector.ts';
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
    const more = await Promise.all(trailList.flatMap((trail) => [statusOf(trail, session), selectorsOf(trail, session)]));
    return {
      exports: [{ name: describe.permission, answer: { trailList } }, ...more.flat()],
      edit: (state) => ({ ...state, trails: { ...state.trails, whole } }),
    };
  },
};

async function statusOf({ TrailARN = '', HomeRegion }: Trail, { clients, ask }: Session): Promise<AwsExport[]> {
  const client = await clients.cloudTrail(HomeRegion);
  const answer = await ask(getStatus, () => client.getTrailStatus({ Name: TrailARN }), { subject: TrailARN });
  if (answer.kind !== 'known') return [];
  const { IsLogging = false, LatestDeliveryError } = answer.value;
  return [{ name: getStatus.permission, answer: { TrailARN, IsLogging, LatestDeliveryError } }];
}

async function selectorsOf({ TrailARN = '', HomeRegion }: Trail, { clients, ask }: Session): Promise<AwsExport[]> {
  const client = await clients.cloudTrail(HomeRegion);
  const answer = await ask(getSelectors, () => client.getEventSelectors({ TrailName: TrailARN }), { subject: TrailARN });
  if (answer.kind !== 'known') return [];
  const { EventSelectors = [], AdvancedEventSelectors } = answer.value;
  return [{ name: getSelectors.permission, answer: { TrailARN, EventSelectors, AdvancedEventSelectors } }];
}
