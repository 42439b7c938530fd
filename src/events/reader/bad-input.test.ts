import { Buffer } from 'node:buffer';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { iamOnly, idsOf, keptIds, record, records } from './cases.ts';
import type { Limits } from './limits.ts';
import { readBuffer } from './read-buffer.ts';
import type { Reading } from './reading.ts';

const list = records(40);
const texts = list.map((item) => JSON.stringify(item));
const delivery = `{"Records":[${texts.join(',')}]}`;
const withRecord = (text: string): string => `{"Records":[${[texts[0], text, texts[1]].join(',')}]}`;
const around = idsOf(list.slice(0, 2));

const read = (bytes: string | Buffer, limits: Partial<Limits> = {}): Promise<Reading> =>
  readBuffer(Buffer.from(bytes), 'file', iamOnly, limits);
const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
};

describe('bytes that are skipped', () => {
  it.each<[string, Buffer | string, string]>([
    ['nothing', '', 'empty file'],
    ['white space', ' \n'.repeat(900), 'nothing but white space'],
    ['nothing, compressed', gzipSync(''), 'empty file'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'not JSON but a PNG image'],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'not JSON but a JPEG image'],
    ['a PDF', '%PDF-1.7', 'not JSON but a PDF document'],
    ['a zip archive', 'PK\u0003\u0004....', 'not JSON but a zip archive; unpack it first'],
    ['a tar archive, compressed', gzipSync(`${'x'.repeat(257)}ustar\u0000`), 'not JSON but a tar archive; unpack it first'],
    ['UTF-16', Buffer.from(`\ufeff${delivery}`, 'utf16le'), 'not JSON but UTF-16 text; convert it to UTF-8 first'],
    ['UTF-16 without a mark', Buffer.from(delivery, 'utf16le'), 'not JSON but UTF-16 text; convert it to UTF-8 first'],
    ['gzip in gzip', gzipSync(gzipSync(delivery)), 'gzip inside of compressed data; unpack it first'],
    ['text', 'eventName,eventSource\n', 'not JSON'],
    [
      'other JSON',
      '{"a":{"b":[]}}',
      'JSON, but not CloudTrail: not a CloudTrail event: an object that is neither an event nor a wrapper of events',
    ],
    ['other JSON lines', '{"a":1}\n{"b":2}\n', expect.stringMatching('^JSON, but not CloudTrail')],
    ['other JSON, cut', '{"a":{"b":', 'JSON, but not CloudTrail: cut off: the data ends inside it'],
    ['a gzip header alone', Buffer.from('1f8b0800', 'hex'), 'the gzip data ends early'],
    ['no gzip at all', Buffer.from('1f8b0800000000000003ffffffff', 'hex'), expect.stringMatching('^damaged gzip data')],
  ])('%s', async (_name, bytes, reason) => {
    const reading = await read(Buffer.from(bytes));
    expect(reading).toMatchObject({ records: [], problems: [], skipped: [{ path: 'file', reason }] });
    expect(reading.counts).toMatchObject({ files: 0, events: 0, malformed: 0 });
  });
});

describe('compressed data that is damaged', () => {
  const gzip = gzipSync(delivery);
  const parts = [gzipSync(delivery.slice(0, 9000)), gzipSync(delivery.slice(9000))] as const;
  const twoMembers = Buffer.concat(parts);

  it('truncated: keeps what came before', async () => {
    for (const cut of [gzip.length - 1, gzip.length - 9, Math.floor(gzip.length * 0.9)]) {
      const reading = await read(gzip.subarray(0, cut));
      expect(reading.problems.at(-1)).toMatchObject({ kind: 'truncated', reason: 'the gzip data ends early' });
      expect(idsOf(list).slice(0, reading.records.length)).toEqual(keptIds(reading));
      expect(reading.records.length).toBeGreaterThan(cut < gzip.length - 8 ? 25 : 39);
    }
  });
  it('a wrong checksum: loses nothing', async () => {
    const reading = await read(flipped(gzip, gzip.length - 6));
    expect(keptIds(reading)).toEqual(idsOf(list));
    expect(reading.problems).toEqual([{ path: 'file', kind: 'corrupt', reason: 'damaged gzip data: incorrect data check' }]);
  });
  it('corrupt in the second member: keeps the first and what came before', async () => {
    const reading = await read(flipped(twoMembers, parts[0].length + Math.floor(parts[1].length * 0.7)));
    expect(reading.problems.at(-1)).toMatchObject({ kind: 'corrupt' });
    expect(idsOf(list).slice(0, reading.records.length)).toEqual(keptIds(reading));
    expect(reading.records.length).toBeGreaterThan(Math.floor(9000 / (texts[0]?.length ?? 0)) - 1);
  });
  it.each([
    ['gzip', Buffer.concat([gzip, Buffer.from('garbage')])],
    ['gzip, behind padding', Buffer.concat([gzip, Buffer.alloc(50_000), gzip])],
    ['zstd', Buffer.concat([zstdCompressSync(delivery), Buffer.from('garbage')])],
  ])('bytes behind the end of %s: a problem, not a loss', async (_name, bytes) => {
    const reading = await read(bytes);
    expect(keptIds(reading)).toEqual(idsOf(list));
    expect(reading.problems).toMatchObject([{ kind: 'corrupt', reason: expect.stringContaining('behind the end') }]);
  });
  it('truncated zstd', async () => {
    const reading = await read(zstdCompressSync(delivery).subarray(0, -4));
    expect(reading.problems.at(-1) ?? reading.skipped[0]).toMatchObject({ reason: 'the zstd data ends early' });
  });
  it.each([
    ['bytes', { inflatedBytes: 1_000_000 }],
    ['ratio', { ratio: 50, ratioFrom: 500_000 }],
  ])('a bomb, caught by its %s', async (_name, limits) => {
    const bomb = gzipSync(`{"Records":[${texts[0]},${' '.repeat(5_000_000)}${texts[1]}]}`);
    const reading = await read(bomb, limits);
    expect(keptIds(reading)).toEqual(idsOf(list.slice(0, 1)));
    expect(reading.problems).toMatchObject([{ kind: 'too-large' }]);
  });
});

