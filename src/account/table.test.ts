import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { table } from './table.ts';

// Each of these pairs has one hash.
const sameHash = ['k4uzx', 'kf2ad', 'k4uzy', 'kf2ae'];
const steps = fc.array(
  fc.tuple(fc.constantFrom('put', 'drop'), fc.constantFrom(...'abcdefghij', ...sameHash, '__proto__', 'constructor', ''), fc.integer()),
  { maxLength: 60 },
);

describe('table', () => {
  it('behaves as a map, sorted by key', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const model = new Map<string, number>();
        let held = table<number>();
        for (const [what, key, value] of list) {
          if (what === 'put') model.set(key, value);
          else model.delete(key);
          held = what === 'put' ? held.put(key, value) : held.drop(key);
          expect(held.size).toBe(model.size);
        }
        expect([...held.entries()]).toEqual([...model].sort(([a], [b]) => (a < b ? -1 : 1)));
        for (const key of 'abcxyz') expect(held.get(key)).toBe(model.get(key));
      }),
    );
  });
  it('tells what is different, and has one shape for one content', () => {
    fc.assert(
      fc.property(steps, steps, (first, second) => {
        const before = first.reduce(
          (held, [what, key, value]) => (what === 'put' ? held.put(key, value) : held.drop(key)),
          table<number>(),
        );
        const after = second.reduce((held, [what, key, value]) => (what === 'put' ? held.put(key, value) : held.drop(key)), before);
        const keys = [...new Set([...before.entries(), ...after.entries()].map(([key]) => key))];
        const different = keys.filter((key) => before.get(key) !== after.get(key)).sort();
        for (const other of [before, table(before.entries())]) {
          const seen: [string, unknown, unknown][] = [];
          after.differencesFrom(other, (...difference) => seen.push(difference));
          expect(seen.sort(([a], [b]) => (a < b ? -1 : 1))).toEqual(different.map((key) => [key, before.get(key), after.get(key)]));
        }
        expect(after).toEqual(table([...after.entries()].reverse()));
      }),
    );
  });
  it('leaves the table it came from as it was', () => {
    const before = table([['a', 1]]);
    before.put('a', 2).put('b', 3).drop('a');
    expect(before.toJSON()).toEqual({ a: 1 });
  });
  it('holds many keys without deep recursion', () => {
    const many = table(Array.from({ length: 20_000 }, (_, i) => [`user-${String(i).padStart(6, '0')}`, i] as const));
    expect(many.size).toBe(20_000);
    expect(many.get('user-012345')).toBe(12_345);
  });
});
