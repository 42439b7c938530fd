import { expect, test } from 'vitest';
import { judge } from '../judge.ts';
import { namedAsFile } from './named-as-file.ts';

test.each([
  ['src/policy/match-pattern.ts', 'export function matchPattern() {}'],
  ['src/kernel/severity.ts', 'export const severities = [];\nexport type Severity = string;'],
  ['src/kernel/policy-document.ts', 'export interface PolicyDocumentReading {}'],
  ['src/catalogue/iam/UpdateUser.ts', 'export const UpdateUser = defineEvent({});'],
  ['src/events/fields.ts', 'export function textParameter() {}'],
  ['src/events/read.ts', `export { readAll as read } from './read-all.ts';`],
  ['src/events/reader/thread.ts', 'parentPort.on(1);'],
  ['src/app/index.ts', 'export const scan = 1;'],
  ['src/detection/detectors/a/detector.ts', 'export const somethingElse = 1;'],
  ['src/detection/detectors/a/cases.ts', 'export const all = [];'],
  ['src/report/formats/json.ts', 'export const format = {};'],
  ['src/kernel/json.test.ts', 'export const helper = 1;'],
  ['tools/lint/lint.ts', 'export const other = 1;'],
])('passes %s %s', (path, text) => {
  expect(judge(namedAsFile, path, text)).toEqual([]);
});

test.each([
  ['src/policy/match-pattern.ts', 'export function compare() {}\n// export const matchPattern = 1;', 'compare'],
  ['src/kernel/address.ts', 'export type Place = string;\nexport async function look() {}', 'Place, look'],
  ['src/events/read.ts', `export { a } from './a.ts';`, 'a'],
])('%s %s', (path, text, names) => {
  expect(judge(namedAsFile, path, text)).toEqual([`1: exports ${names} and nothing named as the file`]);
});
