import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reverseIndex } from './reverse-index.ts';
import { type Table, table } from './table.ts';

const letters = 'abcdef';
const steps = fc.array(fc.tuple(fc.constantFrom(...'123456789'), fc.option(fc.subarray([...letters]), { nil: undefined }), fc.boolean()), {
  maxLength: 40,
});

it('answers as if it looked at every entity', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const holders = reverseIndex<{ things: string[] }, 'things'>({
        things: { of: ({ things }) => things, things: ({ things }) => things },
      });
      let held: Table<{ things: string[] }> = table();
      for (const [key, things, asks] of list) {
        held = things === undefined ? held.drop(key) : held.put(key, { things });
        if (!asks) continue;
        for (const letter of letters) {
          const expected = [...held.entries()].filter(([, entity]) => entity.things.includes(letter)).map(([other]) => other);
          expect(holders(held, 'things', letter)).toEqual(expected);
        }
      }
    }),
  );
});
