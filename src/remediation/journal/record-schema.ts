import { z } from 'zod';
import type { JournalRecord } from './journal-record.ts';

const text = z.string();
const step = z.int().min(1);
const part = z.int().min(0);
const undo = z.boolean();
const binds = z.record(text, text);
const own = { seq: z.int().min(0), prev: text, at: text };

const approval = z.strictObject({
  kind: z.literal('trailward-approval'),
  schemaVersion: z.literal(1),
  plan: text,
  digest: text,
  approver: text,
  at: text,
  signature: text,
});

/** Every kind of line that a journal has but the first. */
const following = [
  z.strictObject({ ...own, kind: z.literal('intent'), step, attempt: z.int().min(1), undo, part }),
  z.strictObject({ ...own, kind: z.literal('done'), step, undo, part, how: z.enum(['answered', 'seen']), requestId: text, binds }),
  z.strictObject({ ...own, kind: z.literal('already'), step, binds }),
  z.strictObject({ ...own, kind: z.literal('refused'), step, undo, code: text, message: text, requestId: text }),
  z.strictObject({ ...own, kind: z.literal('unclear'), step, reason: text }),
  z.strictObject({ ...own, kind: z.literal('handed-over'), step, name: text, where: text }),
  z.strictObject({ ...own, kind: z.literal('verified'), step }),
  z.strictObject({ ...own, kind: z.literal('undone'), step }),
  z.strictObject({ ...own, kind: z.literal('gate'), step, open: z.boolean(), reason: text }),
  z.strictObject({ ...own, kind: z.literal('resumed'), caller: text }),
  z.strictObject({ ...own, kind: z.literal('stopped'), reason: text }),
  z.strictObject({ ...own, kind: z.literal('end') }),
] as const;

/** The schema of one line of a journal. The plan in the first is read by itself. */
export const recordSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...own,
    kind: z.literal('begin'),
    schemaVersion: z.literal(1),
    journal: text,
    plan: z.custom<Extract<JournalRecord, { kind: 'begin' }>['plan']>((plan) => typeof plan === 'object' && plan !== null),
    caller: text,
    approvals: z.array(approval),
  }),
  ...following,
]) satisfies z.ZodType<JournalRecord>;
