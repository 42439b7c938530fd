import { z } from 'zod';

/** What is wrong with a value of the wrong sort, in the words of whoever wrote the file. */
const wrong =
  (wanted: string) =>
  ({ input }: { input?: unknown }): string =>
    input === undefined ? 'is missing' : input === null ? 'is empty' : `is not ${wanted}`;

const text = z.string({ error: wrong('a text') }).refine((words) => words.trim() !== '', 'is empty');
const count = z.int({ error: wrong('a whole number') }).nonnegative('is less than 0');

const mapping = { error: wrong('a mapping') };
const list = { error: wrong('a list') };

/** Whether a text is a day of the calendar, so that the 30th of February is none. */
function isDay(day: string): boolean {
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}

const exception = z
  .strictObject(
    {
      resource: text
        .regex(/^[a-z][a-z-]*:./s, 'is not <kind>:<name>, such as user:alice')
        .describe('The one resource, exactly, as `<kind>:<name>`: `user:alice`, `account:account`, `root:root`.'),
      check: text.describe('Id of the check, as `trailward checks list` names it.'),
      owner: text.describe('Who answers for it.'),
      reason: text.describe('Why it is accepted.'),
      expires: z
        .string({ error: wrong('a day, such as 2026-12-31') })
        .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'is not a day, such as 2026-12-31', abort: true })
        .refine(isDay, 'is not a day of the calendar')
        .describe('Last day on which it holds, UTC, `2026-12-31`.'),
    },
    mapping,
  )
  .meta({ id: 'Exception', title: 'Exception', description: 'A failed check that somebody answers for, for a time.' });

const approver = z
  .strictObject(
    {
      name: text.describe('Name of the person.'),
      key: text.describe('Ed25519 public key: PEM, or in base64 its 32 bytes or its SPKI form.'),
    },
    mapping,
  )
  .meta({ id: 'Approver', title: 'Approver', description: 'Somebody who may approve plans.' });

const caps = z
  .strictObject(
    {
      principals: count.exactOptional().describe('One plan touches at most so many users and roles.'),
      percent: z
        .number({ error: wrong('a number') })
        .min(0, 'is less than 0')
        .max(100, 'is more than 100')
        .exactOptional()
        .describe('One plan touches at most so many of a hundred users and roles.'),
    },
    mapping,
  )
  .meta({ id: 'Caps', title: 'Caps', description: 'How much one plan may touch.' });

const approvals = z
  .strictObject(
    {
      required: count.exactOptional().describe('How many must approve a plan before it is applied; none unless given.'),
      approvers: z.array(approver, list).exactOptional().describe('Who may approve.'),
    },
    mapping,
  )
  .meta({ id: 'Approvals', title: 'Approvals', description: 'Who must agree to a plan before it is applied.' });

const numbers = z.record(z.string(), z.number({ error: wrong('a number') }).min(0, 'is less than 0'), mapping);

/** Schema of `trailward.yaml`, published as `docs/reference/config.schema.json`. */
export const configSchema = z
  .strictObject(
    {
      exceptions: z.array(exception, list).exactOptional().describe('Failed checks that are accepted for a time.'),
      thresholds: z
        .record(z.string(), numbers, mapping)
        .exactOptional()
        .describe('Numbers of checks, by the id of the check and the name of the threshold.'),
      breakGlass: z
        .array(text.regex(/^(?:user|role):[\w+=,.@-]{1,64}$/, 'is not user:<name> or role:<name>'), list)
        .exactOptional()
        .describe('Users and roles kept for emergencies, which no plan touches: `user:emergency`.'),
      caps: caps.exactOptional().describe('How much one plan may touch.'),
      approvals: approvals.exactOptional().describe('Who must agree to a plan.'),
    },
    mapping,
  )
  .meta({
    $id: 'urn:trailward:schema:config:1',
    title: 'Trailward configuration',
    description: 'What `trailward.yaml` may hold.',
  });

/** What the file says, before names are checked against what there is. */
export type WrittenConfig = z.output<typeof configSchema>;
