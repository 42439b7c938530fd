import type { ListObjectsV2CommandOutput, S3, _Object as S3Object } from '@aws-sdk/client-s3';
import type { LogItem, LogStore } from '../../app/ports/event-source.ts';
import type { SourceMark } from '../../app/ports/workspace-store.ts';
import { ahead } from '../ahead.ts';
import { awsFailure } from '../aws-failure.ts';
import type { Clients } from '../clients.ts';
import { objectPieces } from './object-pieces.ts';
import { type S3Location, s3Location } from './s3-location.ts';
import { type DayFolder, type DaySpan, hasTrailFolders, trailFolders } from './trail-folders.ts';

export interface S3Options extends DaySpan {
  clients: Clients;
  /** `s3://bucket/prefix`; the prefix may lie above `AWSLogs/` or anywhere inside it. */
  url: string;
  /** Now, `YYYY-MM-DD…`; folders of the last days are listed anew each time. */
  now: string;
  signal?: AbortSignal;
}

/** CloudTrail is late by minutes, and its folders are named by UTC days: older ones get no more files. */
const lateDays = 2;
/** How many days are listed at once. */
const atOnce = 8;

/**
 * CloudTrail's log files in a bucket. A file is known by its own mark, never by the last key that was seen: keys end in
 * random characters, so that a late file sorts before others. A place that does not have CloudTrail's folders is taken
 * as one folder, whatever it holds.
 */
export function s3(options: S3Options): LogStore {
  const place = s3Location(options.url);
  return { list: (known) => list(place, options, known) };
}

async function* list(place: S3Location, options: S3Options, known: (mark: SourceMark) => boolean): AsyncGenerator<LogItem> {
  const { clients, signal } = options;
  const client = await clients.s3();
  const ask = { client, place, ...(signal === undefined ? {} : { signal }) };
  const finished = new Date(Date.parse(options.now) - lateDays * 86_400_000).toISOString().slice(0, 10);
  if (!(await hasTrailFolders(place.prefix, folders))) return yield* filesOf(ask, await objectsBelow(ask, place.prefix), known);
  const listed = ahead(newFolders(), atOnce, async (folder) => ({ folder, objects: await objectsBelow(ask, folder.prefix) }));
  for await (const { folder, objects } of listed) {
    yield* filesOf(ask, objects, known);
    if (folder.day < finished) yield { kind: 'finished', mark: markOfDay(folder) };
  }

  function folders(prefix: string): Promise<string[]> {
    return foldersBelow(ask, prefix);
  }

  async function* newFolders(): AsyncGenerator<DayFolder> {
    for await (const folder of trailFolders(place.prefix, folders, options)) if (!known(markOfDay(folder))) yield folder;
  }

  function markOfDay({ prefix }: DayFolder): SourceMark {
    return { name: `s3://${place.bucket}/${prefix}`, size: 0, version: 'complete' };
  }
}

interface Ask {
  client: S3;
  place: S3Location;
  signal?: AbortSignal;
}

function* filesOf(ask: Ask, objects: readonly S3Object[], known: (mark: SourceMark) => boolean): Generator<LogItem> {
  for (const { Key, Size, ETag } of objects) {
    // A key that ends with a slash is what consoles make to show a folder.
    if (Key === undefined || Key.endsWith('/')) continue;
    const mark = { name: `s3://${ask.place.bucket}/${Key}`, size: Size ?? 0, version: ETag ?? '' };
    if (!known(mark)) yield { kind: 'file', file: { mark, pieces: (offset) => objectPieces(ask, Key, mark, offset) } };
  }
}

async function foldersBelow(ask: Ask, prefix: string): Promise<string[]> {
  const names: string[] = [];
  for await (const page of pages(ask, prefix, '/'))
    for (const { Prefix } of page.CommonPrefixes ?? []) if (Prefix !== undefined) names.push(Prefix.slice(prefix.length, -1));
  return names;
}

async function objectsBelow(ask: Ask, prefix: string): Promise<S3Object[]> {
  const objects: S3Object[] = [];
  for await (const page of pages(ask, prefix)) objects.push(...(page.Contents ?? []));
  return objects;
}

async function* pages({ client, place, signal }: Ask, prefix: string, delimiter?: string): AsyncGenerator<ListObjectsV2CommandOutput> {
  const input = { Bucket: place.bucket, Prefix: prefix, ...(delimiter === undefined ? {} : { Delimiter: delimiter }) };
  let token: string | undefined;
  do {
    const more = token === undefined ? {} : { ContinuationToken: token };
    const page = await client.listObjectsV2({ ...input, ...more }, signal === undefined ? {} : { abortSignal: signal }).catch((cause) => {
      throw awsFailure(`s3://${place.bucket}/${prefix} could not be listed, which takes s3:ListBucket`, cause);
    });
    yield page;
    token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
  } while (token !== undefined);
}
