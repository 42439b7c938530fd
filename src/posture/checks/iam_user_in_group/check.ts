import { defineCheck, unknownResult } from '../../check.ts';
import { everyUser } from '../../every-user.ts';
import { inAList } from '../../in-a-list.ts';
import { lackOf } from '../../lack-of.ts';
import { membersEvidence } from '../../members-evidence.ts';

export const check = defineCheck({
  id: 'iam_user_in_group',
  title: 'Every user is in a group',
  severity: 'low',
  severityReason: 'A user outside every group is harder to review, and may do nothing more for it.',
  about:
    'Users of IAM that are in no group. What the groups allow is not looked at. No benchmark asks this by itself; it is how users come to have permissions through groups only.',
  why: 'A user outside every group either can do nothing and is of no use, or has permissions of its own that nobody reviews.',
  needs: ['users.groups'],
  remediations: ['move-policies-to-group', 'restore-group-member'],
  controls: {},
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html'],
  inspect: ({ state }) =>
    everyUser(state, ({ name, groups }, resource) => {
      const found = Object.values(groups.items);
      const lack = lackOf(groups);
      if (found.length === 0 && lack !== undefined) return unknownResult(resource, `user ${name} is in a group`, lack);
      return {
        resource,
        status: found.length > 0 ? 'PASS' : 'FAIL',
        summary: found.length > 0 ? `User ${name} is in group ${inAList(found)}.` : `User ${name} is in no group.`,
        evidence: membersEvidence(`groups of user ${name}`, groups, found, state),
      };
    }),
});
