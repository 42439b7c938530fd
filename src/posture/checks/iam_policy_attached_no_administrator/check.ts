import { administratorResult } from '../../administrator-result.ts';
import { type CheckResult, defineCheck, unknownResult } from '../../check.ts';
import { customerPolicies } from '../../customer-policies.ts';
import { orNothing } from '../../every-entity.ts';
import { inAList } from '../../in-a-list.ts';
import { judgeManagedPolicy } from '../../judge-managed-policy.ts';
import { lackOf } from '../../lack-of.ts';
import { notKnown } from '../../not-known.ts';
import { policyHolders } from '../../policy-holders.ts';

const severity = 'high';

export const check = defineCheck({
  id: 'iam_policy_attached_no_administrator',
  title: 'No attached customer-managed policy amounts to administrator',
  severity,
  severityReason: 'Everyone who holds the policy can read, change and delete everything in the account.',
  about:
    'Customer-managed policies that are attached to a user, group or role, by the version in force. One fails when its statements together allow every action on every resource, or every IAM action, by which its holder can give itself the rest; under a condition it fails as less severe. CIS looks for `*` on `*` alone. A Deny without a condition in the same document that takes this away is counted; boundaries, other policies and policies of the organisation are not. A policy that is only a permissions boundary grants nothing. Policies of AWS, inline policies and those attached to nothing have checks of their own.',
  why: 'One stolen credential of any holder is the loss of the account.',
  needs: ['policies', 'users.attached', 'groups.attached', 'roles.attached'],
  remediations: ['narrow-policy', 'replace-administrator', 'detach-policy'],
  controls: { 'CIS 1.5': ['1.16'], 'CIS 3.0': ['1.16'], 'CIS 5.0': ['1.15'], 'CIS 7.0': ['2.14'], FSBP: ['IAM.1'] },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-1',
  ],
  inspect: ({ state }) => {
    const holders = policyHolders(state);
    const mayHaveOthers = holders.otherAttached.length > 0;
    const results = customerPolicies(state, holders).flatMap((arn): CheckResult[] => {
      const held = holders.attached.get(arn) ?? [];
      if (held.length === 0 && !mayHaveOthers) return [];
      const resource = { kind: 'policy', name: arn };
      const judged = judgeManagedPolicy(state, arn);
      // What does not amount to administrator passes, whether or not it is attached.
      if (held.length === 0 && !(judged.kind === 'judged' && judged.reach.kind === 'less')) {
        const whys = judged.kind === 'unknown' ? [...holders.otherAttached, judged] : holders.otherAttached;
        return [notKnown(resource, `policy ${arn} is attached and amounts to administrator`, whys)];
      }
      return [administratorResult({ resource, name: `policy ${arn}`, when: ` and is attached to ${inAList(held)}`, severity }, judged)];
    });
    const lack = lackOf(state.policies);
    const others = mayHaveOthers && lack !== undefined;
    return orNothing(
      others
        ? [...results, unknownResult({ kind: 'policy', name: '(others)' }, 'other policies are attached and amount to administrator', lack)]
        : results,
      'No customer-managed policy is attached to anything.',
      state.policies,
    );
  },
});
