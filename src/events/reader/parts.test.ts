import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileInterest } from './compile-interest.ts';
import { fingerprint } from './fingerprint.ts';
import { createFingerprintSet } from './fingerprint-set.ts';
import type { Interest } from './interest.ts';
import { createNameTally } from './name-tally.ts';

describe('fingerprints', () => {
  it('tell half a million ids apart', () => {
    const set = createFingerprintSet();
    const words = new Uint32Array(2);
    const twice = [0, 1].map(() => {
      let added = 0;
      for (let i = 0; i < 500_000; i++) {
        fingerprint(`6b5a7c1e-0000-4000-8000-${i.toString(16).padStart(12, '0')}`, words, 0);
        if (set.add(words[0] ?? 0, words[1] ?? 0)) added++;
      }
      return added;
    });
    expect(twice).toEqual([500_000, 0]);
    expect(set.size).toBe(500_000);
  });
  it('are a set', () => {
    const word = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 0xffff_ffff }));
    const pair = fc.tuple(word, word).filter(([high, low]) => high !== 0 || low !== 0);
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 3000 }), (pairs) => {
        const set = createFingerprintSet();
        const model = new Set<string>();
        for (const [high, low] of pairs) {
          expect(set.add(high, low)).toBe(!model.has(`${high} ${low}`));
          model.add(`${high} ${low}`);
        }
        expect(set.size).toBe(model.size);
      }),
      { numRuns: 50 },
    );
  });
  it('stay quick when they are chosen to collide', () => {
    const set = createFingerprintSet();
    // Without its salts the set would put all of these in one row: the mixing is undone for salt 0.
    for (let i = 1; i <= 20_000; i++) set.add(0, Math.imul((i << 16) | i, inverse(0xc2b2ae35)));
    expect(set.size).toBe(20_000);
  });
});

describe('the tally of names', () => {
  it('keeps the first names in order, whatever the order in which they come', () => {
    const name = fc.string({ minLength: 1, maxLength: 2, unit: fc.constantFrom('a', 'b', 'c', 'd', 'e') });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 200 }), fc.infiniteStream(fc.nat()), (names, order) => {
        const tally = (list: readonly string[]) => {
          const tally = createNameTally(4);
          for (const each of list) tally.add('s', each, 1, 0);
          return tally.counts();
        };
        const shuffled = names.map((each) => ({ each, rank: order.next().value })).sort((a, b) => a.rank - b.rank);
        const counts = tally(names);
        expect(tally(shuffled.map(({ each }) => each))).toEqual(counts);
        expect(counts.reduce((sum, { events }) => sum + events, 0)).toBe(names.length);
        expect(counts.length).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe('an interest', () => {
  const interest: Interest = {
    writesOf: ['iam.amazonaws.com'],
    names: { 'lambda.amazonaws.com': ['AddPermission'] },
    identityTypes: ['Root'],
    omittedParameters: true,
    since: '2026-01-01T00:00:00Z',
    until: '2026-02-01T00:00:00Z',
  };
  const inside = '2026-01-15T00:00:00Z';
  it.each([
    ['a write', 'CreateUser', 'iam.amazonaws.com', {}, inside, 'keep'],
    ['a read', 'GetUser', 'iam.amazonaws.com', {}, inside, 'count'],
    ['a write that only begins like a read', 'Getaway', 'iam.amazonaws.com', {}, inside, 'keep'],
    ['a name with a version', 'AddPermission20150331v2', 'lambda.amazonaws.com', {}, inside, 'keep'],
    ['another name', 'Invoke', 'lambda.amazonaws.com', {}, inside, 'count'],
    ['root', 'GetUser', 'x', { userIdentity: { type: 'Root' } }, inside, 'keep'],
    ['parameters left out', 'GetUser', 'x', { requestParameters: { omitted: true } }, inside, 'keep'],
    ['the first moment', 'CreateUser', 'iam.amazonaws.com', {}, '2026-01-01T00:00:00Z', 'keep'],
    ['the moment after the last', 'CreateUser', 'iam.amazonaws.com', {}, '2026-02-01T00:00:00Z', 'outside'],
    ['too early', 'CreateUser', 'iam.amazonaws.com', {}, '2025-12-31T23:59:59Z', 'outside'],
    ['no time', 'CreateUser', 'iam.amazonaws.com', {}, '', 'keep'],
    ['a name of every object', 'constructor', '__proto__', {}, inside, 'count'],
  ])('%s', (_case, name, source, record, time, expected) => {
    expect(compileInterest(interest)(record, name, source, time)).toBe(expected);
  });
});

/** The number that undoes a multiplication by `odd` in 32 bits. */
function inverse(odd: number): number {
  let x = odd;
  for (let i = 0; i < 5; i++) x = Math.imul(x, 2 - Math.imul(odd, x));
  return x;
}