describe('one bad record never loses its file', () => {
  it.each<[string, string, string, number]>([
    ['not JSON', `${texts[2]?.slice(0, -1)},}`, 'not valid JSON', 1],
    ['a wrong word', `{"eventVersion":nul}`, 'not valid JSON', 1],
    ['no gap', `{"eventVersion":"1.08" "eventName":"x"}`, 'not valid JSON', 1],
    ['a quote too few', texts[2]?.replace('"AROAEXAMPLE:s"', '"AROAEXAMPLE:s') ?? '', 'text outside of quotes', 1],
    ['a quote too many', texts[2]?.replace('"iam.amazonaws.com"', '"iam"amazonaws.com"') ?? '', 'text outside of quotes', 1],
    ['a brace too few', texts[2]?.replace('}', '') ?? '', 'a bracket opens where none can', 1],
    ['a brace too many', texts[2]?.replace('}}', '}}}') ?? '', 'the record has no eventName', 2],
    ['a bracket of the wrong kind', texts[2]?.replace('[{', '{{') ?? '', 'a bracket opens where none can', 1],
    ['a line feed in a string', texts[2]?.replace('AROAEXAMPLE', 'AROA\nEXAMPLE') ?? '', 'not valid JSON', 1],
    ['cut in the middle', texts[2]?.slice(0, 200) ?? '', 'a bracket opens where none can', 1],
    ['cut in a string', texts[2]?.slice(0, 280) ?? '', 'text outside of quotes', 1],
    ['deep nesting', `{"eventVersion":"1.08","a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, 'nested deeper than 128 levels', 1],
    ['stray text', 'oops', 'text between records', 1],
    ['null', 'null', 'text between records', 1],
    ['another object', '{"foo":1}', 'not a CloudTrail event', 1],
    ['a string', '"foo"', 'not a CloudTrail event', 1],
    ['no eventName', '{"eventVersion":"1.08","eventSource":"x"}', 'the record has no eventName', 1],
    ['an empty eventSource', '{"eventVersion":"1.08","eventName":"x","eventSource":""}', 'the record has no eventSource', 1],
    ['a text that is cut', `{"CloudTrailEvent":${JSON.stringify(texts[2]?.slice(0, 99))}}`, 'the JSON text inside it is not valid', 1],
    ['texts in texts', nested(7), 'JSON in strings in strings', 1],
  ])('%s', async (_name, bad, reason, malformed) => {
    const reading = await read(withRecord(bad));
    expect(keptIds(reading)).toEqual(around);
    expect(reading.counts).toMatchObject({ files: 1, unique: 2, malformed });
    expect(reading.problems[0]).toMatchObject({ kind: 'malformed-record', record: 1, reason: expect.stringContaining(reason) });
  });

  it.each<[string, string]>([
    ['in a value', texts[2]?.slice(0, 250) ?? ''],
    ['behind a colon', texts[2]?.slice(0, (texts[2]?.indexOf(':{') ?? 0) + 1) ?? ''],
    ['in a string', texts[2]?.slice(0, 100) ?? ''],
    ['to one byte', '{'],
  ])('a line cut %s', async (_name, bad) => {
    const reading = await read([texts[0], bad, texts[1]].join('\n'));
    expect(keptIds(reading)).toEqual(around);
    expect(reading.counts.malformed).toBe(1);
  });

  it('a line of deliveries that is cut', async () => {
    const lines = [list.slice(0, 3), list.slice(3, 6), list.slice(6, 9)].map((Records) => JSON.stringify({ Records }));
    const reading = await read([lines[0], lines[1]?.slice(0, -200), lines[2]].join('\n'));
    expect(keptIds(reading)).toEqual(idsOf([...list.slice(0, 5), ...list.slice(6, 9)]));
  });

  it('a record that is too long: skipped, not held', async () => {
    const long = `{"eventVersion":"1.08","a":"${'x'.repeat(20_000_000)}"}`;
    const reading = await read(withRecord(long));
    expect(keptIds(reading)).toEqual(around);
    expect(reading.problems).toMatchObject([{ record: 1, reason: 'longer than 16 MiB' }]);
  });
  it('a file that ends in a record', async () => {
    const reading = await read(delivery.slice(0, -100));
    expect(keptIds(reading)).toEqual(idsOf(list.slice(0, -1)));
    expect(reading.counts.malformed).toBe(1);
    expect(reading.problems).toMatchObject([{ kind: 'malformed-record', record: 39 }, { kind: 'truncated' }]);
  });
  it('a file that ends between records', async () => {
    const reading = await read(delivery.slice(0, -2));
    expect(keptIds(reading)).toEqual(idsOf(list));
    expect(reading.problems).toMatchObject([{ kind: 'truncated', reason: 'the data ends before its list is closed' }]);
  });
  it('a million brackets', async () => {
    const reading = await read(`${texts[0]}${'['.repeat(1_000_000)}`);
    expect(keptIds(reading)).toEqual(idsOf(list.slice(0, 1)));
    expect(reading.counts.malformed).toBe(1);
  });
  it('parts of a damaged record are not taken for events', async () => {
    const forged = '{"eventSource":"iam.amazonaws.com","eventName":"DeleteUser"}';
    const broken = `{"eventVersion":"1.08","x":"a"b","entries":[{"k":1},{"eventVersion":"1",${forged.slice(1)},{"k":2}]}`;
    const reading = await read(withRecord(broken));
    expect(keptIds(reading)).toEqual(around);
  });
  it('tells a hundred problems one by one, then their number', async () => {
    const reading = await read(`[${texts[0]}${',{"foo":1}'.repeat(250)}]`);
    expect(reading.counts.malformed).toBe(250);
    expect(reading.problems).toHaveLength(101);
    expect(reading.problems.at(-1)).toEqual({ path: 'file', kind: 'more', reason: '150 more records of this file had problems' });
  });
});

describe('records that are repaired', () => {
  it('bytes that are not UTF-8', async () => {
    const [before = '', after = ''] = JSON.stringify(record(1, { userAgent: 'a@@b' })).split('@@');
    const reading = await read(Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xc3]), Buffer.from(after)]));
    expect(reading.records[0]?.event.userAgent).toBe('a\ufffd\ufffdb');
    expect(reading.counts).toMatchObject({ unique: 1, repaired: 1, malformed: 0 });
    expect(reading.problems).toMatchObject([{ kind: 'invalid-utf8', record: 0 }]);
  });
  it('no id: copies share the one that is made up, whatever the order of their keys', async () => {
    const { eventID: _, ...rest } = record(1);
    const shuffled = Object.fromEntries(Object.entries(rest).reverse());
    const reading = await read(JSON.stringify([rest, shuffled, { ...rest, awsRegion: 'x' }]));
    expect(reading.counts).toMatchObject({ events: 3, unique: 2, duplicates: 1, repaired: 3 });
    expect(keptIds(reading)).toEqual([expect.stringMatching(/^no-id-[0-9a-f]{32}$/), expect.stringMatching(/^no-id-/)]);
    expect(reading.problems.map(({ kind }) => kind)).toEqual(['missing-id', 'missing-id', 'missing-id']);
  });
  it('keys twice: the last one holds, and no key reaches a prototype', async () => {
    const reading = await read(`{"eventName":"GetUser","__proto__":{"polluted":1},${texts[0]?.slice(1)}`);
    expect(reading.records[0]?.event.eventName).toBe('AttachUserPolicy');
    expect(Object.hasOwn(reading.records[0]?.event ?? {}, '__proto__')).toBe(true);
    expect({}).not.toHaveProperty('polluted');
  });
});

function nested(levels: number): string {
  let text = texts[2] ?? '';
  for (let i = 0; i < levels; i++) text = JSON.stringify({ Message: text });
  return text;
}
