import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../kernel/json.ts';
import { iamOnly, idsOf, keptIds, record, records } from './cases.ts';
import { createGathering } from './gathering.ts';
import { defaultLimits } from './limits.ts';
import type { Progress } from './options.ts';
import { read } from './read.ts';
import { readInThreads } from './read-in-threads.ts';

let root = '';
const at = (...parts: string[]): string => join(root, ...parts);
const write = (path: string, list: JsonObject[], over: (text: string) => string | Buffer = (text) => text): void =>
  writeFileSync(at(path), over(JSON.stringify({ Records: list })));

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'reader-'));
  for (const folder of ['logs/b', 'logs/a', 'empty', 'odd', 'links']) mkdirSync(at(folder), { recursive: true });
  write('logs/b/2.json', records(3, 10));
  write('logs/a/1.json.gz', records(3), gzipSync);
  // Copies of ids that come up again: in one file and across files; the first by place stays.
  write('logs/a/3.json', [record(1, { awsRegion: 'second copy' }), record(10, { awsRegion: 'first copy' }), record(20), record(20)]);
  writeFileSync(at('logs/manifest.json'), '{"files":[{"name":"x"}]}');
  writeFileSync(at('logs/picture'), Buffer.from('89504e470d0a1a0a', 'hex'));
  write('odd/good.json', records(1, 30));
  execFileSync('sh', ['-c', 'mkfifo "$0"', at('odd/fifo')]);
  symlinkSync(at('nowhere'), at('odd/dangling'));
  symlinkSync(at('odd/self'), at('odd/self'));
  symlinkSync(at('odd'), at('odd/loop'));
  symlinkSync(at('logs/b/2.json'), at('links/file.json'));
  symlinkSync(at('logs/a'), at('links/folder'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('finding files', () => {
  it('reads folders in order, and the first of all copies stays', async () => {
    const reading = await read([at('logs')], iamOnly);
    expect(keptIds(reading)).toEqual(idsOf([...records(3), record(10), record(20), record(11), record(12)]));
    expect(reading.records[3]).toMatchObject({ source: at('logs/a/3.json'), index: 1, event: { awsRegion: 'first copy' } });
    expect(reading.records[1]).toMatchObject({ event: { awsRegion: 'us-east-1' } });
    expect(reading.counts).toMatchObject({ files: 3, events: 10, unique: 7, duplicates: 3, malformed: 0 });
    expect(reading.skipped.map(({ path }) => path)).toEqual([at('logs/manifest.json'), at('logs/picture')]);
  });
  it('reads a path once, however often it is named', async () => {
    const reading = await read([at('logs/b'), at('logs/b/2.json'), at('logs/../logs/b'), at('logs/**/*.json')], iamOnly);
    expect(reading.counts).toMatchObject({ files: 2, events: 7 });
    expect(reading.records[0]?.source).toBe(at('logs/b/2.json'));
  });
  it('follows links', async () => {
    const reading = await read([at('links')], iamOnly);
    expect(reading.counts).toMatchObject({ files: 3, events: 10 });
  });
  it('skips what is no file, and says why', async () => {
    const reading = await read([at('odd')], iamOnly);
    expect(keptIds(reading)).toEqual(idsOf([record(30)]));
    expect(Object.fromEntries(reading.skipped.map(({ path, reason }) => [path.slice(at('odd').length + 1), reason]))).toEqual({
      dangling: 'no such file or folder',
      fifo: 'not a file but a FIFO; give - to read standard input',
      loop: `a link to a folder that is read already, ${at('odd')}`,
      self: 'too many symbolic links',
    });
  });
  it('skips a socket', async () => {
    const server = createServer().listen(at('empty/socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    const reading = await read([at('empty')], iamOnly);
    await new Promise((resolve) => server.close(resolve));
    expect(reading.skipped).toEqual([{ path: at('empty/socket'), reason: 'not a file but a socket', unread: false }]);
  });
  it('says what is wrong with a source', async () => {
    rmSync(at('empty/socket'), { force: true });
    const sources = [at('nowhere'), at('no*thing'), at('empty'), '-', at('logs/b/2.json')];
    const { skipped, counts } = await read(sources, iamOnly);
    expect(skipped.map(({ reason }) => reason)).toEqual([
      'no such file or folder',
      'the pattern matches no file',
      'the folder holds no files',
      'no standard input was given',
    ]);
    expect(counts.files).toBe(1);
  });
  it('tells an input that breaks off', async () => {
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(JSON.stringify(records(2)).slice(0, -5));
      throw Object.assign(new Error('x'), { code: 'EIO' });
    }
    const reading = await read(['-'], iamOnly, { stdin: breaking() });
    expect(keptIds(reading)).toEqual(idsOf(records(1)));
    expect(reading.problems.at(-1)).toEqual({ path: '-', kind: 'corrupt', reason: 'cannot be read: the disk or network failed (EIO)' });
  });
});

describe('threads', () => {
  it('any number of them gives the same reading', async () => {
    const sources = [at('logs'), at('odd'), at('links'), at('nowhere')];
    const [none, one, three] = await Promise.all([0, 1, 3].map((threads) => read(sources, iamOnly, { threads })));
    expect(one).toEqual(none);
    expect(three).toEqual(none);
    expect(none?.counts).toMatchObject({ files: 5, events: 14, unique: 8 });
  });
  it('report progress up to the end', async () => {
    const seen: Progress[] = [];
    const { counts } = await read([at('logs')], iamOnly, { threads: 1, onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toMatchObject({ files: 3, events: 10, bytes: counts.bytes });
    expect(seen.at(-1)?.totalBytes).toBe(counts.bytes);
  });
  it('one that dies costs the file it was reading', async () => {
    const dying = at('dying.mjs');
    writeFileSync(
      dying,
      `import { parentPort } from 'node:worker_threads';
       const batch = { bytes: 1, events: 1, malformed: 1, repaired: 0, digests: 0, insights: 0, firstTime: '', lastTime: '',
         kept: [], others: new Uint32Array(0), outside: new Uint32Array(0), names: [], problems: [] };
       parentPort.on('message', ({ kind, paths }) => {
         if (kind !== 'read') return;
         for (const path of paths) {
           if (path === 'fatal at once') throw new Error('boom');
           parentPort.postMessage({ kind: 'batch', batch });
           if (path === 'fatal') throw new Error('boom');
           parentPort.postMessage({ kind: 'outcome', outcome: { kind: 'read' } });
         }
         parentPort.postMessage({ kind: 'ready' });
       });
       parentPort.postMessage({ kind: 'ready' });`,
    );
    const gathering = createGathering(defaultLimits);
    const files = ['a', 'fatal', 'b', 'fatal at once', 'c'].map((path, place) => ({ place, path, size: 1 }));
    const setup = { interest: iamOnly, limits: defaultLimits };
    expect(await readInThreads(files, 2, setup, gathering, pathToFileURL(dying))).toEqual([]);
    const { counts, problems, skipped } = gathering.finish();
    expect(counts).toMatchObject({ files: 4, events: 4 });
    expect(problems).toEqual([{ path: 'fatal', kind: 'corrupt', reason: 'the thread that read it died: boom' }]);
    expect(skipped).toEqual([{ path: 'fatal at once', reason: 'the thread that read it died: boom', unread: true }]);
  });
  it('that cannot be started leave the files to this thread', async () => {
    const files = ['a', 'b'].map((path, place) => ({ place, path, size: 2 - place }));
    const setup = { interest: iamOnly, limits: defaultLimits };
    const left = await readInThreads(files, 2, setup, createGathering(defaultLimits), pathToFileURL(at('missing.mjs')));
    expect(left).toEqual(files);
  });
});
