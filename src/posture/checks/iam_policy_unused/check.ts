import { defineCheck } from '../../check.ts';
import { everyCustomerPolicy } from '../../every-customer-policy.ts';
import { inAList } from '../../in-a-list.ts';
import { notKnown } from '../../not-known.ts';
import { policyHolders } from '../../policy-holders.ts';

export const check = defineCheck({
  id: 'iam_policy_unused',
  title: 'Customer-managed policies are used by somebody',
  severity: 'low',
  severityReason: 'A policy that nobody holds grants nothing; it only waits to be attached by mistake.',
  about:
    'Customer-managed policies that are attached to no user, group or role and are the permissions boundary of nobody. A new policy that is about to be attached fails too. Policies of AWS are not judged. No benchmark asks this.',
  why: 'Old policies are attached again for their names, without being read, and hide those that matter.',
  needs: ['policies', 'users.attached', 'groups.attached', 'roles.attached', 'users.boundary', 'roles.boundary'],
  remediations: ['delete-unused-policy'],
  controls: {},
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-delete.html'],
  inspect: ({ state }) => {
    const { attached, bounded, otherAttached, otherBounded } = policyHolders(state);
    return everyCustomerPolicy(state, ({ arn, defaultVersion }, resource) => {
      const held = [...(attached.get(arn) ?? []), ...(bounded.get(arn) ?? []).map((holder) => `${holder} as a boundary`)];
      const whys = [...otherAttached, ...otherBounded];
      if (held.length === 0 && whys.length > 0) return notKnown(resource, `policy ${arn} is used`, whys);
      const read = defaultVersion.kind === 'unknown' ? { at: state.at, source: 'account state' } : defaultVersion.read;
      return {
        resource,
        status: held.length > 0 ? 'PASS' : 'FAIL',
        summary: held.length > 0 ? `Policy ${arn} is used by ${inAList(held)}.` : `Policy ${arn} is used by nobody.`,
        evidence: [{ field: `holders of policy ${arn}`, value: held, ...read }],
      };
    });
  },
});
