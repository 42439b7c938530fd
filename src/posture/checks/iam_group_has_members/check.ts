import { defineCheck } from '../../check.ts';
import { everyEntity, orNothing } from '../../every-entity.ts';
import { evidence } from '../../evidence.ts';
import { groupMembers } from '../../group-members.ts';
import { inAList } from '../../in-a-list.ts';
import { notKnown } from '../../not-known.ts';

export const check = defineCheck({
  id: 'iam_group_has_members',
  title: 'Every group has members',
  severity: 'low',
  severityReason: 'An empty group grants nothing to anybody until somebody is put into it.',
  about:
    'Groups of IAM and the users that are in them, by what the users tell. What the groups allow is not looked at. No benchmark asks this.',
  why: 'An empty group with wide policies is a way to rights that nobody reviews: one call puts a user into it.',
  needs: ['groups', 'users.groups'],
  remediations: ['remove-empty-group'],
  controls: {},
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups_manage.html'],
  inspect: ({ state }) => {
    const members = groupMembers(state);
    const results = everyEntity(state.groups, { kind: 'group', plural: 'groups' }, ({ name }) => {
      const resource = { kind: 'group', name };
      const found = members.of.get(name.toLowerCase()) ?? [];
      if (found.length === 0 && members.others.length > 0) return [notKnown(resource, `group ${name} has members`, members.others)];
      const field = `members of group ${name}`;
      const told = evidence(field, state.users.whole, [...found]);
      return [
        {
          resource,
          status: found.length > 0 ? 'PASS' : 'FAIL',
          summary: found.length > 0 ? `Group ${name} has member ${inAList(found)}.` : `Group ${name} has no members.`,
          evidence: told.length > 0 ? told : [{ field, value: [...found], source: 'account state', at: state.at }],
        },
      ];
    });
    return orNothing(results, 'The account has no groups.', state.groups);
  },
});
