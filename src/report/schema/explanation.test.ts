import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { explainEvent, explainName } from '../../app/explain.ts';
import { prefixOf } from '../../catalogue/action-data.ts';
import { entries } from '../../catalogue/entries.generated.ts';
import { samples } from '../../catalogue/samples.generated.ts';
import { normaliseTime } from '../../events/decode/event-time.ts';
import { toEvent } from '../../events/decode/to-event.ts';
import { isJsonObject } from '../../kernel/json.ts';
import { explanationSchema } from './explanation.ts';
import { jsonSchema } from './json-schema.ts';

const validate = new Ajv2020({ allErrors: true }).compile(jsonSchema(explanationSchema));

/** What the schema says against a page, after the JSON text that a user gets. */
function faults(page: unknown): unknown {
  return validate(JSON.parse(JSON.stringify(page))) ? [] : validate.errors;
}

test.each(entries.map((entry) => [`${prefixOf(entry.source)}:${entry.name}`, entry] as const))('the page of %s', (_name, entry) => {
  expect(faults(explainName(entry.source, entry.name))).toEqual([]);
});

test.each(Object.entries(samples))('the page of the sample %s', async (_key, sample) => {
  const record = structuredClone(await sample());
  if (!isJsonObject(record)) throw new Error('The sample is not an object.');
  const { eventName, eventSource, eventID, eventTime } = record;
  const page = explainEvent(toEvent(record, String(eventName), String(eventSource), String(eventID), normaliseTime(eventTime)));
  expect(faults(page)).toEqual([]);
  expect(page.event?.assurances.length).toBeGreaterThan(0);
});

test('the page of a name that the catalogue does not hold', () => {
  const page = explainName('sqs.amazonaws.com', 'PurgeQueue');
  expect(page.catalogued).toBe(false);
  expect(faults(page)).toEqual([]);
});

test('the page of an event that says next to nothing', () => {
  const event = { eventName: 'X', eventSource: 'y', eventID: 'z', eventTime: '' };
  expect(faults(explainEvent(event))).toEqual([]);
});

test('a page with a field too many, too few or of another type is refused', () => {
  const page = explainName('iam.amazonaws.com', 'UpdateUser');
  const { title, ...untitled } = page;
  expect(faults({ ...page, subtitle: title })).toMatchObject([{ keyword: 'additionalProperties' }]);
  expect(faults(untitled)).toMatchObject([{ keyword: 'required' }]);
  expect(faults({ ...page, catalogued: 'yes' })).toMatchObject([{ keyword: 'type' }]);
});
