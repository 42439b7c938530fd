import type { CheckResult, Evidence, Resource } from './check.ts';

/** The result for something that a check does not judge. `why` is a full sentence. */
export function notApplicable(resource: Resource, why: string, evidence: readonly Evidence[] = []): CheckResult {
  return { resource, status: 'NOT_APPLICABLE', summary: why, evidence };
}
