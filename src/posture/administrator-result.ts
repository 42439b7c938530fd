import type { RemediationId } from '../kernel/remediation.ts';
import { type Severity, shiftSeverity } from '../kernel/severity.ts';
import { asSentence } from './as-sentence.ts';
import { type CheckResult, type Resource, unknownResult } from './check.ts';
import type { JudgedDocument } from './judge-document.ts';
import { reachInWords } from './reach-in-words.ts';

/** What a result about a policy document says. */
export interface AdministratorWords {
  resource: Resource;
  /** What the document belongs to: `policy arn:…`. */
  name: string;
  /** What follows in the sentence when it fails: ` and is attached to user alice`. */
  when?: string;
  severity: Severity;
  remediations?: readonly RemediationId[];
}

/** The result for a document that must not amount to administrator; a condition on all of it makes it one step less severe. */
export function administratorResult(
  { resource, name, when = '', severity, remediations }: AdministratorWords,
  judged: JudgedDocument,
): CheckResult {
  if (judged.kind === 'unknown') return unknownResult(resource, `${name} amounts to administrator`, judged);
  const { reach, evidence } = judged;
  return {
    resource,
    status: reach.kind === 'less' ? 'PASS' : 'FAIL',
    summary: `${asSentence(name)} ${reachInWords(reach)}${reach.kind === 'less' ? '' : when}.`,
    evidence,
    ...(reach.kind !== 'less' && reach.conditional ? { severity: shiftSeverity(severity, -1) } : {}),
    ...(remediations === undefined ? {} : { remediations }),
  };
}
