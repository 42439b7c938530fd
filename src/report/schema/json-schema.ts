import { z } from 'zod';

/** JSON Schema (draft 2020-12) of a report's zod schema, whose metadata gives `$id`, title and description. */
export function jsonSchema(schema: z.ZodType): object {
  const { $schema, $id, title, description, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return { $schema, $id, title, description, ...rest };
}
