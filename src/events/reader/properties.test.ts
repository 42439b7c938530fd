import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../kernel/json.ts';
import { compressions, iamOnly, idsOf, record, records, wrappers } from './cases.ts';
import type { Limits } from './limits.ts';
import { read } from './read.ts';
import { readBuffer } from './read-buffer.ts';

/** Layouts in which a damaged record must leave all others alone, from a list of texts. */
const layouts: Readonly<Record<string, { text: (list: JsonObject[]) => string[]; join: readonly [string, string, string] }>> = {
  'a delivery': { text: (list) => list.map((item) => JSON.stringify(item)), join: ['{"Records":[', ',', ']}'] },
  'JSON lines': { text: (list) => list.map((item) => JSON.stringify(item)), join: ['', '\n', '\n'] },
  'an indented array': { text: (list) => list.map((item) => JSON.stringify(item, null, 2)), join: ['[\n  ', ',\n  ', '\n]\n'] },
  'sorted keys': { text: (list) => list.map((item) => JSON.stringify(sorted(item))), join: ['{"Records":[', ', ', ']}'] },
  LookupEvents: {
    text: (list) => list.map((item) => JSON.stringify({ EventId: item['eventID'], CloudTrailEvent: JSON.stringify(item) })),
    join: ['{"NextToken":"n","Events":[', ',', ']}'],
  },
};

function sorted(item: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Mutation {
  /** Where, as a share of the records' bytes. */
  at: number;
  remove: number;
  insert: readonly number[];
}

const structural = [...'{}[]",:\\\n\u0000 a1'].map((char) => char.charCodeAt(0));
const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
  remove: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 400 })),
  insert: fc.array(fc.oneof(fc.constantFrom(...structural), fc.integer({ min: 0, max: 255 })), { maxLength: 3 }),
});

/** Chunk sizes, used again and again. */
const chunkSizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 3000 })), { minLength: 1, maxLength: 8 });

async function* inChunks(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

function mutate(bytes: Buffer, from: number, to: number, { at, remove, insert }: Mutation): { bytes: Buffer; start: number; end: number } {
  const start = from + Math.floor(at * (to - from));
  const end = Math.min(start + remove, to);
  return { bytes: Buffer.concat([bytes.subarray(0, start), Buffer.from(insert), bytes.subarray(end)]), start, end };
}

const list = records(9);

describe('damage', () => {
  it.each(Object.entries(layouts))('in %s costs only the records it touches', async (_name, { text, join: [open, gap, close] }) => {
    const texts = text(list).map((item) => Buffer.from(item));
    const bytes = Buffer.concat([
      Buffer.from(open),
      ...texts.flatMap((item, i) => (i === 0 ? [item] : [Buffer.from(gap), item])),
      Buffer.from(close),
    ]);
    const spans = texts.map((item, i) => {
      const start = open.length + texts.slice(0, i).reduce((sum, before) => sum + before.length + gap.length, 0);
      return { start, end: start + item.length, id: idsOf(list)[i] ?? '' };
    });
    await fc.assert(
      fc.asyncProperty(mutation, async (change) => {
        // By its first byte a file is told to be JSON at all.
        const mutated = mutate(bytes, Math.max(open.length, 1), bytes.length - close.length, change);
        const reading = await readBuffer(mutated.bytes, 'file', iamOnly);
        const kept = new Map(reading.records.map(({ event }) => [event.eventID, event]));
        for (const [i, { start, end, id }] of spans.entries()) {
          const untouched = end < mutated.start || start > mutated.end;
          if (untouched) expect(kept.get(id)).toEqual(list[i]);
        }
        const { events, unique, duplicates, malformed } = reading.counts;
        expect(events).toBe(unique + duplicates + malformed);
      }),
      { numRuns: 400 },
    );
  });

  it('of any kind to any wrapper throws nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(wrappers)),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        async (wrap, changes) => {
          const bytes = changes.reduce<Buffer>((sum, change) => mutate(sum, 0, sum.length, change).bytes, Buffer.from(wrap(records(4))));
          const { counts, skipped } = await readBuffer(bytes, 'file', iamOnly);
          expect(counts.files + skipped.length).toBe(1);
          expect(counts.events).toBe(counts.unique + counts.duplicates + counts.malformed);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('compressed damage', () => {
  it.each(Object.entries(compressions))('%s throws nothing and makes nothing up', async (_name, compress) => {
    const whole = compress(Buffer.from(`{"Records":${JSON.stringify(list)}}`));
    await fc.assert(
      fc.asyncProperty(mutation, async (change) => {
        const { counts, skipped, problems } = await readBuffer(mutate(whole, 0, whole.length, change).bytes, 'file', iamOnly);
        expect(counts.files + skipped.length).toBe(1);
        expect(counts.events).toBe(counts.unique + counts.duplicates + counts.malformed);
        // Fewer records than there were are always told.
        if (counts.unique < list.length) expect(problems.length + skipped.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('chunks', () => {
  it('any cut of the same bytes gives the same reading', async () => {
    const limits: Partial<Limits> = { recordBytes: 2500, depth: 12 };
    const long = record(7, { requestParameters: { document: 'x'.repeat(2600) } });
    const limited = fc.constantFrom(limits, {});
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(wrappers)),
        fc.array(mutation, { maxLength: 3 }),
        chunkSizes,
        limited,
        async (wrap, changes, sizes, limits) => {
          const whole = Buffer.from(wrap([...records(2), long, ...records(2, 3)]));
          const bytes = changes.reduce<Buffer>((sum, change) => mutate(sum, 0, sum.length, change).bytes, whole);
          const expected = await readBuffer(bytes, '-', iamOnly, limits);
          const reading = await read(['-'], iamOnly, { stdin: inChunks(bytes, sizes), limits });
          // How much of a file is read before it is found to be something else does depend on the chunks.
          const { bytes: bytesRead } = expected.skipped.length > 0 ? reading.counts : expected.counts;
          expect(reading).toEqual({ ...expected, counts: { ...expected.counts, bytes: bytesRead } });
        },
      ),
      { numRuns: 400 },
    );
  });
});
