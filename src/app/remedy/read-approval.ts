import { z } from 'zod';
import type { Approval } from '../../remediation/plan/approval.ts';

export type { Approval };

const schema = z.strictObject({
  kind: z.literal('trailward-approval'),
  schemaVersion: z.literal(1),
  plan: z.string(),
  digest: z.string(),
  approver: z.string(),
  at: z.string(),
  signature: z.string(),
});

/** An approval, from the text of its file; undefined when it is none. */
export function readApproval(text: string): Approval | undefined {
  if (text.length > 10_000) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
