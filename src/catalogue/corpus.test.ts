import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEvent } from '../events/decode/to-event.ts';
import type { CloudTrailEvent } from '../events/event.ts';
import { directions } from '../kernel/direction.ts';
import { isJsonObject, type JsonObject } from '../kernel/json.ts';
import { actionFacts, prefixOf } from './action-data.ts';
import { entries } from './entries.generated.ts';
import type { EventEntry } from './entry.ts';
import { iamMutatingNames } from './iam-mutating-names.ts';
import { observe } from './observe.ts';

const named = entries.map((entry) => [`${prefixOf(entry.source)}:${entry.name}`, entry] as const);
const known = new Set<string>(named.map(([name]) => name));

const sampleOf = (entry: EventEntry): JsonObject => {
  const url = new URL(`./${prefixOf(entry.source)}/${entry.name}.sample.json`, import.meta.url);
  const value: unknown = JSON.parse(readFileSync(url, 'utf8'));
  if (!isJsonObject(value)) throw new Error(`${url.pathname} is not an object`);
  return value;
};

const eventOf = (entry: EventEntry, over: JsonObject = {}): CloudTrailEvent =>
  toEvent({ ...sampleOf(entry), ...over }, entry.name, entry.source, `sample-${entry.name}`, '2026-03-02T09:00:00Z');

/** Everything a record says in prose, which must be full sentences. */
const prose = (entry: EventEntry): string[] => [
  entry.does,
  ...entry.doesNot,
  entry.appears,
  ...(entry.reading.actor === undefined ? [] : [entry.reading.actor]),
  entry.reading.target,
  ...Object.values(entry.reading.parameters),
  ...entry.risks.flatMap(({ risk, when }) => [risk, when]),
  ...entry.benign,
  ...entry.verify,
];

describe.each(named)('%s', (_name, entry) => {
  it('says everything that a page needs, in full sentences', () => {
    expect(entry.title).toMatch(/^[A-Z].{4,79}$/);
    expect(entry.title).not.toMatch(/\.$/);
    for (const text of prose(entry)) {
      expect(text).toMatch(/^[A-Z`“(0-9].*[.?)]$/s);
      expect(text).not.toMatch(/\bEnsure\b|potentially|—|!\s/);
    }
    expect(entry.doesNot.length).toBeGreaterThan(0);
    expect(entry.risks.length).toBeGreaterThan(0);
    expect(entry.benign.length).toBeGreaterThan(0);
    expect(entry.verify.length).toBeGreaterThan(1);
  });

  it('refers only to what exists', () => {
    for (const id of entry.attack) expect(id).toMatch(/^T\d{4}(\.\d{3})?$/);
    expect(entry.references.length).toBeGreaterThan(0);
    for (const url of entry.references) expect(url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    for (const name of entry.related) {
      const [prefix = '', action = ''] = name.split(':');
      const exists = known.has(name) || actionFacts(`${prefix}.amazonaws.com`, action) !== undefined || namesWithoutAction.has(name);
      expect(exists, `${name} is neither in the catalogue nor an AWS action`).toBe(true);
      expect(name).not.toBe(`${prefixOf(entry.source)}:${entry.name}`);
    }
  });

  it('has a sample that is its own event, synthetic and complete', () => {
    const sample = sampleOf(entry);
    expect(sample.eventName).toBe(entry.name);
    expect(sample.eventSource).toBe(entry.source);
    expect(sample.recipientAccountId).toBe('111122223333');
    expect(JSON.stringify(sample)).toMatch(/EXAMPLE|111122223333/);
    for (const field of ['eventVersion', 'userIdentity', 'eventTime', 'awsRegion', 'eventID', 'eventType'])
      expect(sample).toHaveProperty(field);
  });

  it('tells its sample, and a denied call, in one sentence', () => {
    const denied = { errorCode: 'AccessDenied', requestParameters: null, responseElements: null };
    const told = [eventOf(entry), eventOf(entry, denied)].map(
      (event) => `${observe(event).change.direction}: ${observe(event).change.summary}`,
    );
    for (const sentence of told) expect(sentence).not.toMatch(/undefined|\[object|null|NaN| {2}|\.\.$/);
    expect(told).toMatchSnapshot();
  });

  it('is total: any fields of the right shape are read without throwing', () => {
    const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonObject[string]>;
    const keys = [
      ...Object.keys(entry.reading.parameters).map((key) => key.split('.')[0] ?? key),
      'policyDocument',
      'userName',
      'tags',
      'omitted',
    ];
    const parameters = fc.oneof(fc.constant(null), fc.dictionary(fc.constantFrom(...keys), json));
    fc.assert(
      fc.property(parameters, parameters, fc.option(fc.string()), (requestParameters, responseElements, errorCode) => {
        const event = eventOf(entry, { requestParameters, responseElements, ...(errorCode === null ? {} : { errorCode }) });
        const { change } = observe(event);
        expect(directions).toContain(change.direction);
        expect(typeof change.target.name).toBe('string');
        for (const risk of entry.risks) expect([true, false, undefined]).toContain(risk.holds?.(event));
      }),
      { numRuns: 40 },
    );
  });
});

/** Event names that are no IAM action, or are renamed in CloudTrail. */
const namesWithoutAction = new Set<string>([]);

describe('the catalogue', () => {
  it('holds every mutating IAM name', () => {
    expect(iamMutatingNames.length).toBe(114);
    expect(iamMutatingNames.filter((name) => !known.has(`iam:${name}`))).toEqual([]);
  });
  it('says what every IAM change does to the account, and whether it can be taken back', () => {
    const changes = entries.filter(({ source, kind }) => source === 'iam.amazonaws.com' && kind === 'change');
    expect(iamMutatingNames.filter((name) => !changes.some((entry) => entry.name === name))).toEqual([]);
    expect(changes.filter((entry) => entry.history === undefined).map((entry) => entry.name)).toEqual([]);
    for (const { name, history } of changes) expect(history?.reversible.reason, name).toMatch(/^[A-Z`].{19,}\.$/s);
  });
  it('has one event id a sample', () => {
    const ids = entries.map((entry) => sampleOf(entry).eventID);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
