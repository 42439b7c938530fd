import type { Unknown } from '../account/part.ts';
import type { CheckResult, Resource } from './check.ts';

/** The result for something that several unknown parts would decide; each reason and permission is told once. */
export function notKnown(resource: Resource, what: string, whys: readonly Unknown[]): CheckResult {
  const missing = [...new Set(whys.flatMap(({ permission }) => permission ?? []))];
  return {
    resource,
    status: 'UNKNOWN',
    summary: `Whether ${what} is not known: ${[...new Set(whys.map(({ reason }) => reason))].join('; ')}.`,
    evidence: [],
    ...(missing.length === 0 ? {} : { missing }),
  };
}
