import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Batch } from './batch.ts';
import { compileInterest } from './compile-interest.ts';
import { createGathering } from './gathering.ts';
import type { Interest } from './interest.ts';
import { createLedger } from './ledger.ts';
import { defaultLimits } from './limits.ts';
import { createRecordSink } from './record-sink.ts';

const interest: Interest = {
  writesOf: ['iam.amazonaws.com'],
  names: {},
  identityTypes: [],
  omittedParameters: false,
  since: '2026-01-02T00:00:00Z',
};

/** A record of a few ids, wanted or not, inside the span or not, or none at all. */
const text = fc
  .record({
    eventID: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: undefined }),
    eventName: fc.constantFrom('CreateUser', 'GetUser', 'DeleteUser'),
    eventTime: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-03T00:00:00Z', 'never'),
    eventSource: fc.constantFrom('iam.amazonaws.com', 's3.amazonaws.com', ''),
    eventVersion: fc.constant('1.09'),
  })
  .map((record) => JSON.stringify(record));

/** The batches of one file. */
function batchesOf(path: string, parts: readonly (readonly string[])[]): Batch[] {
  const ledger = createLedger(path, defaultLimits);
  const sink = createRecordSink(ledger, compileInterest(interest), defaultLimits);
  return parts.map((records) => {
    for (const record of records) sink.value(Buffer.from(record), 0, Buffer.byteLength(record), false);
    return ledger.take();
  });
}

describe('a gathering', () => {
  it('is the same in whatever order files are read', () => {
    const files = fc.array(fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(files, fc.infiniteStream(fc.nat()), (contents, picks) => {
        const gather = (pick: (choices: number) => number): unknown => {
          const queues = contents.map((parts, place) => ({ place, batches: batchesOf(`file ${place}`, parts) }));
          const gathering = createGathering(defaultLimits);
          while (queues.length > 0) {
            const [queue] = queues.splice(pick(queues.length), 1);
            const batch = queue?.batches.shift();
            if (queue === undefined) break;
            if (batch === undefined) gathering.settle(queue.place, `file ${queue.place}`, { kind: 'read' });
            else {
              gathering.add(queue.place, `file ${queue.place}`, batch);
              queues.push(queue);
            }
          }
          return gathering.finish();
        };
        expect(gather((choices) => picks.next().value % choices)).toEqual(gather(() => 0));
      }),
    );
  });

  it('counts what the span leaves out once', () => {
    const record = (eventID: string, eventTime: string): string =>
      JSON.stringify({ eventID, eventTime, eventName: 'CreateUser', eventSource: 'iam.amazonaws.com' });
    const early = '2026-01-01T00:00:00Z';
    const gathering = createGathering(defaultLimits);
    const records = [record('a', early), record('a', early), record('b', early), record('c', '2026-01-02T00:00:00Z'), record('d', '')];
    for (const batch of batchesOf('file', [records])) gathering.add(0, 'file', batch);
    const { counts, records: kept } = gathering.finish();
    expect(counts).toMatchObject({ events: 5, unique: 4, duplicates: 1, outsideSpan: 2, firstTime: early });
    expect(kept.map(({ event }) => event.eventID)).toEqual(['c', 'd']);
  });

  it('throws when a batch has lost a record', () => {
    const gathering = createGathering(defaultLimits);
    const [batch] = batchesOf('file', [[]]);
    if (batch !== undefined) gathering.add(0, 'file', { ...batch, events: 1 });
    expect(() => gathering.finish()).toThrow('1 events are not 0 unique + 0 duplicate + 0 malformed');
  });
});
