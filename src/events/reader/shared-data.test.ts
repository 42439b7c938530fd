import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Interest } from './interest.ts';
import { read } from './read.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/cloudtrail', import.meta.url));
const everything: Interest = { writesOf: [], names: {}, identityTypes: [], omittedParameters: false, everything: true };
const iamWrites: Interest = { ...everything, writesOf: ['iam.amazonaws.com'], everything: false };

interface DataSet {
  files: number;
  events: number;
  uniqueEventIds: number;
  eventsWithErrorCode: number;
  distinctEventNames: number;
  firstEventTime: string;
  lastEventTime: string;
  iam: { mutating: { total: number } };
  byEventName: Record<string, Record<string, { events: number; withErrorCode: number }>>;
}
const sources: Readonly<Record<string, string>> = { iam: 'iam.amazonaws.com', sts: 'sts.amazonaws.com', signin: 'signin.amazonaws.com' };

const present = existsSync(folder);
describe.skipIf(!present)(`the shared sets of real events${present ? '' : ` (skipped: there is no ${folder})`}`, () => {
  const manifest: { datasets: Record<string, DataSet> } = present
    ? JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'))
    : { datasets: {} };

  it.each(Object.entries(manifest.datasets))('%s', async (name, expected) => {
    const { counts, records, names, problems, skipped } = await read([`${folder}/${name}`], everything);
    expect(counts).toMatchObject({
      files: expected.files,
      events: expected.events,
      unique: expected.uniqueEventIds,
      duplicates: expected.events - expected.uniqueEventIds,
      malformed: 0,
      repaired: 0,
      firstTime: expected.firstEventTime,
      lastTime: expected.lastEventTime,
    });
    expect(problems).toEqual([]);
    expect(skipped.every(({ path }) => /LICENSE|NOTICE/.test(path))).toBe(true);
    expect(records).toHaveLength(expected.uniqueEventIds);
    expect(JSON.stringify(records)).not.toMatch(/"sessionToken":"(?!\(withheld\))/);
    const all = [...names.values()];
    expect(all.reduce((sum, { failed }) => sum + failed, 0)).toBe(expected.eventsWithErrorCode);
    expect(new Set(all.map((count) => count.name)).size).toBe(expected.distinctEventNames);
    for (const [service, byName] of Object.entries(expected.byEventName)) {
      const found = all.filter(({ source }) => source === sources[service]);
      expect(Object.fromEntries(found.map((count) => [count.name, { events: count.events, withErrorCode: count.failed }]))).toEqual(byName);
    }
  });

  it.each(Object.entries(manifest.datasets))('%s: IAM writes', async (name, expected) => {
    const { records } = await read([`${folder}/${name}`], iamWrites);
    expect(records).toHaveLength(expected.iam.mutating.total);
  });

  it('a file that is not CloudTrail is skipped, whatever its name', async () => {
    const { counts, skipped } = await read([`${folder}/manifest.json`], everything);
    expect(counts).toMatchObject({ files: 0, events: 0, malformed: 0 });
    expect(skipped).toMatchObject([{ reason: expect.stringMatching('^JSON, but not CloudTrail') }]);
  });
});
