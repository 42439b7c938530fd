import { expect, test } from 'vitest';
import { isJsonObject } from '../../kernel/json.ts';
import { assessSchema } from './assess.ts';
import { explanationSchema } from './explanation.ts';
import { jsonSchema } from './json-schema.ts';
import { scanSchema } from './scan.ts';

test.each([
  ['scan', jsonSchema(scanSchema)],
  ['explanation', jsonSchema(explanationSchema)],
  ['assess', jsonSchema(assessSchema)],
])('%s: is draft 2020-12 and says what it is', (name, schema) => {
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:trailward:schema:${name}:1`,
    title: expect.stringMatching(/^Trailward /),
    description: expect.stringMatching(/\.$/),
  });
});

test.each([
  ['scan', jsonSchema(scanSchema)],
  ['explanation', jsonSchema(explanationSchema)],
  ['assess', jsonSchema(assessSchema)],
])('%s: describes every object and every field in full sentences, and allows no others', (_name, schema) => {
  expect(undescribed(schema, '#')).toEqual([]);
});

/** Paths of the objects and fields that lack a description or admit fields of any name. */
function undescribed(schema: unknown, path: string): string[] {
  if (!isJsonObject(schema)) return [];
  const own = typeof schema['description'] === 'string' && /[.)]$/.test(schema['description']) ? [] : [path];
  const open = schema['type'] === 'object' && schema['additionalProperties'] !== false ? [`${path}: open`] : [];
  const below = ['properties', '$defs'].flatMap((key) =>
    Object.entries(isJsonObject(schema[key]) ? schema[key] : {}).flatMap(([name, inner]) => undescribed(inner, `${path}/${key}/${name}`)),
  );
  return [...own, ...open, ...below];
}
