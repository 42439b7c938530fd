import type { Batch, FileOutcome } from './batch.ts';
import type { ByteSource } from './byte-source.ts';
import type { WishOf } from './compile-interest.ts';
import { decompress } from './decompress.ts';
import { canInflate } from './inflater.ts';
import { createLedger } from './ledger.ts';
import type { Limits } from './limits.ts';
import { peek } from './peek.ts';
import { createRecordSink } from './record-sink.ts';
import { createScanner } from './scanner.ts';
import { sniff, sniffBytes } from './sniff.ts';
import { createTextGate, type Passage } from './text-gate.ts';
import { describeError, type Trouble } from './trouble.ts';

/**
 * Reads one file, whatever its wrapper and compression, and hands on what it finds in batches; while `emit` is pending,
 * reading waits. Of a file that holds no CloudTrail data only the bytes are handed on. Throws only what `emit` throws.
 */
export async function readSource(
  source: ByteSource,
  wishOf: WishOf,
  limits: Limits,
  emit: (batch: Batch) => Promise<void> | void,
): Promise<FileOutcome> {
  const ledger = createLedger(source.path, limits);
  const sink = createRecordSink(ledger, wishOf, limits);
  const scanner = createScanner(sink, limits);
  const gate = createTextGate(scanner);
  let failure: Trouble | undefined;

  /** The pieces of the source up to where reading them fails. */
  async function* readable(offset: number): AsyncGenerator<Uint8Array> {
    try {
      yield* source.pieces(offset);
    } catch (error) {
      failure = { kind: 'corrupt', reason: `cannot be read: ${describeError(error)}` };
    }
  }

  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const bytes of readable(0)) {
      ledger.bytes(bytes.length);
      yield bytes;
    }
  }

  async function take(bytes: Uint8Array): Promise<'more' | 'stop'> {
    const answer = gate.take(bytes);
    if (ledger.isFull() && sink.isCloudTrail()) await emit(ledger.take());
    return answer;
  }

  async function readAll(): Promise<Trouble | undefined> {
    const { head, pieces, close } = await peek(counted(), sniffBytes);
    const { kind } = sniff(head);
    if (kind === 'gzip' || kind === 'zstd') {
      if (canInflate(kind)) return decompress(kind, { ...source, pieces: readable }, pieces, limits, take);
      await close();
      return { kind: 'corrupt', reason: 'Zstandard, which this version of Node.js cannot read; 22.15 and later can' };
    }
    for await (const bytes of pieces) if ((await take(bytes)) === 'stop') break;
    return undefined;
  }

  const inflating = await readAll();
  const trouble = failure ?? inflating;
  const passage = gate.end();
  const missing = scanner.end();
  const skip = whySkipped(passage, trouble, sink.isCloudTrail() ? undefined : sink.objection());
  ledger.close();
  if (skip !== undefined) ledger.forget();
  else if (trouble !== undefined) ledger.problem(trouble.kind, trouble.reason);
  else if (missing !== undefined) ledger.problem('truncated', missing);
  await emit(ledger.take());
  return skip === undefined ? { kind: 'read' } : { kind: 'skipped', reason: skip, unread: trouble !== undefined && !sink.isCloudTrail() };
}

/** Why a file counts as skipped, not read: it holds no JSON, or JSON of another kind (`objection` says what its first value is). */
function whySkipped(passage: Passage, trouble: Trouble | undefined, objection: string | undefined): string | undefined {
  if (passage.kind === 'other') return passage.reason;
  if (passage.kind === 'nothing') return trouble?.reason ?? passage.reason;
  if (objection === undefined) return undefined;
  return `JSON, but not CloudTrail: ${objection}${trouble === undefined ? '' : `; ${trouble.reason}`}`;
}
