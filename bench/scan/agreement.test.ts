import { expect, test } from 'vitest';
import { agreements } from './agreement.ts';

const set = { events: 1200, bytes: 5 };
const sound = {
  scan: [{ events: 1200, iamWrites: 3 }],
  reader: [{ events: 1200, iamWrites: 3 }],
  gzip: [{ bytes: 5 }],
  duckdb: [{ iamWrites: 3 }],
};

test('equal answers agree', () => {
  expect(agreements(sound, set).map(({ agrees, text }) => `${agrees} ${text}`)).toEqual([
    'true IAM write events, trailward scan and DuckDB: the same, 3',
    'true IAM write events, reader alone and trailward scan: the same, 3',
    'true events, trailward scan, reader alone and the generator: the same, 1,200',
    'true decompressed bytes, gzip and the generator: the same, 5',
  ]);
});

test.each([
  ['another count of writes', { ...sound, duckdb: [{ iamWrites: 4 }] }, 'IAM write events, trailward scan and DuckDB: DIFFERENT, 3 and 4'],
  ['one round that differs', { ...sound, duckdb: [{ iamWrites: 3 }, { iamWrites: 2 }] }, 'DuckDB: DIFFERENT, 3 and 2'],
  ['no answer', { ...sound, gzip: [{}] }, 'DIFFERENT, nothing and 5'],
  ['no number', { ...sound, duckdb: [{ iamWrites: Number.NaN }], scan: [{ events: 1200, iamWrites: Number.NaN }] }, 'DIFFERENT, NaN'],
])('%s does not', (_, answers, text) => {
  const wrong = agreements(answers, set).filter(({ agrees }) => !agrees);
  expect(wrong[0]?.text).toContain(text);
});
