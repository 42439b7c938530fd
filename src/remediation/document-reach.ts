import { isAwsAdministrator } from '../kernel/aws-managed-policy.ts';
import { readPolicyDocument } from '../kernel/policy-document.ts';
import { administratorReach } from '../policy/administrator.ts';

/** What a policy document amounts to, taken alone. `denies` has no Allow at all, so that it only ever takes away. */
export type DocumentReach = 'administrator' | 'some' | 'denies' | 'unknown';

/** @param arn Of the managed policy that the document is of: AWS's own administrators are known by name. */
export function documentReach(document: string | undefined, arn?: string): DocumentReach {
  if (arn !== undefined && isAwsAdministrator(arn)) return 'administrator';
  const reading = document === undefined ? undefined : readPolicyDocument(document);
  if (reading?.kind !== 'document') return 'unknown';
  if (administratorReach(reading.statements).kind !== 'less') return 'administrator';
  return reading.statements.some(({ effect }) => effect === 'Allow') ? 'some' : 'denies';
}
