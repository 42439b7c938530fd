import { administratorResult } from '../../administrator-result.ts';
import { defineCheck } from '../../check.ts';
import { orNothing } from '../../every-entity.ts';
import { everyInlinePolicy } from '../../every-inline-policy.ts';
import { judgeDocument } from '../../judge-document.ts';

const severity = 'high';

export const check = defineCheck({
  id: 'iam_inline_policy_no_administrator',
  title: 'No inline policy amounts to administrator',
  severity,
  severityReason: 'Whoever has it can read, change and delete everything in the account, and no list of policies shows it.',
  about:
    'Inline policies of users, groups and roles. One fails when its statements together allow every action on every resource, or every IAM action, by which its holder can give itself the rest; under a condition it fails as less severe. A Deny without a condition in the same document that takes this away is counted. CIS and FSBP look at managed policies alone. Inline policies of roles that AWS keeps are not judged.',
  why: 'Inline policies are not listed among the policies of an account, and so an administrator by one is easily overlooked.',
  needs: ['users.inline', 'groups.inline', 'roles.inline', 'roles.path'],
  remediations: ['remove-inline-policy', 'replace-administrator', 'narrow-role-inline-policies'],
  controls: {},
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html'],
  inspect: ({ state }) => {
    const results = everyInlinePolicy(state, ({ document, resource, name, owner }) =>
      administratorResult(
        {
          resource,
          name,
          severity,
          remediations:
            owner === 'role'
              ? ['narrow-role-inline-policies', 'replace-administrator', 'remove-inline-policy']
              : ['replace-administrator', 'remove-inline-policy'],
        },
        judgeDocument(name, document),
      ),
    );
    return orNothing(results, 'No user, group or role has an inline policy.', state.users);
  },
});
