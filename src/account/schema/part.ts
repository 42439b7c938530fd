import { z } from 'zod';

/** A time, `YYYY-MM-DDTHH:MM:SSZ`. */
export const utc = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);

/** A time, or empty where none is known. */
export const utcOrEmpty = z.string().regex(/^(?:\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z)?$/);

const read = z
  .strictObject({
    at: utcOrEmpty.describe('When it was so, UTC, `YYYY-MM-DDTHH:MM:SSZ`. Empty when an event without a time made it so.'),
    source: z
      .string()
      .describe(
        'The call or document that told it (`iam:ListMFADevices`, `credential-report`), or `event <id>` for what a change made so.',
      ),
  })
  .meta({ id: 'Read', title: 'Read', description: 'Where something was learnt, and when it was so.' });

const absent = z
  .strictObject({
    kind: z.literal('absent').describe('It is known not to be there.'),
    read: read.describe('Where that was learnt.'),
  })
  .meta({ id: 'Absent', title: 'Absent', description: 'Something that is known not to be there.' });

const unknown = z
  .strictObject({
    kind: z.literal('unknown').describe('It is not known.'),
    reason: z.string().describe('Why it is not known. May hold raw field values.'),
    permission: z.string().exactOptional().describe('The IAM action that would have told.'),
  })
  .meta({ id: 'Unknown', title: 'Unknown', description: 'Something that is not known, and why.' });

/** Something that is known, known not to be there, or unknown. `id` names the schema where it is used more than once. */
export function part<T extends z.ZodType>(id: string, value: T) {
  const known = z
    .strictObject({
      kind: z.literal('known').describe('It is known.'),
      value: value.describe('What it is.'),
      read: read.describe('Where that was learnt.'),
    })
    .meta({ description: 'Something that is known.' });
  return z.union([known, absent, unknown]).meta({ id, description: 'Something that is known, known not to be there, or unknown.' });
}

/** Parts of the plain kinds. */
export const textPart = part('TextPart', z.string());
export const timePart = part('TimePart', utc);
export const flagPart = part('FlagPart', z.boolean());
export const whole = part('Whole', z.literal(true));
export const statusPart = part('StatusPart', z.enum(['Active', 'Inactive']));

/** Things that belong to an entity, by key. */
export function members<T extends z.ZodType>(id: string, item: T) {
  return z
    .strictObject({
      items: z.record(z.string(), item).describe('Those that are known, by key.'),
      whole: whole.describe('Known when there are no others than these.'),
    })
    .meta({ id, description: 'Things that belong to an entity, by key, as far as they are known.' });
}

/** Entities of one kind, by key. */
export function entities<T extends z.ZodType>(id: string, item: T) {
  return z
    .strictObject({
      by: z.record(z.string(), item).describe('Those that are known, by key.'),
      whole: whole.describe('Known when there are no others than these.'),
    })
    .meta({ id, description: 'Entities of one kind, by key, as far as they are known.' });
}
