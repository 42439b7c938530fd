import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { root } from '../../../tools/root.ts';
import { reportOf, scan } from '../../app/scan.ts';
import type { Reading } from '../../events/reader/reading.ts';
import { jsonSchema } from './json-schema.ts';
import { scanSchema } from './scan.ts';

const validate = new Ajv2020({ allErrors: true }).compile(jsonSchema(scanSchema));

/** What the schema says against a report, after the JSON text that a user gets. */
function faults(report: unknown): unknown {
  return validate(JSON.parse(JSON.stringify(report))) ? [] : validate.errors;
}

test('the report on the demo', async () => {
  const report = await scan([join(root, 'demo/cloudtrail')]);
  expect(report.changes.length).toBeGreaterThan(0);
  expect(report.findings.length).toBeGreaterThan(0);
  expect(faults(report)).toEqual([]);
});

// Public data sets that are too large to be part of the repository.
const data = join(root, '../shared/data/cloudtrail');
const present = existsSync(data);
if (!present) console.log(`Skipped, because ${data} is not there: the reports on the public data sets.`);

test.skipIf(!present).each(['', 'invictus', 'stratus', 'traildiscover'])('the report on the public data sets: %j', async (set) => {
  const report = await scan([join(data, set)]);
  expect(report.changes.length).toBeGreaterThan(0);
  expect(faults(report)).toEqual([]);
});

const nothing: Reading = {
  records: [],
  counts: { files: 0, bytes: 0, events: 0, unique: 0, duplicates: 0, malformed: 0, repaired: 0, digests: 0, insights: 0, outsideSpan: 0 },
  problems: [],
  skipped: [],
  names: new Map(),
};

test('the report on nothing', () => {
  expect(faults(reportOf(nothing))).toEqual([]);
});

test('the report on an event that says next to nothing, beside problems', () => {
  const event = { eventName: 'X', eventSource: 'iam.amazonaws.com', eventID: 'z', eventTime: '' };
  const report = reportOf({
    ...nothing,
    records: [{ event, source: '-', index: 0 }],
    problems: [
      { path: '-', kind: 'truncated', reason: 'it ends early' },
      { path: '-', record: 1, kind: 'malformed-record', reason: 'the record has no eventName' },
    ],
  });
  expect(report.changes).toHaveLength(1);
  expect(faults(report)).toEqual([]);
});

test('a report with a field too many, too few or of another type is refused', () => {
  const report = reportOf(nothing);
  const { findings, ...lacking } = report;
  expect(faults({ ...report, found: findings })).toMatchObject([{ keyword: 'additionalProperties' }]);
  expect(faults(lacking)).toMatchObject([{ keyword: 'required' }]);
  expect(faults({ ...report, input: { ...report.input, files: -1 } })).toMatchObject([{ keyword: 'minimum' }]);
  expect(faults({ ...report, input: { ...report.input, firstTime: '' } })).toMatchObject([{ keyword: 'pattern' }]);
});
