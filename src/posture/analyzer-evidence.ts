import type { Analyzer } from '../account/surroundings.ts';
import type { Evidence } from './check.ts';
import { evidence } from './evidence.ts';

/** Type and status of analyzers as evidence. */
export function analyzerEvidence(analyzers: readonly Analyzer[]): Evidence[] {
  return analyzers.flatMap(({ arn, type, status }) => [
    ...evidence(`analyzer ${arn} type`, type),
    ...evidence(`analyzer ${arn} status`, status),
  ]);
}
