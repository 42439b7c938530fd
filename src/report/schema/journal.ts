import { z } from 'zod';

const text = z.string();
const binds = z.record(text, text);
const own = { seq: z.int(), prev: text, at: text };
const step = z.int();

const record = z.union([
  z.strictObject({ ...own, kind: z.literal('intent'), step, attempt: z.int(), undo: z.boolean(), part: z.int() }),
  z.strictObject({
    ...own,
    kind: z.literal('done'),
    step,
    undo: z.boolean(),
    part: z.int(),
    how: z.enum(['answered', 'seen']),
    requestId: text,
    binds,
  }),
  z.strictObject({ ...own, kind: z.literal('already'), step, binds }),
  z.strictObject({ ...own, kind: z.literal('refused'), step, undo: z.boolean(), code: text, message: text, requestId: text }),
  z.strictObject({ ...own, kind: z.literal('unclear'), step, reason: text }),
  z.strictObject({ ...own, kind: z.literal('handed-over'), step, name: text, where: text }),
  z.strictObject({ ...own, kind: z.literal('verified'), step }),
  z.strictObject({ ...own, kind: z.literal('undone'), step }),
  z.strictObject({ ...own, kind: z.literal('gate'), step, open: z.boolean(), reason: text }),
  z.strictObject({ ...own, kind: z.literal('resumed'), caller: text }),
  z.strictObject({ ...own, kind: z.literal('stopped'), reason: text }),
  z.strictObject({ ...own, kind: z.literal('end') }),
]);

/** The schema of what `apply`, `rollback` and `resume` print as JSON. */
export const journalSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    journal: text.describe('Id of the journal.'),
    plan: text.describe('Id of the plan.'),
    title: text,
    account: text.describe('Twelve digits.'),
    caller: text.describe('ARN of whoever applied it.'),
    risk: z.enum(['R0', 'R1', 'R2', 'R3']),
    outcome: z.enum(['applied', 'unfinished']),
    reason: text.exactOptional().describe('Why it stopped, where it did.'),
    steps: z.array(
      z.strictObject({
        number: step,
        title: text,
        call: text.exactOptional().describe('`iam:UpdateAccessKey`; a gate has none.'),
        status: z.enum(['open', 'pending', 'undoing', 'called', 'done', 'already', 'refused']),
      }),
    ),
    records: z.array(record).describe('The lines of the journal but for the first, which holds the plan.'),
  })
  .meta({
    $id: 'urn:trailward:schema:journal:1',
    title: 'Trailward journal',
    description: 'What was done of a plan, call by call. Strings hold raw names. It holds no secret.',
  });
