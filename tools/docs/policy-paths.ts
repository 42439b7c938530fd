import type { RemediationPolicy } from './remediation-policies.ts';

/** Names of the files that a policy is written to, one for each of its documents: `remediate-keys.json`. */
export function policyPaths({ family, documents }: Pick<RemediationPolicy, 'family' | 'documents'>): string[] {
  return documents.map((_, index) => `remediate-${family}${documents.length === 1 ? '' : `-${index + 1}`}.json`);
}
