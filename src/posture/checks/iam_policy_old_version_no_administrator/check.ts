import { defineCheck } from '../../check.ts';
import { everyCustomerPolicy } from '../../every-customer-policy.ts';
import { inAList } from '../../in-a-list.ts';
import { judgeDocument } from '../../judge-document.ts';
import { lackOf } from '../../lack-of.ts';
import { membersEvidence } from '../../members-evidence.ts';
import { notKnown } from '../../not-known.ts';

export const check = defineCheck({
  id: 'iam_policy_old_version_no_administrator',
  title: 'No earlier version of a policy amounts to administrator',
  severity: 'medium',
  severityReason: 'Nobody has what such a version allows until one call puts it in force again.',
  about:
    'Versions of customer-managed policies that are not in force, attached or not. One fails when its statements together allow every action on every resource, or every IAM action. When a policy is narrowed, its wide version stays until it is deleted. No benchmark asks this.',
  why: 'Whoever holds the policy and may call iam:SetDefaultPolicyVersion on it becomes administrator without writing a line.',
  needs: ['policies.versions', 'policies.defaultVersion'],
  remediations: ['remove-policy-version'],
  controls: {},
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetDefaultPolicyVersion.html',
  ],
  inspect: ({ state }) =>
    everyCustomerPolicy(state, ({ arn, versions, defaultVersion }, resource) => {
      const inForce = defaultVersion.kind === 'known' ? defaultVersion.value : undefined;
      const judged = Object.values(versions.items)
        .filter(({ id }) => id !== inForce)
        .map(({ id, document }) => ({ id, verdict: judgeDocument(`policy ${arn} version ${id}`, document) }));
      const wide = judged.flatMap(({ id, verdict }) =>
        verdict.kind === 'judged' && verdict.reach.kind !== 'less' ? [{ id, verdict }] : [],
      );
      const what = `policy ${arn} has an earlier version that amounts to administrator`;
      // The one that is wide may be the one in force, unless two are.
      const certain = defaultVersion.kind === 'known' ? wide.length > 0 : wide.length > 1;
      if (certain)
        return {
          resource,
          status: 'FAIL',
          summary: `Policy ${arn} keeps version ${inAList(wide.map(({ id }) => id))}, which amounts to administrator and is one call from being in force.`,
          evidence: wide.flatMap(({ verdict }) => verdict.evidence),
        };
      const whys = [lackOf(versions), wide.length > 0 ? defaultVersion : undefined, ...judged.map(({ verdict }) => verdict)];
      const unread = whys.filter((why) => why?.kind === 'unknown');
      if (unread.length > 0) return notKnown(resource, what, unread);
      return {
        resource,
        status: 'PASS',
        summary: `Policy ${arn} keeps no earlier version that amounts to administrator.`,
        evidence: membersEvidence(`versions of policy ${arn}`, versions, Object.keys(versions.items), state),
      };
    }),
});
