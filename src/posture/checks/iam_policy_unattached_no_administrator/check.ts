import { isAwsManaged } from '../../../kernel/aws-managed-policy.ts';
import { administratorResult } from '../../administrator-result.ts';
import { type CheckResult, defineCheck } from '../../check.ts';
import { everyEntity, orNothing } from '../../every-entity.ts';
import { inAList } from '../../in-a-list.ts';
import { judgeManagedPolicy } from '../../judge-managed-policy.ts';
import { notApplicable } from '../../not-applicable.ts';
import { notKnown } from '../../not-known.ts';
import { policyHolders } from '../../policy-holders.ts';

const severity = 'medium';

export const check = defineCheck({
  id: 'iam_policy_unattached_no_administrator',
  title: 'No unattached customer-managed policy amounts to administrator',
  severity,
  severityReason: 'Nobody holds it yet, but one call that attaches it makes an administrator, by a name that need not tell.',
  about:
    'Customer-managed policies that are attached to no user, group or role, by the version in force, judged as attached ones are. A policy that is used as a permissions boundary grants nothing there and is not judged. CIS looks at attached policies alone; FSBP looks at these too.',
  why: 'Who may attach policies but not write them finds here what it needs to become administrator.',
  needs: ['policies', 'users.attached', 'groups.attached', 'roles.attached', 'users.boundary', 'roles.boundary'],
  remediations: ['delete-unused-policy', 'narrow-policy'],
  controls: { FSBP: ['IAM.1'] },
  references: ['https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-1'],
  inspect: ({ state }) => {
    const holders = policyHolders(state);
    const words = { kind: 'policy', plural: 'customer-managed policies' };
    const results = everyEntity(state.policies, words, ({ arn }): CheckResult[] => {
      if (isAwsManaged(arn) || holders.attached.has(arn)) return [];
      const resource = { kind: 'policy', name: arn };
      const judged = judgeManagedPolicy(state, arn);
      const passes = judged.kind === 'judged' && judged.reach.kind === 'less';
      const bounded = holders.bounded.get(arn);
      if (!passes && bounded !== undefined)
        return [notApplicable(resource, `Policy ${arn} is the boundary of ${inAList(bounded)}, where it grants nothing.`)];
      const whys = [...holders.otherAttached, ...holders.otherBounded];
      if (!passes && whys.length > 0) return [notKnown(resource, `policy ${arn} is used by nothing and amounts to administrator`, whys)];
      return [administratorResult({ resource, name: `policy ${arn}`, when: ' and waits to be attached', severity }, judged)];
    });
    return orNothing(results, 'No customer-managed policy is unattached.', state.policies);
  },
});
