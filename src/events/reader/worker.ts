/** Entry of a reading thread: reads files one at a time, as its parent says. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Batch } from './batch.ts';
import { fileSource } from './byte-source.ts';
import { compileInterest } from './compile-interest.ts';
import { readSource } from './read-source.ts';
import type { FromThread, ThreadSetup, ToThread } from './thread-messages.ts';

/** Batches that the parent may lag behind; they bound the memory of both. */
const mostAhead = 4;

if (parentPort === null) throw new Error('this file runs in a worker thread only');
const port = parentPort;
const { interest, limits } = workerData as ThreadSetup;
const wishOf = compileInterest(interest);
let ahead = 0;
let goOn: (() => void) | undefined;

port.on('message', (message: ToThread) => {
  if (message.kind === 'taken') {
    ahead--;
    goOn?.();
  } else void read(message.paths);
});
post({ kind: 'ready' });

/** A rejection here is a fault of the reader: it ends the thread, which the parent tells. */
async function read(paths: readonly string[]): Promise<void> {
  for (const path of paths) post({ kind: 'outcome', outcome: await readSource(fileSource(path), wishOf, limits, emit) });
  post({ kind: 'ready' });
}

async function emit(batch: Batch): Promise<void> {
  ahead++;
  port.postMessage({ kind: 'batch', batch } satisfies FromThread, [batch.others.buffer, batch.outside.buffer]);
  while (ahead >= mostAhead) {
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
  }
}

function post(message: FromThread): void {
  port.postMessage(message);
}
