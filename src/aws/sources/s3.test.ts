import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogFile } from '../../app/ports/event-source.ts';
import type { SourceMark } from '../../app/ports/workspace-store.ts';
import { type Answer, fakeAws, testClients } from '../test-kit.ts';
import { type S3Options, s3 } from './s3.ts';
import { s3Location } from './s3-location.ts';

const now = '2026-03-04T12:00:00Z';
const trail = 'AWSLogs/123456789012/CloudTrail/eu-west-1';

/** A bucket of S3 with pages of two, as far as listing and getting go. */
async function bucket(objects: Record<string, string>, change: (path: string, answer: Answer) => Answer = (_, answer) => answer) {
  const { endpoint, asked } = await fakeAws(({ path, headers }) => {
    const url = new URL(path, 'http://x');
    const answer = url.searchParams.get('list-type') === '2' ? listing(objects, url.searchParams) : object(objects, url, headers.range);
    return change(path, answer);
  });
  const listed = (options: Partial<S3Options> = {}, known: (mark: SourceMark) => boolean = () => false) =>
    gather(s3({ clients: testClients(endpoint), url: 's3://logs', now, ...options }).list(known));
  return { asked, listed };
}

function listing(objects: Record<string, string>, query: URLSearchParams): Answer {
  const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter') ?? ''];
  const below = Object.keys(objects)
    .filter((key) => key.startsWith(prefix))
    .sort();
  const cut = (key: string) => (delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length));
  const entries = [...new Set(below.map((key) => (cut(key) < 0 ? key : key.slice(0, cut(key) + 1))))];
  const from = Number(query.get('continuation-token') ?? 0);
  const shown = entries.slice(from, from + 2);
  const xml = shown.map((entry) =>
    delimiter !== '' && entry.endsWith(delimiter)
      ? `<CommonPrefixes><Prefix>${entry}</Prefix></CommonPrefixes>`
      : `<Contents><Key>${entry}</Key><Size>${objects[entry]?.length}</Size><ETag>"${objects[entry]?.length}"</ETag></Contents>`,
  );
  const more = from + 2 < entries.length ? `<IsTruncated>true</IsTruncated><NextContinuationToken>${from + 2}</NextContinuationToken>` : '';
  return { headers: { 'content-type': 'application/xml' }, body: `<ListBucketResult>${more}${xml.join('')}</ListBucketResult>` };
}

