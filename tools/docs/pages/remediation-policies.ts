import type { Page } from '../page.ts';
import { policyPaths } from '../policy-paths.ts';
import type { RemediationPolicy } from '../remediation-policies.ts';

/** `policies/remediate-<family>.json`: the least privilege to apply the actions of a family, and to roll them back. */
export function remediationPolicyPages(policies: readonly RemediationPolicy[]): Page[] {
  return policies.flatMap((policy) =>
    policyPaths(policy).map((path, index) => ({
      path: `policies/${path}`,
      text: `${JSON.stringify(policy.documents[index], null, 2)}\n`,
    })),
  );
}
