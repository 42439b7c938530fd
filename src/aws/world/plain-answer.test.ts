import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { plainAnswer } from './plain-answer.ts';

it.each<[string, object, object]>([
  [
    'members, but for what the SDK adds',
    { $metadata: { requestId: 'x' }, UserName: 'a', Count: 2, IsOn: false },
    { UserName: 'a', Count: 2, IsOn: false },
  ],
  ['dates to the second', { At: new Date('2026-03-02T09:00:00.789Z') }, { At: '2026-03-02T09:00:00Z' }],
  ['a date that is none as null', { At: new Date(Number.NaN) }, { At: null }],
  ['bytes as base64', { Seed: new Uint8Array(Buffer.from('hi')) }, { Seed: 'aGk=' }],
  ['lists and structures', { Users: [{ At: new Date(0) }] }, { Users: [{ At: '1970-01-01T00:00:00Z' }] }],
  ['large numbers as text', { Size: 2n ** 60n }, { Size: '1152921504606846976' }],
  ['nothing for what is not there', { UserName: undefined }, {}],
  ['streams as text', { Body: Readable.from([Buffer.from('grö'), Buffer.from('ßer')]) }, { Body: 'größer' }],
])('gives %s', async (_, answer, expected) => expect(await plainAnswer(answer)).toEqual(expected));

it('takes no stream without end', async () => {
  const piece = Buffer.alloc(1024 * 1024);
  let sent = 0;
  async function* endless() {
    for (;;) {
      sent += 1;
      yield piece;
    }
  }
  await expect(plainAnswer({ Body: endless() })).rejects.toThrow('longer than');
  expect(sent).toBe(5);
});
