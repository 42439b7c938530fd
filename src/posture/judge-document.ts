import { type Part, type Unknown, unknown } from '../account/part.ts';
import { readPolicyDocument } from '../kernel/policy-document.ts';
import { administratorReach, type Reach } from '../policy/administrator.ts';
import type { Evidence } from './check.ts';
import { evidence } from './evidence.ts';

/** How far a policy document reaches towards administrator. */
export type JudgedDocument = { kind: 'judged'; reach: Reach; evidence: Evidence[] } | Unknown;

/**
 * Judges one document, taken alone.
 * @param field what the evidence calls it: `policy arn:… version v3`
 */
export function judgeDocument(field: string, document: Part<string>): JudgedDocument {
  if (document.kind === 'unknown') return document;
  const reading = readPolicyDocument(document.kind === 'known' ? document.value : undefined);
  if (reading.kind === 'unreadable') return unknown(`its document cannot be read: ${reading.reason}`);
  const reach = administratorReach(reading.statements);
  return { kind: 'judged', reach, evidence: evidence(`${field}, reach towards administrator`, document, { ...reach }) };
}