function object(objects: Record<string, string>, url: URL, range: string | undefined): Answer {
  const text = objects[decodeURIComponent(url.pathname).replace(/^\/logs\//, '')];
  if (text === undefined) return { status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' };
  const from = Number(/bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0);
  const headers = { 'content-range': `bytes ${from}-${text.length - 1}/${text.length}`, etag: `"${text.length}"` };
  return { status: range === undefined ? 200 : 206, headers, body: text.slice(from) };
}

async function gather(items: AsyncIterable<{ kind: 'file'; file: LogFile } | { kind: 'finished'; mark: SourceMark }>) {
  const found: { names: string[]; finished: SourceMark[]; files: LogFile[] } = { names: [], finished: [], files: [] };
  for await (const item of items) {
    if (item.kind === 'finished') found.finished.push(item.mark);
    else {
      found.files.push(item.file);
      found.names.push(item.file.mark.name.replace('s3://logs/', ''));
    }
  }
  return found;
}

async function textOf(file: LogFile | undefined, offset = 0): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file?.pieces(offset) ?? []) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const month = Object.fromEntries(
  ['2026/02/28', '2026/03/01', '2026/03/03', '2026/03/04'].flatMap((day) =>
    ['b', 'a', 'c'].map((name) => [`${trail}/${day}/${name}.json.gz`, day]),
  ),
);

describe('listing', () => {
  it('finds the files of every account, region and day, and leaves digests and Insights alone', async () => {
    const objects = {
      ...month,
      'AWSLogs/o-exampleorg/210987654321/CloudTrail/us-east-1/2026/03/01/x.json.gz': 'x',
      'AWSLogs/123456789012/CloudTrail-Digest/eu-west-1/2026/03/01/d.json.gz': 'd',
      'AWSLogs/123456789012/CloudTrail-Insight/eu-west-1/2026/03/01/i.json.gz': 'i',
      'AWSLogs/123456789012/Config/eu-west-1/2026/3/1/c.json.gz': 'c',
      'AWSLogs/123456789012/CloudTrail/eu-west-1/': '',
    };
    const { listed } = await bucket(objects);
    const wanted = [...Object.keys(month), 'AWSLogs/o-exampleorg/210987654321/CloudTrail/us-east-1/2026/03/01/x.json.gz'];
    expect((await listed()).names.sort()).toEqual(wanted.sort());
  });

  it.each([
    ['s3://logs/AWSLogs', 12],
    ['s3://logs/AWSLogs/123456789012/', 12],
    ['s3://logs/AWSLogs/123456789012/CloudTrail', 12],
    [`s3://logs/${trail}`, 12],
    [`s3://logs/${trail}/2026/03`, 9],
    [`s3://logs/${trail}/2026/03/01/`, 3],
    ['s3://logs/AWSLogs/999999999999', 0],
  ])('starts at %s', async (url, count) => {
    const { listed } = await bucket(month);
    expect((await listed({ url })).names).toHaveLength(count);
  });

  it.each([
    [{ since: '2026-03-01', until: '2026-03-03' }, 6],
    [{ since: '2026-03-04T10:00:00Z' }, 3],
    [{ until: '2025-12-31' }, 0],
    [{ since: '2026-02-28', until: '2026-02-28' }, 3],
  ])('keeps to the days of %j', async (span, count) => {
    const { listed } = await bucket(month);
    expect((await listed(span)).names).toHaveLength(count);
  });

  it('takes a late file whose key sorts before others, and nothing twice', async () => {
    const objects: Record<string, string> = { ...month };
    const { listed, asked } = await bucket(objects);
    const seen = new Set<string>();
    const first = await listed();
    for (const { mark } of first.files) seen.add(mark.name);
    for (const mark of first.finished) seen.add(mark.name);
    expect(first.finished.map(({ name }) => name)).toEqual([`s3://logs/${trail}/2026/02/28/`, `s3://logs/${trail}/2026/03/01/`]);

    objects[`${trail}/2026/03/04/0-late.json.gz`] = 'late';
    objects[`${trail}/2026/02/28/0-never.json.gz`] = 'never';
    const before = asked.length;
    const second = await listed({}, (mark) => seen.has(mark.name));
    expect(second.names).toEqual([`${trail}/2026/03/04/0-late.json.gz`]);
    // Days that get no more files are not listed again.
    expect(asked.slice(before).filter(({ path }) => path.includes('2026%2F02%2F28') && !path.includes('delimiter'))).toEqual([]);
  });

  it('takes a place without the folders of CloudTrail as one folder', async () => {
    const { listed } = await bucket({ 'case-7/a.json': 'a', 'case-7/deep/b.json': 'b', 'other/c.json': 'c' });
    const found = await listed({ url: 's3://logs/case-7' });
    expect([found.names, found.finished]).toEqual([['case-7/a.json', 'case-7/deep/b.json'], []]);
  });

  it('says which permission it takes', async () => {
    const { listed } = await bucket({}, () => ({ status: 403, body: '<Error><Code>AccessDenied</Code><Message>no</Message></Error>' }));
    await expect(listed()).rejects.toMatchObject({
      code: 'TW_AWS_FAILED',
      message: expect.stringContaining('s3:ListBucket: AccessDenied: no'),
    });
  });
});

describe('a file', () => {
  const body = 'x'.repeat(200_000);
  const key = `${trail}/2026/03/04/a.json.gz`;

  it('is streamed, from any offset', async () => {
    const { listed } = await bucket({ [key]: '0123456789' });
    const [file] = (await listed()).files;
    expect([await textOf(file), await textOf(file, 4), await textOf(file, 10)]).toEqual(['0123456789', '456789', '']);
  });

  it('is resumed where the connection broke', async () => {
    let broken = 0;
    const { listed, asked } = await bucket({ [key]: body }, (path, answer) => {
      if (path.includes('list-type') || broken >= 2) return answer;
      broken += 1;
      return { ...answer, breakAfter: 50_000 };
    });
    const [file] = (await listed()).files;
    expect(await textOf(file)).toBe(body);
    const ranges = asked.filter(({ path }) => !path.includes('list-type')).map(({ headers }) => headers.range);
    expect(ranges[0]).toBeUndefined();
    expect(ranges).toHaveLength(3);
    expect(ranges[2]).toMatch(/^bytes=\d+-$/);
  });

  it('that was replaced since, or is gone, is not read', async () => {
    const { listed } = await bucket({ [key]: body }, (path, answer) =>
      path.includes('list-type')
        ? answer
        : { status: 412, body: '<Error><Code>PreconditionFailed</Code><Message>changed</Message></Error>' },
    );
    const [file] = (await listed()).files;
    await expect(textOf(file)).rejects.toMatchObject({ code: 'TW_AWS_FAILED', message: expect.stringContaining('PreconditionFailed') });
  });
});

describe('a place in S3', () => {
  it.each([
    ['s3://logs', { bucket: 'logs', prefix: '' }],
    ['s3://logs/', { bucket: 'logs', prefix: '' }],
    ['s3://my.logs-1/a/b', { bucket: 'my.logs-1', prefix: 'a/b/' }],
  ])('%s', (url, place) => expect(s3Location(url)).toEqual(place));
  it.each(['', 'logs', 's3://', 's3:///a', 's3://a', 'S3://logs/x', 's3://Logs/x', 'https://logs/x'])('%s is none', (url) => {
    expect(() => s3Location(url)).toThrow('is not a place in S3');
  });
});

it('lists whatever files there are, each once', async () => {
  const key = fc.tuple(fc.constantFrom('01', '15', '28'), fc.constantFrom('eu-west-1', 'us-east-1'), fc.stringMatching(/^[a-z0-9]{1,4}$/));
  await fc.assert(
    fc.asyncProperty(fc.array(key, { maxLength: 12 }), async (keys) => {
      const names = keys.map(([day, region, name]) => `AWSLogs/123456789012/CloudTrail/${region}/2026/02/${day}/${name}.json.gz`);
      const { listed } = await bucket(Object.fromEntries(names.map((name) => [name, 'x'])));
      expect((await listed()).names.sort()).toEqual([...new Set(names)].sort());
    }),
    { numRuns: 15 },
  );
});
