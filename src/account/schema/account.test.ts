import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { isJsonObject } from '../../kernel/json.ts';
import { jsonSchema } from '../../report/schema/json-schema.ts';
import { emptyState } from '../empty-state.ts';
import { everyExport } from '../import/every-export.cases.ts';
import { readExports } from '../import/read-exports.ts';
import { stateToJson } from '../state-json.ts';
import { accountSchema } from './account.ts';

const schema = jsonSchema(accountSchema);
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** What the schema says against a state, after the JSON text that a user gets. */
function faults(state: unknown): unknown {
  return validate(JSON.parse(JSON.stringify(state))) ? [] : validate.errors;
}

it('accepts a state of which nothing is known', () => expect(faults(emptyState(''))).toEqual([]));

it('accepts a state read from every kind of export', () => {
  expect(faults(stateToJson(readExports(everyExport, { readAt: '2026-11-21T10:00:00Z' }).state))).toEqual([]);
});

it('refuses a field too many, too few or of another type', () => {
  const { alias, ...others } = stateToJson(emptyState('111122223333'));
  expect(faults({ ...others, alias, nickname: alias })).toMatchObject([{ keyword: 'additionalProperties' }]);
  expect(faults(others)).toMatchObject([{ keyword: 'required' }]);
  expect(faults({ ...others, alias, at: 'yesterday' })).toMatchObject([{ keyword: 'pattern' }]);
});

it('says what it is, and describes every object and every field in full sentences', () => {
  expect(schema).toMatchObject({ $id: 'urn:trailward:schema:account:1', title: 'Trailward account state' });
  expect(undescribed(schema, '#')).toEqual([]);
});

/** Paths of the objects and fields that lack a description, and of objects that admit fields of any name and kind. */
function undescribed(part: unknown, path: string): string[] {
  if (!isJsonObject(part)) return [];
  const own = typeof part['description'] === 'string' && /[.)]$/.test(part['description']) ? [] : [path];
  const open = part['type'] === 'object' && part['additionalProperties'] === undefined ? [`${path}: open`] : [];
  const below = ['properties', '$defs'].flatMap((key) =>
    Object.entries(isJsonObject(part[key]) ? part[key] : {}).flatMap(([name, inner]) => undescribed(inner, `${path}/${key}/${name}`)),
  );
  return [...own, ...open, ...below];
}
