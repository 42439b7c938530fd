import { z } from 'zod';

/** A time as every report writes it. */
export const utc = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);

/** The same, or empty where an event has no time. */
export const utcOrEmpty = z.string().regex(/^(?:\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z)?$/);
