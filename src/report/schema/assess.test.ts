import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { madeAccount, madeUser } from '../../account/cases.ts';
import { emptyState } from '../../account/empty-state.ts';
import { assess } from '../../app/assess.ts';
import { noConfig } from '../../kernel/config.ts';
import { assessSchema } from './assess.ts';
import { jsonSchema } from './json-schema.ts';

const validate = new Ajv2020({ allErrors: true }).compile(jsonSchema(assessSchema));
const now = '2026-03-02T09:00:00Z';

/** What the schema says against a report, after the JSON text that a user gets. */
function faults(report: unknown): unknown {
  return validate(JSON.parse(JSON.stringify(report))) ? [] : validate.errors;
}

const exception = { check: 'iam_password_policy_minimum_length', owner: 'Maria', reason: 'We move to SSO.', resource: 'account:account' };

test('the report on an account, with every sort of exception', () => {
  const exceptions = [
    { ...exception, expires: '2026-12-31' },
    { ...exception, resource: 'user:nobody', expires: '2026-12-31' },
    { ...exception, resource: 'user:gone', expires: '2026-01-01' },
  ];
  const report = assess(madeAccount({ users: [madeUser('alice')] }), { now, config: { ...noConfig, exceptions } });
  expect(report.results.map(({ status }) => status)).toEqual(expect.arrayContaining(['FAIL', 'EXCEPTED', 'PASS']));
  expect([report.expiredExceptions.length, report.unusedExceptions.length]).toEqual([1, 1]);
  expect(faults(report)).toEqual([]);
});

test('the report on an account of which nothing is known', () => {
  expect(faults(assess(emptyState(''), { now }))).toEqual([]);
});

test('a report with a field too many, too few or of another type is refused', () => {
  const report = assess(madeAccount(), { now });
  const { summary, ...lacking } = report;
  expect(faults({ ...report, found: summary })).toMatchObject([{ keyword: 'additionalProperties' }]);
  expect(faults(lacking)).toMatchObject([{ keyword: 'required' }]);
  expect(faults({ ...report, assessed: 'now' })).toMatchObject([{ keyword: 'pattern' }]);
  expect(faults({ ...report, results: [{ ...report.results[0], status: 'GOOD' }] })).toMatchObject([{ keyword: 'enum' }]);
});
