import type { Page } from '../page.ts';
import type { RemediationPolicy } from '../remediation-policies.ts';

/** `policies/remediate-<family>.json`, and numbered ones where a family does not fit into one policy. */
export function remediationPolicyPages(policies: readonly RemediationPolicy[]): Page[] {
  return policies.flatMap(({ family, documents }) =>
    documents.map((document, index) => ({
      path: `policies/remediate-${family}${documents.length === 1 ? '' : `-${index + 1}`}.json`,
      text: `${JSON.stringify(document, null, 2)}\n`,
    })),
  );
}
