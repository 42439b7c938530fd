import type { Part } from '../../../account/part.ts';
import { unknown } from '../../../account/part.ts';
import { readPolicyDocument } from '../../../kernel/policy-document.ts';
import type { RemediationId } from '../../../kernel/remediation.ts';
import { asSentence } from '../../as-sentence.ts';
import { type CheckResult, defineCheck, type Resource, unknownResult } from '../../check.ts';
import { customerPolicies } from '../../customer-policies.ts';
import { defaultVersion } from '../../default-version.ts';
import { orNothing } from '../../every-entity.ts';
import { everyInlinePolicy } from '../../every-inline-policy.ts';
import { evidence } from '../../evidence.ts';
import { inAList } from '../../in-a-list.ts';
import { lackOf } from '../../lack-of.ts';
import { notApplicable } from '../../not-applicable.ts';
import { policyHolders } from '../../policy-holders.ts';
import { serviceWildcards } from '../../service-wildcards.ts';

export const check = defineCheck({
  id: 'iam_policy_no_service_wildcard',
  title: 'No policy allows every action of a service on every resource',
  severity: 'low',
  severityReason: 'A whole service is mostly more than is needed, but the harm stays within that service.',
  about:
    'Customer-managed policies, by the version in force, and inline policies of users, groups and roles. One fails by a statement that allows `service:*`, or `*`, on all resources, or that allows everything but a few actions with NotAction. FSBP IAM.21 looks at customer-managed policies alone, and fails `service:*` on one resource too. `ec2:Describe*` and the like pass. A policy that is only a permissions boundary is not judged, nor are inline policies of roles that AWS keeps.',
  why: 'The wildcard includes what nobody thought of: deleting, sharing with other accounts, and every action that AWS adds later.',
  needs: ['policies', 'users.inline', 'groups.inline', 'roles.inline', 'users.boundary', 'roles.boundary'],
  remediations: ['narrow-policy', 'narrow-role-inline-policies', 'remove-inline-policy'],
  controls: { FSBP: ['IAM.21'] },
  references: [
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-21',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html',
  ],
  inspect: ({ state }) => {
    const holders = policyHolders(state);
    const managed = customerPolicies(state, holders).map((arn): CheckResult => {
      const resource = { kind: 'policy', name: arn };
      const bounded = holders.bounded.get(arn);
      if (bounded !== undefined && !holders.attached.has(arn))
        return notApplicable(resource, `Policy ${arn} is the boundary of ${inAList(bounded)}, where it grants nothing.`);
      return judge(resource, `policy ${arn}`, defaultVersion(state, arn).document, ['narrow-policy']);
    });
    const lack = lackOf(state.policies);
    const others =
      lack === undefined ? [] : [unknownResult({ kind: 'policy', name: '(others)' }, 'there are other customer-managed policies', lack)];
    const inline = everyInlinePolicy(state, ({ document, resource, name, owner }) =>
      judge(
        resource,
        name,
        document,
        owner === 'role' ? ['narrow-role-inline-policies', 'remove-inline-policy'] : ['remove-inline-policy'],
      ),
    );
    return orNothing([...managed, ...others, ...inline], 'The account has neither customer-managed nor inline policies.', state.policies);
  },
});

function judge(resource: Resource, name: string, document: Part<string>, remediations: readonly RemediationId[]): CheckResult {
  const what = `${name} allows every action of a service`;
  if (document.kind === 'unknown') return unknownResult(resource, what, document);
  const reading = readPolicyDocument(document.kind === 'known' ? document.value : undefined);
  if (reading.kind === 'unreadable') return unknownResult(resource, what, unknown(`its document cannot be read: ${reading.reason}`));
  const found = serviceWildcards(reading.statements);
  const words = [...new Set(found.map(({ words, conditional }) => (conditional ? `${words} under a condition` : words)))];
  return {
    resource,
    status: found.length === 0 ? 'PASS' : 'FAIL',
    summary:
      found.length === 0
        ? `${asSentence(name)} allows no service as a whole on every resource.`
        : `${asSentence(name)} allows ${inAList(words)} on every resource.`,
    evidence: evidence(
      `${name}, statements that allow whole services`,
      document,
      found.map((wildcard) => ({ ...wildcard })),
    ),
    remediations,
  };
}
