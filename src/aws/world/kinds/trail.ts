import { answerPart, mapPart } from '../../collect/answer-part.ts';
import { apiAction } from '../../collect/api-action.ts';
import type { AwsExport } from '../../collect/collector.ts';
import type { EntityReader } from '../entity-reader.ts';
import { fragmentOf } from '../fragment-of.ts';

const describe = apiAction('cloudtrail:DescribeTrails');
const getStatus = apiAction('cloudtrail:GetTrailStatus');
const getSelectors = apiAction('cloudtrail:GetEventSelectors');

/** A trail, with whether it records and what. It is asked where it is at home, which its ARN says. */
export const trail: EntityReader = {
  calls: [describe, getStatus, getSelectors],
  async read(arn, { clients, ask }) {
    // Where the ARN is none, AWS says so.
    const client = await clients.cloudTrail(arn.split(':')[3] || undefined);
    const [listed, status, selectors] = await Promise.all([
      ask(describe, () => client.describeTrails({ trailNameList: [arn] }), { subject: arn, absent: ['TrailNotFound'] }),
      ask(getStatus, () => client.getTrailStatus({ Name: arn }), { subject: arn }),
      ask(getSelectors, () => client.getEventSelectors({ TrailName: arn }), { subject: arn }),
    ]);
    // A name that no trail has is left out of the answer.
    const head = mapPart(listed, ({ trailList = [] }, read) =>
      answerPart(
        trailList.find(({ TrailARN }) => TrailARN === arn),
        read,
      ),
    );
    return fragmentOf(head, (found) => {
      const exports: AwsExport[] = [{ name: describe.permission, answer: { trailList: [found] } }];
      if (status.kind === 'known') {
        const { IsLogging = false, LatestDeliveryError } = status.value;
        exports.push({ name: getStatus.permission, answer: { TrailARN: arn, IsLogging, LatestDeliveryError } });
      }
      if (selectors.kind === 'known') {
        const { EventSelectors = [], AdvancedEventSelectors } = selectors.value;
        exports.push({ name: getSelectors.permission, answer: { TrailARN: arn, EventSelectors, AdvancedEventSelectors } });
      }
      return [{ exports }];
    });
  },
};
