import { administrators } from '../../administrators.ts';
import { defineCheck } from '../../check.ts';
import { everyUser } from '../../every-user.ts';
import { inAList } from '../../in-a-list.ts';
import { notKnown } from '../../not-known.ts';

export const check = defineCheck({
  id: 'iam_user_administrator_absent',
  title: 'No user is an administrator',
  severity: 'high',
  severityReason: 'The lasting credentials of such a user are worth the whole account to whoever gets them.',
  about:
    'Users of IAM that are administrators by a policy attached to them, an inline policy, or a policy of a group that they are in. A policy amounts to administrator when it allows every action, or every IAM action, on every resource, also under a condition. Administration belongs in roles, which give credentials that end. What only several policies together allow is not seen, and boundaries and policies of the organisation are not weighed. Root is not a user.',
  why: 'A user has a password and keys that last. An administrator who assumes a role has neither to lose.',
  needs: ['users.attached', 'users.inline', 'users.groups', 'groups', 'policies'],
  remediations: ['replace-administrator', 'detach-policy', 'remove-inline-policy', 'remove-group-member'],
  controls: {},
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html',
  ],
  inspect: ({ state }) => {
    const administratorBy = administrators(state);
    return everyUser(state, (user, resource) => {
      const administrator = administratorBy(user);
      if (administrator.kind === 'unknown') return notKnown(resource, `user ${user.name} is an administrator`, administrator.whys);
      const { evidence } = administrator;
      if (administrator.kind === 'no') return { resource, status: 'PASS', summary: `User ${user.name} is no administrator.`, evidence };
      const ways = administrator.by.map(({ words }) => words);
      return {
        resource,
        status: 'FAIL',
        summary: `User ${user.name} is an administrator by ${inAList(ways)}.`,
        evidence,
        remediations: ['replace-administrator', ...new Set(administrator.by.map(({ remediation }) => remediation))],
      };
    });
  },
});
