import type { Policy as PolicyAnswer } from '@aws-sdk/client-iam';
import type { Policy } from '../../account/entities.ts';
import { wholeMembers } from '../../account/members.ts';
import type { Part } from '../../account/part.ts';
import { answerPart, mapPart } from './answer-part.ts';
import { apiAction } from './api-action.ts';
import type { Collector } from './collector.ts';
import { editEach } from './edit-each.ts';
import { tagMembers } from './tag-members.ts';

const get = apiAction('iam:GetPolicy');

/** What the details do not tell of customer-managed policies: descriptions and tags. Those of AWS have no tags. */
export const managedPolicies: Collector = {
  calls: [get],
  async collect({ clients, ask, details, account }) {
    const iam = await clients.iam();
    const held = await details();
    const arns = held.kind === 'known' ? held.value.Policies.flatMap(({ Arn }) => Arn ?? []) : [];
    const own = arns.filter((arn) => arn.split(':')[4] === account);
    const asked = own.map(async (arn): Promise<[string, Part<PolicyAnswer>]> => {
      const answer = await ask(get, () => iam.getPolicy({ PolicyArn: arn }), { subject: arn });
      return [arn, mapPart(answer, ({ Policy: policy }, read) => answerPart(policy, read))];
    });
    const answers = new Map(await Promise.all(asked));
    const edited = (policy: Policy): Policy => {
      const answer = answers.get(policy.arn);
      if (answer === undefined) return held.kind === 'known' ? { ...policy, tags: wholeMembers({}, held.read) } : policy;
      return {
        ...policy,
        description: mapPart(answer, ({ Description }, read) => answerPart(Description, read)),
        tags: tagMembers(mapPart(answer, ({ Tags = [] }, read) => ({ kind: 'known', value: Tags, read }))),
      };
    };
    return { edit: (state) => ({ ...state, policies: editEach(state.policies, edited) }) };
  },
};
