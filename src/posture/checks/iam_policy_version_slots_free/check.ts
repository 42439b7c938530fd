import { defineCheck, unknownResult } from '../../check.ts';
import { everyCustomerPolicy } from '../../every-customer-policy.ts';
import { lackOf } from '../../lack-of.ts';
import { membersEvidence } from '../../members-evidence.ts';

/** Versions that IAM keeps of a managed policy. */
const most = 5;

export const check = defineCheck({
  id: 'iam_policy_version_slots_free',
  title: 'Customer-managed policies have room for another version',
  severity: 'low',
  severityReason: 'A full policy opens nothing, but stands in the way when it has to be narrowed in a hurry.',
  about: 'Customer-managed policies and the number of their versions. IAM keeps five, and a sixth is refused until one is deleted.',
  why: 'In an incident the policy cannot be changed until somebody has decided which version to give up, and a script fails outright.',
  needs: ['policies.versions'],
  remediations: ['remove-policy-version'],
  controls: {},
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html'],
  inspect: ({ state }) =>
    everyCustomerPolicy(state, ({ arn, versions }, resource) => {
      const ids = Object.keys(versions.items);
      const lack = lackOf(versions);
      if (ids.length < most && lack !== undefined) return unknownResult(resource, `policy ${arn} has room for another version`, lack);
      return {
        resource,
        status: ids.length < most ? 'PASS' : 'FAIL',
        summary: `Policy ${arn} has ${ids.length} of ${most} versions.`,
        evidence: membersEvidence(`versions of policy ${arn}`, versions, ids, state),
      };
    }),
});
