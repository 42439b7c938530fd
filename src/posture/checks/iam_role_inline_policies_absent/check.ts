import { defineCheck, unknownResult } from '../../check.ts';
import { everyOwnRole } from '../../every-own-role.ts';
import { inAList } from '../../in-a-list.ts';
import { lackOf } from '../../lack-of.ts';
import { membersEvidence } from '../../members-evidence.ts';

export const check = defineCheck({
  id: 'iam_role_inline_policies_absent',
  title: 'Roles have no inline policies',
  severity: 'low',
  severityReason: 'An inline policy is harder to find and has no earlier versions, but allows no more than a managed one would.',
  about:
    'Inline policies of roles, whatever they allow. Roles linked to a service, made by IAM Identity Center or named as those of Control Tower are kept by AWS and not judged. No benchmark asks this of roles.',
  why: 'IAM keeps no earlier versions of an inline policy. What it was is lost when it is changed, and it is in no list of policies.',
  needs: ['roles.inline', 'roles.path'],
  remediations: ['narrow-role-inline-policies', 'remove-inline-policy'],
  controls: {},
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html'],
  inspect: ({ state }) =>
    everyOwnRole(state, ({ name, inline }, resource) => {
      const policies = Object.keys(inline.items);
      const lack = lackOf(inline);
      if (policies.length === 0 && lack !== undefined) return unknownResult(resource, `role ${name} has inline policies`, lack);
      return {
        resource,
        status: policies.length === 0 ? 'PASS' : 'FAIL',
        summary: policies.length === 0 ? `Role ${name} has no inline policies.` : `Role ${name} has inline policy ${inAList(policies)}.`,
        evidence: membersEvidence(`inline policies of role ${name}`, inline, policies, state),
      };
    }),
});
