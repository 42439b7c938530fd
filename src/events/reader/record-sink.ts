import { isUtf8 } from 'node:buffer';
import type { JsonObject } from '../../kernel/json.ts';
import { normaliseTime } from '../decode/event-time.ts';
import { madeUpId } from '../decode/made-up-id.ts';
import { toEvent } from '../decode/to-event.ts';
import { type Leaf, unfold } from '../decode/unfold.ts';
import type { WishOf } from './compile-interest.ts';
import type { Ledger } from './ledger.ts';
import type { Limits } from './limits.ts';
import type { ScanSink, Verdict } from './scanner.ts';

export interface RecordSink extends ScanSink {
  /** Whether anything so far shows that the file holds CloudTrail data, damaged or not. */
  isCloudTrail(): boolean;
  /** Why the file is taken for something else: what is wrong with its first value. Undefined when nothing is. */
  objection(): string | undefined;
}

/** Parses, decodes and enters in the ledger what a scanner cuts out. */
export function createRecordSink(ledger: Ledger, wishOf: WishOf, limits: Pick<Limits, 'strings' | 'depth'>): RecordSink {
  let cloudTrail = false;
  let objection: string | undefined;
  /** Of the value at hand: leaves that are CloudTrail data, and what the scanner knows of it. */
  let soundLeaves = 0;
  let size = 0;
  let adrift = false;
  let replaced = false;

  function value(buffer: Buffer, start: number, end: number, isAdrift: boolean): Verdict {
    replaced = !isUtf8(buffer.subarray(start, end));
    let parsed: unknown;
    try {
      parsed = JSON.parse(buffer.toString('utf8', start, end));
    } catch {
      return 'unparsable';
    }
    soundLeaves = 0;
    size = end - start;
    adrift = isAdrift;
    let leaves = 0;
    unfold(parsed, limits, (leaf) => {
      leaves++;
      enter(leaf);
    });
    cloudTrail ||= soundLeaves > 0;
    return leaves === 0 || soundLeaves > 0 ? 'sound' : 'foreign';
  }

  function enter(leaf: Leaf): void {
    switch (leaf.kind) {
      case 'event':
        enterEvent(leaf.record, leaf.name, leaf.source);
        break;
      case 'digest':
      case 'insight':
        soundLeaves++;
        ledger.apart(leaf.kind === 'digest' ? 'digests' : 'insights');
        break;
      case 's3-notification':
        soundLeaves++;
        for (const { bucket, key } of leaf.objects) ledger.note('not-inline', `names s3://${bucket}/${key}; its records are not inline`);
        break;
      case 'malformed':
        cloudTrail = true;
        reject(leaf.reason);
        break;
      case 'foreign':
        reject(`not a CloudTrail event: ${leaf.reason}`);
    }
  }

  function enterEvent(record: JsonObject, name: string, source: string): void {
    const given = record.eventID;
    const hasId = typeof given === 'string' && given !== '';
    const time = normaliseTime(record.eventTime);
    // A part of a damaged record, such as its request parameters, may look like an event; real ones have both of these.
    if (adrift && (!hasId || time === '')) {
      reject('found in what a damaged record left, without an id and a time');
      return;
    }
    soundLeaves++;
    if (replaced) ledger.note('invalid-utf8', 'bytes that are not UTF-8 were replaced');
    if (!hasId) ledger.note('missing-id', 'the record has no eventID; its digest stands in for one');
    const id = hasId ? given : madeUpId(record);
    const wish = wishOf(record, name, source, time);
    const failed = (typeof record.errorCode === 'string' && record.errorCode !== '') || typeof record.errorCode === 'number';
    const fate = wish === 'keep' ? toEvent(record, name, source, id, time) : wish;
    ledger.event({ name, source, id, time, failed, repaired: replaced || !hasId, size, fate });
  }

  function reject(reason: string): void {
    objection ??= reason;
    ledger.malformed(reason);
  }

  function damaged(buffer: Buffer, start: number, end: number, reason: string): void {
    if (!cloudTrail && end > start) {
      const bytes = buffer.subarray(start, end);
      cloudTrail = bytes.includes('"eventVersion"') || bytes.includes('"eventName"');
    }
    reject(reason);
  }

  return { value, damaged, isCloudTrail: () => cloudTrail, objection: () => objection };
}
